import { ruleSentence } from '../../locale/rule-words.js';
import { recurrenceMessagesFor } from '../../locale/recurrence-messages.js';
import { editableRule } from '../../recurrence/index.js';
import { dayOf, type ZonedTime } from '../../time/index.js';

/** The text of a rule in words; of one that the editor cannot edit, that it is a rule of its own. */
export function sentenceOf(text: string, start: ZonedTime, allDay: boolean, lang: string): string {
  const rule = editableRule(text, start, allDay);
  return rule ? ruleSentence(rule, lang, dayOf(start)) : recurrenceMessagesFor(lang).ruleEditor.customRule;
}
