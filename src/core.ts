/** All pure layers, without DOM: for hosts and servers. */
export * from './time/index.js';
export { hourAxis } from './time/changed-axis.js';
export { isLaterPass } from './time/later-pass.js';
export { flagOf, loadZoneCatalogue, searchZones, type ZoneCatalogue, type ZoneEntry, type ZoneSearch } from './time/zone-catalogue.js';
export * from './recurrence/index.js';
export * from './model/index.js';
export * from './planning/index.js';
export * from './layout/index.js';
export * from './exchange/index.js';
export { formatsFor, messagesFor, problemText, registerMessages, type Formats, type MessageParts, type Messages } from './locale/index.js';
export { ruleSentence, ruleWords, type WordedPattern, type WordedRule } from './locale/rule-words.js';
