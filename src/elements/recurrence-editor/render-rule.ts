import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Formats } from '../../locale/index.js';
import type { RecurrenceMessages } from '../../locale/messages/recurrence.js';
import { dateWords, ruleSentence } from '../../locale/rule-words.js';
import { suggestedRules, type NthWeekday } from '../../recurrence/edit-rule.js';
import { weekRules, type Day, type Weekday } from '../../time/index.js';
import { iconChevronDown, iconCircleAlert } from '../shared/icons.js';
import { mostOf, type Choice, type Draft, type DraftField, type DraftProblem, type DraftProblems, type RuleFrequency } from './draft.js';

/** All that rendering the fields needs. */
export interface RuleScene {
  readonly label: string;
  readonly draft: Draft;
  /** Those that are told by now. */
  readonly problems: DraftProblems;
  readonly texts: RecurrenceMessages;
  readonly formats: Formats;
  readonly tag: string;
  /** `''` while there is no start. */
  readonly startDay: Day;
  /** The rule that can be shown only, as it came. */
  readonly raw: string | undefined;
  readonly disabled: boolean;
  /** The weekday button that Tab reaches. */
  readonly dayStop: Weekday;
  readonly pick: (choice: Choice) => void;
  readonly choose: (part: Partial<Draft>) => void;
  readonly type: (field: DraftField, text: string) => void;
  readonly leave: (field: DraftField) => void;
  readonly dayKey: (event: KeyboardEvent) => void;
}

const nths: readonly NthWeekday[] = [1, 2, 3, 4, -1];

/** The list of patterns, and the fields of what is chosen there. */
export function ruleFields(scene: RuleScene): TemplateResult {
  const { draft: { choice } } = scene;
  return html`
    ${patternChoice(scene)}
    ${choice === 'raw' ? rawRule(scene) : nothing}
    ${choice === 'custom' ? customForm(scene) : nothing}
    ${choice === 'none' || choice === 'raw' ? nothing : endFields(scene)}
  `;
}

function patternChoice(scene: RuleScene): TemplateResult {
  const { texts: { ruleEditor: texts }, startDay, tag, raw } = scene;
  const choices: (readonly [Choice, string])[] = [
    ['none', texts.none],
    ...suggestedRules(startDay).map(({ kind, rule }) => [kind, ruleSentence(rule, tag)] as const),
    ...(startDay ? [['custom', texts.custom] as const] : []),
    ...(raw === undefined ? [] : [['raw', texts.customRule] as const]),
  ];
  return html`
    <div class="field" part="field">
      <label class="label" for="pattern">${scene.label || texts.repeats}</label>
      ${select(scene, 'pattern', scene.draft.choice, choices, (choice) => scene.pick(choice as Choice))}
    </div>
  `;
}

function select(
  { disabled }: RuleScene, id: string, value: string, choices: readonly (readonly [value: string, name: string])[], take: (value: string) => void, label?: string,
): TemplateResult {
  return html`
    <div class="select">
      <select class="input" id=${id} aria-label=${label ?? nothing} ?disabled=${disabled} @change=${(event: Event) => take(valueOf(event))}>
        ${choices.map(([each, name]) => html`<option value=${each} .selected=${live(each === value)}>${name}</option>`)}
      </select>
      ${iconChevronDown}
    </div>
  `;
}

/** The value of the field an event comes from. */
export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function rawRule({ raw, texts: { ruleEditor: texts } }: RuleScene): TemplateResult {
  return html`
    <div class="field">
      <label class="label" for="raw">${texts.customRule}</label>
      <input class="input raw" id="raw" readonly dir="ltr" aria-describedby="raw-hint" .value=${raw ?? ''} />
      <p class="hint" id="raw-hint">${texts.customRuleHint}</p>
    </div>
  `;
}

function customForm(scene: RuleScene): TemplateResult {
  const { draft, texts: { ruleEditor: texts } } = scene;
  const names: readonly (readonly [RuleFrequency, string])[] = [['daily', texts.daily], ['weekly', texts.weekly], ['monthly', texts.monthly], ['yearly', texts.yearly]];
  return html`
    <div class="custom">
      ${segments(scene, 'frequency', draft.frequency, names, (frequency) => scene.choose({ frequency }))}
      ${draft.frequency === 'daily' ? dailyFields(scene) : html`<div class="line">${intervalField(scene)}${draft.frequency === 'yearly' ? monthField(scene) : nothing}</div>`}
      ${draft.frequency === 'weekly' ? weekdayFields(scene) : nothing}
      ${draft.frequency === 'monthly' || draft.frequency === 'yearly' ? dayFields(scene) : nothing}
    </div>
  `;
}

