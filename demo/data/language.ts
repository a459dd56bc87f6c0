/** The language of the demo's own names (types, groups, rooms, holidays); titles follow the customer's language. */
export type DemoLanguage = 'en' | 'nb';
