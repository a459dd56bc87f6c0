/**
 * Asks of a change of one date of a series: only this, or this and all future (D7.4, D7.5), and shows before it is made which
 * dates would come, go and clash. Fetched with the first such change.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  batchOf, changeFuture, changeOccurrence, deleteFuture, deleteOccurrence, exceptionOf, isMasked, isRuleDate, mayChange, removeFollowUp, sameJson, seriesOf, updateFollowUp,
  type Change, type ChangeScope, type DateMove, type FollowUp, type Occurrence, type Patch, type Result, type WholeSeries,
} from '../../model/index.js';
import { wallIn } from '../../time/index.js';
import { problemText, type Messages } from '../../locale/index.js';
import { previewRange, previewSeries, type PreviewDate, type SeriesPreview } from '../../planning/index.js';
import type { Store } from '../../store/store-types.js';
import { spokenTitle, spokenWhen, type BlockWords } from './block-text.js';
import { occurrencesOnce } from './occurrences-once.js';

/** A change that was decided on. */
export interface Settled {
  readonly change: Change;
  readonly scope: ChangeScope;
}

/** Texts with those that are fetched later. */
export type QuestionWords = BlockWords & { readonly messages: Messages };

/** An answer to choose. */
interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly look?: 'primary' | 'danger';
}