/** Radio buttons side by side, named by the element whose id is given, else as the pattern. */
function segments<V extends string>(
  { disabled, texts: { ruleEditor: texts } }: RuleScene, name: string, chosen: V, choices: readonly (readonly [value: V, name: string])[], take: (value: V) => void, labelledBy?: string,
): TemplateResult {
  return html`
    <div class="segments" role="radiogroup" aria-label=${labelledBy ? nothing : texts.pattern} aria-labelledby=${labelledBy ?? nothing}>
      ${choices.map(([value, text]) => html`
        <label class="segment">
          <input type="radio" name=${name} value=${value} .checked=${live(value === chosen)} ?disabled=${disabled} @change=${() => take(value)} /><span>${text}</span>
        </label>`)}
    </div>
  `;
}

/** One of a group of radio buttons, with its fields behind it once it is chosen. */
function radio(scene: RuleScene, name: string, value: string, chosen: string, label: string, part: Partial<Draft>, fields?: () => TemplateResult): TemplateResult {
  return html`
    <div class="choice">
      <label class="check">
        <input type="radio" name=${name} value=${value} .checked=${live(value === chosen)} ?disabled=${scene.disabled}
          @change=${() => scene.choose(part)} /><span>${label}</span>
      </label>
      ${value === chosen && fields ? fields() : nothing}
    </div>
  `;
}

function dailyFields(scene: RuleScene): TemplateResult {
  const { draft: { daily }, texts: { ruleEditor: texts } } = scene;
  return html`
    <div class="choices" role="radiogroup" aria-label=${texts.daily}>
      ${radio(scene, 'daily', 'workdays', daily, texts.everyWorkday, { daily: 'workdays' })}
      ${radio(scene, 'daily', 'all', daily, texts.everyDay, { daily: 'all' })}
      ${radio(scene, 'daily', 'interval', daily, texts.atInterval, { daily: 'interval' }, () => intervalField(scene, true))}
    </div>
  `;
}

function intervalField(scene: RuleScene, quiet = false): TemplateResult {
  const { draft, texts: { ruleEditor: texts } } = scene;
  const unit = { daily: texts.days, weekly: texts.weeks, monthly: texts.months, yearly: texts.years }[draft.frequency];
  return numberField(scene, 'every', texts.interval, quiet, unit(numberOf(draft.every)));
}

/** The number that a typed text counts its unit by; several where it is none. */
function numberOf(text: string): number {
  return Number.isInteger(Number(text)) ? Number(text) : 2;
}

/** A short field; `quiet` ones have their visible label beside them already. */
function numberField(scene: RuleScene, field: 'every' | 'date' | 'count' | 'lastDay', label: string, quiet: boolean, unit?: string): TemplateResult {
  const { draft, disabled } = scene;
  const error = messageOf(scene, field);
  return html`
    <div class="field ${field}">
      ${quiet ? nothing : html`<label class="label" for=${field}>${label}</label>`}
      <div class="with-unit">
        <input class="input" id=${field} type="text" inputmode=${field === 'lastDay' ? nothing : 'numeric'} autocomplete="off" spellcheck="false"
          aria-label=${quiet ? label : nothing} aria-invalid=${error ? 'true' : nothing} aria-describedby=${[error ? `${field}-error` : '', unit ? `${field}-unit` : ''].filter(Boolean).join(' ') || nothing}
          .value=${live(draft[field])} ?readonly=${disabled}
          @input=${(event: Event) => scene.type(field, valueOf(event))} @change=${() => scene.leave(field)} />
        ${unit ? html`<span class="unit" id="${field}-unit">${unit}</span>` : nothing}
      </div>
      ${errorLine(field, error)}
    </div>
  `;
}

function errorLine(field: string, message: string | undefined): TemplateResult | typeof nothing {
  return message ? html`<p class="error" id="${field}-error">${iconCircleAlert}<span>${message}</span></p>` : nothing;
}

/** The sentence for what is wrong with a field. */
function messageOf({ problems, texts: { ruleError }, formats, startDay, draft }: RuleScene, field: DraftField): string | undefined {
  const problem = problems[field];
  if (!problem) return undefined;
  const texts: Readonly<Record<DraftProblem, () => string>> = {
    interval: () => ruleError.number(formats.number(mostOf.every)),
    count: () => ruleError.number(formats.number(mostOf.count)),
    'no-days': () => ruleError.noDays,
    'day-of-month': () => ruleError.dayOfMonth,
    'no-such-date': () => ruleError.noSuchDate(formats.monthNames()[draft.month - 1] ?? '', draft.date.trim()),
    'not-a-day': () => ruleError.day(formats.dayField(startDay)),
    'end-before-start': () => ruleError.endBeforeStart(formats.dayMedium(startDay)),
  };
  return texts[problem]();
}

