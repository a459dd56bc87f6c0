/** Texts, formats and lenient reading of what people type. */
export type { FirstMessages, MessageParts, Messages } from './messages.js';
export { messagesFor } from './all-messages.js';
export { firstMessagesFor, laterMessages, loadMessages, messageLanguages, registerMessages } from './registry.js';
export { problemText, sentenceOf, type ProblemLike } from './problem-text.js';
export { formatsFor, type DayHeader, type Formats } from './formats.js';
export { parseDuration, parseTime } from './parse-time.js';
export { parseDay } from './parse-day.js';
export { numberText, parseNumber } from './parse-number.js';