/** Asks with a few answers and waits; `undefined`: left unanswered. What `diary-confirm` is. */
export interface Questioner {
  ask<T extends string>(heading: string, text: string, choices: readonly Choice<T>[]): Promise<T | undefined>;
  /** More on the question that is asked now. */
  details: TemplateResult | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** As many dates are listed. */
const listed = 40;

/**
 * What becomes of a change that was made for one date. Asked is only where the date has a series and goes on having a time;
 * else the change is given back as it is. `undefined`: neither. A problem where "all future" was chosen and cannot be done.
 * @param change adds an exception, or updates one
 */
export async function settleChange(confirm: Questioner, occurrence: Occurrence, change: Change, scope: ChangeScope, words: QuestionWords, moves: readonly DateMove[] = []): Promise<Result<Settled> | undefined> {
  const { store, messages } = words;
  const series = seriesOf(occurrence.followUp, store.peek.bind(store));
  const patch = series && patchOf(change, occurrence, series);
  const original = occurrence.original ?? occurrence.followUp.series?.original;
  if (!series || !patch || original === undefined || isMasked(series) || losesTime(patch)) return { ok: true, value: { change, scope } };
  const { completed: done, ...forAll } = patch;
  // what is done, or to be done again, is this date only
  if (Object.keys(forAll).length === 0) return { ok: true, value: { change: onlyThis(occurrence, change, patch, words), scope } };
  const whole = await store.wholeSeries(series.id);
  if (!whole.ok) return whole;
  const edited = occurrence.followUp.series ? { edited: occurrence.followUp.id } : {};
  const future = permitted(store, changeFuture(whole.value, { original, patch: forAll, done, newId: store.newId(), nextId: () => store.newId(), moves, intent: change.intent, ...edited }));
  // a rule that cannot be read shows its series once: that is all there is to change
  if (!future.ok && future.problem.code === 'bad-rule') return { ok: true, value: { change: updateFollowUp(series, patch, change.intent), scope: 'series' } };
  // another rule is nothing that one date could have
  const hasRule = 'repeat' in patch;
  if (hasRule && !future.ok) return future;
  const choices: Choice<'one' | 'future' | 'keep'>[] = [
    ...(hasRule ? [] : [{ value: 'one' as const, label: messages.confirm.onlyThis, look: 'primary' as const }]),
    ...(future.ok ? [{ value: 'future' as const, label: messages.confirm.thisAndFuture }] : []),
    { value: 'keep', label: messages.confirm.cancel },
  ];
  const text = messages.confirm.changeSeriesText(spokenTitle(occurrence.followUp, words));
  const answer = confirm.ask(messages.confirm.whichTitle, text, choices);
  if (future.ok) showPreview(confirm, answer, previewFor(whole.value, future.value, { original, start: patch.start, owner: patch.owner ?? series.owner }, words));
  else confirm.details = html`<p>${messages.confirm.onlyThisPossible(problemText(future.problem, messages))}</p>`;
  const which = await answer;
  if (which === 'one') return { ok: true, value: { change: onlyThis(occurrence, change, patch, words), scope: 'occurrence' } };
  return which === 'future' && future.ok ? { ok: true, value: { change: future.value, scope: future.value.scope } } : undefined;
}

/** What may be done to this date may be too much for all that follow: a guest may set the own alarm, but not part the series (D5.9). */
function permitted<C extends Change>(store: Store, future: Result<C>): Result<C> {
  const problem = future.ok && mayChange(future.value, { user: store.user, groups: store.lookUp('associates', store.user)?.groups ?? [], lookup: store.peek.bind(store) });
  return problem ? { ok: false, problem } : future;
}

/** A change of a series that was opened as a whole: its exceptions go along with their dates. */
export async function settleWhole(series: FollowUp, change: Change, { store }: QuestionWords, moves: readonly DateMove[]): Promise<Result<Settled>> {
  if (change.type !== 'update' || change.entity !== 'followUp' || series.start === undefined) return { ok: true, value: { change, scope: 'series' } };
  const whole = await store.wholeSeries(series.id);
  if (!whole.ok) return whole;
  if (losesTime(change.after)) return { ok: true, value: { change: asToDo(whole.value, change.after, change.intent), scope: 'series' } };
  const result = changeFuture(whole.value, { original: series.start, patch: withTimes(change.after, series), newId: store.newId(), nextId: () => store.newId(), moves, intent: change.intent });
  if (result.ok) return { ok: true, value: { change: result.value, scope: 'series' } };
  return result.problem.code === 'bad-rule' ? { ok: true, value: { change, scope: 'series' } } : result;
}

/** Other words for the question of what to delete. */
interface RemovalAsking {
  readonly heading: string;
  readonly text: string;
  readonly keep: string;
}

/** What is to be deleted of a series (D18.1): this date, this and all future, or all of it; `undefined`: nothing. */
export async function settleRemoval(confirm: Questioner, occurrence: Occurrence, words: QuestionWords, asking?: RemovalAsking): Promise<Result<Settled> | undefined> {
  const { store, messages } = words;
  const series = seriesOf(occurrence.followUp, store.peek.bind(store));
  const original = occurrence.original ?? occurrence.followUp.series?.original;
  const whole = series && (await store.wholeSeries(series.id));
  if (!whole || original === undefined) return { ok: true, value: { change: deleteOccurrence(occurrence, store.peek.bind(store)), scope: 'occurrence' } };
  if (!whole.ok) return whole;
  const future = deleteFuture(whole.value, original);
  const choices: Choice<'one' | 'future' | 'all' | 'keep'>[] = [
    { value: 'one', label: messages.confirm.onlyThis, look: 'primary' },
    // from the first date on, it is the whole series
    ...(future.scope === 'future' ? [{ value: 'future' as const, label: messages.confirm.thisAndFuture }] : []),
    { value: 'all', label: messages.confirm.wholeSeries, look: 'danger' },
    { value: 'keep', label: asking?.keep ?? messages.confirm.keep },
  ];
  const answer = confirm.ask(asking?.heading ?? messages.confirm.whichTitle, asking?.text ?? messages.confirm.deleteSeriesText(spokenTitle(occurrence.followUp, words)), choices);
  if (future.scope === 'future') showPreview(confirm, answer, previewFor(whole.value, future, { original, start: undefined, owner: whole.value.series.owner }, words));
  switch (await answer) {
    case 'one': return { ok: true, value: { change: deleteOccurrence(occurrence, store.peek.bind(store)), scope: 'occurrence' } };
    case 'future': return { ok: true, value: { change: future, scope: 'future' } };
    case 'all': return scoped(await store.removalOf(whole.value.series.id));
    default: return undefined;
  }
}

function scoped(removal: Result<Change>): Result<Settled> {
  return removal.ok ? { ok: true, value: { change: removal.value, scope: 'series' } } : removal;
}

/** The change of this date alone; an exception that it brings back into line goes (D7.4). */
function onlyThis(occurrence: Occurrence, change: Change, patch: Patch<'followUp'>, { store }: QuestionWords): Change {
  return isRuleDate(occurrence) ? change : changeOccurrence(occurrence, patch, '', change.intent, store.peek.bind(store));
}

/** What a change of one date sets: the fields in which its exception differs from the date. `undefined` for other changes. */
function patchOf(change: Change, occurrence: Occurrence, series: FollowUp): Patch<'followUp'> | undefined {
  const [one] = change.type === 'batch' ? change.changes : [change];
  if (one?.type === 'update' && one.entity === 'followUp') return withTimes(one.after, occurrence.followUp);
  if (one?.type !== 'add' || one.entity !== 'followUp' || !one.record.series) return undefined;
  const before = exceptionOf(series, occurrence, one.record.id) as unknown as Fields;
  const after = one.record as unknown as Fields;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return withTimes(Object.fromEntries([...names].filter((name) => !sameJson(before[name], after[name])).map((name) => [name, after[name]])), before as Partial<FollowUp>);
}

/** As one to-do of the list, where nothing repeats: its exceptions go, but those that are done stay as they are, by themselves. */
function asToDo({ series, exceptions }: WholeSeries, patch: Patch<'followUp'>, intent: Change['intent']): Change {
  const change = updateFollowUp(series, { ...patch, repeat: undefined }, intent);
  const rest = exceptions.map((exception) => (exception.completed === undefined ? removeFollowUp(exception) : updateFollowUp(exception, { series: undefined }, intent)));
  return rest.length === 0 ? change : batchOf([...rest, change], intent, 'series');
}

/** Whether it goes to the to-do list, where nothing repeats. */
function losesTime(patch: Patch<'followUp'>): boolean {
  return 'start' in patch && patch.start === undefined;
}

/** Start and end belong together: where one is set, the other stays where it is, and the length is what changes. */
function withTimes(patch: Patch<'followUp'>, { start, end }: Partial<FollowUp>): Patch<'followUp'> {
  if (patch.start === undefined && patch.end === undefined) return patch;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }), ...patch };
}