function weekdayFields(scene: RuleScene): TemplateResult {
  const { draft: { days }, formats, texts: { ruleEditor: texts }, disabled } = scene;
  const { firstDay } = weekRules(formats.locale);
  const error = messageOf(scene, 'days');
  const names = formats.weekdayNames(firstDay);
  return html`
    <div class="field">
      <span class="label" id="days-label">${texts.weekdays}</span>
      <div class="days" role="group" aria-labelledby="days-label" aria-describedby=${error ? 'days-error' : nothing} @keydown=${scene.dayKey}>
        ${formats.weekdayNames(firstDay, 'short').map((name, index) => {
          const day = (((firstDay - 1 + index) % 7) + 1) as Weekday;
          const on = days.includes(day);
          return html`<button type="button" class="day" data-day=${day} tabindex=${day === scene.dayStop ? 0 : -1} aria-label=${names[index] ?? name} aria-pressed=${on ? 'true' : 'false'}
            aria-disabled=${disabled ? 'true' : nothing} @click=${() => scene.choose({ days: (on ? days.filter((other) => other !== day) : [...days, day]).sort((a, b) => a - b) })}>${name.replace(/\.$/u, '')}</button>`;
        })}
      </div>
      ${errorLine('days', error)}
    </div>
  `;
}

function monthField(scene: RuleScene): TemplateResult {
  const { draft, formats, texts: { ruleEditor: texts } } = scene;
  return html`
    <div class="field">
      <label class="label" for="month">${texts.month}</label>
      ${select(scene, 'month', String(draft.month), formats.monthNames().map((name, index) => [String(index + 1), name]), (month) => scene.choose({ month: Number(month) }))}
    </div>
  `;
}

/** Which day of the month: a date or a weekday. */
function dayFields(scene: RuleScene): TemplateResult {
  const { draft, formats, texts: { ruleEditor: texts } } = scene;
  const names = formats.weekdayNames(1);
  return html`
    <div class="choices" role="radiogroup" aria-label=${texts.which}>
      ${radio(scene, 'by', 'date', draft.by, texts.onDate, { by: 'date' }, () => numberField(scene, 'date', texts.dayOfMonth, true))}
      ${radio(scene, 'by', 'weekday', draft.by, texts.onWeekday, { by: 'weekday' }, () => html`
        ${select(scene, 'nth', String(draft.nth), nths.map((nth) => [String(nth), texts.nthName(nth)]), (nth) => scene.choose({ nth: Number(nth) as NthWeekday }), texts.nth)}
        ${select(scene, 'weekday', String(draft.weekday), names.map((name, index) => [String(index + 1), name]), (day) => scene.choose({ weekday: Number(day) as Weekday }), texts.weekday)}`)}
    </div>
    ${skipped(scene)}
  `;
}

/** Dates that some months and years do not have are skipped (D7.6): said before it happens. */
function skipped({ draft, problems, tag, texts: { ruleEditor: texts } }: RuleScene): TemplateResult | typeof nothing {
  const date = Number(draft.date);
  if (draft.by !== 'date' || problems.date || !(date >= 29 && date <= 31)) return nothing;
  if (draft.frequency === 'monthly') return html`<p class="hint">${texts.skipsMonths(date)}</p>`;
  return draft.month === 2 && date === 29 ? html`<p class="hint">${texts.skipsYears(dateWords(2, 29, tag))}</p>` : nothing;
}

function endFields(scene: RuleScene): TemplateResult {
  const { draft: { end }, texts: { ruleEditor: texts } } = scene;
  const ends = [['never', texts.never], ['date', texts.onDay], ['count', texts.afterTimes]] as const;
  return html`
    <div class="field">
      <span class="label" id="ends">${texts.ends}</span>
      <div class="line">
        ${segments(scene, 'end', end, ends, (value) => scene.choose({ end: value }), 'ends')}
        ${end === 'date' ? numberField(scene, 'lastDay', texts.lastDay, true) : nothing}
        ${end === 'count' ? numberField(scene, 'count', texts.times, true, texts.timesUnit(numberOf(scene.draft.count))) : nothing}
      </div>
    </div>
  `;
}
