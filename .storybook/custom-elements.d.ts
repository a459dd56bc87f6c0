/** The manifest is made by `npm run analyze` before Storybook starts; types must hold without it. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
