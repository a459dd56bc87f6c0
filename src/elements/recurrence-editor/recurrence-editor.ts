import { LitElement, html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language.js';
import { recurrenceMessagesFor } from '../../locale/recurrence-messages.js';
import { ruleSentence } from '../../locale/rule-words.js';
import { editableRule, samePattern } from '../../recurrence/edit-rule.js';
import { dayOf, epochOf, isZone, zoneOf, type Weekday, type ZoneId } from '../../time/index.js';
import { controls } from '../shared/controls.js';
import { iconRepeat } from '../shared/field-icons.js';
import { tokens } from '../shared/tokens.js';
import type { DateMove } from '../../model/index.js';
import type { ListedSeries } from './date-list.js';
import { dateStyles } from './date-styles.js';
import { DatesController } from './dates-controller.js';
import { draftOfText, textOfDraft } from './draft-text.js';
import { draftOf, readDraft, withChoice, type Choice, type Draft, type DraftField, type DraftProblems, type DraftSetting } from './draft.js';
import { editorStyles } from './editor-styles.js';
import { ruleFields, type RuleScene } from './render-rule.js';

/** Typing is over by then: the rule is spoken. */
const speakAfterMs = 900;

/**
 * Edits how a follow-up repeats (D7.1–D7.3): a pattern that fits its start or one's own, where it ends, the rule in
 * words, and the dates that result, each to be removed or moved. What is wrong is said at its field and changes nothing.
 * A rule that the fields cannot show is kept and shown as it is (D7.7).
 *
 * When `start` or `all-day` is changed and `rule` is not, a chosen suggestion follows the new start ("every Tuesday"
 * becomes "every Wednesday"); that is told by `change` too.
 *
 * @tag recurrence-editor
 * @fires input - The rule changed while typing. Does not bubble.
 * @fires change - A choice was made, a field left, a date removed, restored or moved: see `rule`, `except`, `moves`, and `typed` for what cannot be read yet. Does not bubble.
 * @csspart field - One field with label and messages.
 * @csspart words - The rule in words.
 * @csspart dates - The list of dates.
 * @csspart date - One date.
 */
export class RecurrenceEditor extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, editorStyles, dateStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    rule: {}, start: {}, end: {}, allDay: { type: Boolean, attribute: 'all-day' }, zone: {}, label: {}, disabled: { type: Boolean },
    except: { attribute: false }, moves: { attribute: false }, typed: { attribute: false, noAccessor: true },
  };

  /** RRULE value of RFC 5545; `''` = does not repeat. */
  declare rule: string;
  /** Start of the series, RFC 9557: `2026-01-13T09:00:00+01:00[Europe/Oslo]`. Its zone is that of the series. */
  declare start: string;
  /** End of its first date, RFC 9557. */
  declare end: string;
  /** The series lies on whole days. */
  declare allDay: boolean;
  /** Time zone in which dates are shown; without one that of `start`. */
  declare zone: string;
  /** Visible label; "Repeats" without one. */
  declare label: string;
  /** Shown but not to be changed. */
  declare disabled: boolean;
  /** Dates left out (EXDATE), as the rule gives them. */
  declare except: readonly string[];
  /** Dates moved before saving. */
  declare moves: readonly DateMove[];

  readonly #language = new LanguageController(this);
  readonly #dates = new DatesController(this, {
    series: () => this.#series(),
    setting: () => ({ zone: this.#zone, disabled: this.disabled, texts: recurrenceMessagesFor(this.#language.tag), formats: this.#language.formats, lang: this.#language.tag, rightToLeft: this.#language.rightToLeft }),
    took: (part) => this.#takeDates(part),
    say: (text) => this.#say(text),
  });
  #draft: Draft | undefined;
  #problems: DraftProblems = {};
  /** Fields whose problems are told. */
  #told = new Set<DraftField>();
  /** The rule that the draft stands for. */
  #written: string | undefined;
  /** The rule as the last `change` told it. */
  #announced = '';
  /** What could not be read when it was last told, and when it was last given. */
  #toldTyped = '';
  #givenTyped = '';
  #toTake: string | undefined;
  #raw: string | undefined;
  #tag = '';
  #dayStop: Weekday | undefined;
  #owesChange = false;
  #spoken = '';
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.rule = '';
    this.start = '';
    this.end = '';
    this.allDay = false;
    this.zone = '';
    this.label = '';
    this.disabled = false;
    this.except = [];
    this.moves = [];
  }

  /** Something typed or chosen is wrong; `rule` is then what it was before. */
  get invalid(): boolean {
    return Object.keys(this.#problems).length > 0;
  }

  /** What is typed and cannot be read, all fields as one text; `''`: nothing. Given back, it stands in the fields again. */
  get typed(): string {
    return this.invalid && this.#draft ? textOfDraft(this.#draft) : '';
  }

  set typed(text: string) {
    if (text === this.#givenTyped) return;
    this.#givenTyped = text;
    if (text === this.typed) return;
    this.#toTake = text;
    this.requestUpdate();
  }

  /** Says at the fields all that is wrong, and goes to the first one. Whether nothing is. */
  reportValidity(): boolean {
    this.#told = new Set(Object.keys(this.#problems) as DraftField[]);
    this.requestUpdate();
    if (this.invalid) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"], [aria-describedby="days-error"] [tabindex="0"]')?.focus());
    return !this.invalid;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#speaking);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { tag } = this.#language;
    const isNewRule = this.rule !== this.#written;
    const moved = !isNewRule && this.#draft !== undefined && (changed.has('start') || changed.has('allDay'));
    if (isNewRule) {
      this.#announced = this.rule;
      this.#raw = undefined;
    }
    if (isNewRule || !this.#draft || (tag !== this.#tag && !this.invalid) || (moved && ['none', 'raw'].includes(this.#draft.choice))) this.#readRule();
    else if (moved && !this.disabled) this.#followStart(changed);
    this.#tag = tag;
    this.#takeTyped();
    this.#dates.refresh();
  }

  protected override updated(): void {
    if (!this.#owesChange) return;
    this.#owesChange = false;
    this.#tell('change');
  }

  protected override render(): TemplateResult {
    const rule = this.rule ? editableRule(this.rule, this.start, this.allDay) : undefined;
    return html`
      <div class="editor" @input=${stop} @change=${stop}>
        ${ruleFields(this.#scene())}
        ${rule ? html`<p class="words" part="words">${iconRepeat}<span>${ruleSentence(rule, this.#language.tag, dayOf(this.start))}</span></p>` : nothing}
        ${this.rule ? this.#dates.render() : nothing}
        <div class="visually-hidden" role="status">${this.#spoken}</div>
      </div>
    `;
  }

  get #setting(): DraftSetting {
    return { start: this.#start, allDay: this.allDay, lang: this.#language.tag };
  }

  /** The start, where it can be read. */
  get #start(): string {
    return Number.isNaN(epochOf(this.start)) || !isZone(zoneOf(this.start)) ? '' : this.start;
  }

  get #zone(): ZoneId {
    return isZone(this.zone) ? this.zone : zoneOf(this.#start) || 'UTC';
  }

  #series(): ListedSeries {
    const { rule, end, allDay, except, moves } = this;
    return { rule, start: this.#start, end, allDay, except, moves };
  }

  #scene(): RuleScene {
    const draft = this.#draft ?? draftOf('', this.#setting);
    const { formats, tag } = this.#language;
    const told = Object.entries(this.#problems).filter(([field]) => this.#told.has(field as DraftField));
    return {
      label: this.label, draft, problems: Object.fromEntries(told), texts: recurrenceMessagesFor(tag), formats, tag, startDay: dayOf(this.#start), raw: this.#raw,
      disabled: this.disabled, dayStop: this.#dayStop ?? draft.days[0] ?? 1,
      pick: (choice) => this.#pick(choice),
      choose: (part) => this.#take(part, 'change', Object.keys(part) as DraftField[]),
      type: (field, text) => this.#take({ [field]: text }, 'input'),
      leave: (field) => this.#take({}, 'change', [field]),
      dayKey: (event) => this.#walkDays(event),
    };
  }

  /** The fields anew from `rule`. Fields of one's own stay open for a rule that happens to be a suggestion. */
  #readRule(): void {
    const wasCustom = this.#draft?.choice === 'custom' && this.rule === this.#written;
    const draft = draftOf(this.rule, this.#setting);
    this.#draft = wasCustom && draft.choice !== 'raw' && draft.choice !== 'none' ? { ...draft, choice: 'custom' } : draft;
    if (draft.choice === 'raw') this.#raw = this.rule;
    this.#written = this.rule;
    this.#problems = {};
    this.#told.clear();
  }

  /** What was given to stand in the fields again, once the rule is read. */
  #takeTyped(): void {
    const text = this.#toTake;
    this.#toTake = undefined;
    if (text === undefined) return;
    if (text === '') return this.#readRule();
    this.#draft = draftOfText(text, draftOf('', this.#setting));
    const reading = readDraft(this.#draft, this.#setting);
    this.#problems = reading.ok ? {} : reading.problems;
    this.#toldTyped = this.typed;
  }

  #followStart(changed: PropertyValues<this>): void {
    const before = changed.get('start') ?? this.start;
    const reading = readDraft(this.#draft!, this.#setting);
    this.#problems = reading.ok ? {} : reading.problems;
    if (this.#start === '' || !before) return;
    const old = editableRule(this.rule, before, changed.get('allDay') ?? this.allDay);
    const rule = reading.ok ? reading.rule : undefined;
    // every second week counts from the start, every week does not
    const followed = !old || !rule || !samePattern(old, rule) || ('every' in old && old.every > 1);
    const dates = this.#dates.shifted(before, this.start, followed);
    if (dates || (reading.ok && reading.text !== this.rule)) this.#owesChange = true;
    if (reading.ok) this.rule = this.#written = reading.text;
    if (dates) Object.assign(this, dates);
    if (this.#owesChange) Object.assign(this, this.#dates.stillMeant());
  }

  #pick(choice: Choice): void {
    if (choice !== 'raw') {
      this.#told.clear();
      this.#take(withChoice(this.#draft!, choice, this.#start), 'change');
      return;
    }
    this.#draft = { ...this.#draft!, choice };
    this.#problems = {};
    this.#write(this.#raw ?? '', 'change');
  }

  /** What the fields say now becomes the rule, unless something is wrong. */
  #take(part: Partial<Draft>, how: 'input' | 'change', left: readonly DraftField[] = []): void {
    if (this.disabled || !this.#draft) return;
    const draft = { ...this.#draft, ...part };
    this.#draft = draft;
    const reading = readDraft(draft, this.#setting);
    this.#problems = reading.ok ? {} : reading.problems;
    for (const field of left) this.#told.add(field);
    this.#write(reading.ok ? reading.text : this.rule, how);
  }

  #write(rule: string, how: 'input' | 'change'): void {
    this.requestUpdate();
    const isNew = rule !== this.rule;
    if (isNew) {
      this.rule = this.#written = rule;
      Object.assign(this, this.#dates.stillMeant());
      this.#sayRule();
    }
    const isOpen = this.typed !== this.#toldTyped;
    if (isOpen || (how === 'input' ? isNew : rule !== this.#announced)) this.#tell(how);
  }

  #takeDates(part: Partial<Pick<ListedSeries, 'except' | 'moves'>>): void {
    Object.assign(this, part);
    this.#tell('change');
  }

  #tell(how: 'input' | 'change'): void {
    if (how === 'change') this.#announced = this.rule;
    this.#toldTyped = this.typed;
    this.dispatchEvent(new Event(how));
  }

  #say(text: string): void {
    clearTimeout(this.#speaking);
    this.#spoken = text;
    this.requestUpdate();
  }

  /** The rule in words, when nothing more is typed. */
  #sayRule(): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      const rule = this.rule ? editableRule(this.rule, this.start, this.allDay) : undefined;
      const { ruleEditor } = recurrenceMessagesFor(this.#language.tag);
      this.#say(rule ? ruleSentence(rule, this.#language.tag, dayOf(this.start)) : this.rule ? ruleEditor.customRule : ruleEditor.none);
    }, speakAfterMs);
  }

  #walkDays(event: KeyboardEvent): void {
    const group = event.currentTarget as HTMLElement;
    const buttons = [...group.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const forward = this.#language.rightToLeft ? -1 : 1;
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: buttons.length - 1 };
    const to = buttons[((steps[event.key] ?? NaN) + buttons.length) % buttons.length];
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#dayStop = Number(to.dataset['day']) as Weekday;
    to.focus();
    this.requestUpdate();
  }
}

/** Inner events do not leave the element: it tells its own. */
function stop(event: Event): void {
  event.stopPropagation();
}
