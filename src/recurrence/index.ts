/** Recurrence: rules and their dates. */
export { editableRule, ruleText, suggestedRules } from './edit-rule.js';
export type { EditableRule, NthWeekday, RuleEnd, RulePattern, SuggestedRule } from './edit-rule.js';
export { expandRule } from './expand-rule.js';
export type { ExpandRuleOptions } from './expand-rule.js';
export { expandSeries } from './expand-series.js';
export type { ProblemSink, Repeating, SeriesDate } from './expand-series.js';
export { endedAt, givesWall, lastByUntil, partSeries, ruleDateAt } from './parting.js';
export type { Parting, RuleDate } from './parting.js';
export { untilDay, untilMoment, withParts } from './rule-text.js';
export { shiftRule } from './shift-rule.js';
export { readRule } from './read-rule.js';
export { seriesReach } from './reach.js';
export { bounds } from './rule.js';
export type { Frequency, Rule, RuleDay, RuleProblem, RuleResult, RuleUntil } from './rule.js';