/** Shows a preview when it is there; not on another question, where this one was answered before. */
function showPreview(confirm: Questioner, answer: Promise<unknown>, preview: Promise<TemplateResult>): void {
  void Promise.race([answer.then(() => undefined), preview]).then((details) => {
    if (details) confirm.details = details;
  });
}

/** The date, where it is to stand, and in whose diary. */
interface PreviewPlace {
  readonly original: string;
  readonly start: string | undefined;
  readonly owner: string;
}

/** Asks the store for what else stands in the year, and tells what would happen. A store that fails tells it without conflicts. */
async function previewFor(whole: WholeSeries, change: Change, { original, start, owner }: PreviewPlace, words: QuestionWords): Promise<TemplateResult> {
  const range = previewRange(original, start);
  const others = await occurrencesOnce(words.store, { range, owners: [owner], zone: words.zone });
  return previewTemplate(previewSeries(whole, change, { range, zone: words.zone, others }), words);
}

function previewTemplate(preview: SeriesPreview, words: QuestionWords): TemplateResult {
  const { confirm } = words.messages;
  const more = preview.dates.length - listed;
  return html`
    <h3>${confirm.futureWould}</h3>
    <p>${summary(preview, words.messages)}</p>
    ${preview.dates.length === 0 ? nothing : html`<ul class="dates" tabindex="0" aria-label=${confirm.futureWould}>
      ${preview.dates.slice(0, listed).map((date) => dateTemplate(date, words))}
      ${more > 0 ? html`<li><span>${confirm.moreDates(more)}</span></li>` : nothing}
    </ul>`}
  `;
}

function summary({ made, dropped, changed, conflicts }: SeriesPreview, { confirm, grid }: Messages): string {
  const parts = [
    made && dropped ? confirm.previewMoved(made, dropped) : made ? confirm.previewMade(made) : dropped ? confirm.previewDropped(dropped) : '',
    changed ? confirm.previewChanged(changed) : '',
    conflicts ? confirm.previewConflicts(conflicts) : '',
  ].filter(Boolean);
  return parts.length ? grid.name(parts) : confirm.previewSame;
}

function dateTemplate({ what, occurrence, conflict }: PreviewDate, words: QuestionWords): TemplateResult {
  const { confirm } = words.messages;
  const note = conflict ? confirm.dateConflict(spokenTitle(conflict.followUp, words)) : what === 'made' ? confirm.dateMade : confirm.dateDropped;
  return html`<li class=${conflict ? 'conflict' : what}><time datetime=${new Date(occurrence.start).toISOString()}>${dateWords(occurrence, words)}</time><span>${note}</span></li>`;
}

/** The day first: the list is read by days. */
function dateWords(occurrence: Occurrence, words: QuestionWords): string {
  const { formats, messages, zone } = words;
  const [start, end] = [wallIn(occurrence.start, zone), wallIn(occurrence.end, zone)];
  if (occurrence.days || start.day !== end.day) return spokenWhen(occurrence, words);
  return messages.grid.name([formats.dayLong(start.day), formats.timeRange(start.minute, end.minute)]);
}
