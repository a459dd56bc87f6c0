import { DiaryError, type FollowUp, type Id } from '../../model/index.js';
import type { Store } from '../../store/index.js';
import { fieldsOf, merge, touched, type FieldGroup, type Merge } from './form-change.js';
import type { FieldName, Form } from './form.js';

/** Whose text stands in a field that both changed; `anew`: what was written here on top of theirs, or before an even newer version came. */
export type Side = 'mine' | 'theirs' | 'anew';

/** How a draft names what stands in no field at the moment, but was typed: before the name of the field. */
const prefixes = { mine: 'yours.', anew: 'anew.' } as const;

/**
 * What somebody else saved while the same follow-up was edited here (D5.8): what differs, and whose text is taken, field by
 * field. Until it is taken in the fields are as typed; then they show the choice, which can be changed until saving.
 */
export class OtherVersion {
  /** As it stands now; `undefined`: deleted. */
  readonly current: FollowUp | undefined;
  readonly #before: Form;
  readonly #theirs: Form | undefined;
  readonly #sides = new Map<FieldGroup, Side>();
  #mine: Form;
  /** What was written in a group, but is neither of both. */
  #anew: Partial<Form> = {};
  #merge: Merge | undefined;
  #isTaken = false;

  /**
   * @param before what both began from
   * @param earlier the version that was taken in before this one: what was set aside then is not forgotten
   */
  constructor(current: FollowUp | undefined, before: Form, mine: Form, theirs: Form | undefined, earlier?: OtherVersion) {
    this.current = current;
    this.#before = before;
    this.#mine = mine;
    this.#theirs = theirs;
    this.#anew = earlier?.aside ?? {};
    this.#merge = theirs && merge(before, mine, theirs);
  }

  /** What a draft says of a version that was taken in before the page went away; `undefined` where nothing was set aside. */
  static fromDraft(fields: Readonly<Record<string, unknown>>, theirs: Form, form: Form): OtherVersion | undefined {
    const read = (prefix: string): Partial<Form> =>
      Object.fromEntries(Object.entries(fields).filter(([key]) => key.startsWith(prefix) && key.slice(prefix.length) in theirs).map(([key, value]) => [key.slice(prefix.length), value]));
    const [yours, anew] = [read(prefixes.mine), read(prefixes.anew)];
    if (Object.keys({ ...yours, ...anew }).length === 0) return undefined;
    const version = new OtherVersion(undefined, theirs, { ...form, ...yours }, theirs);
    const both = touched(theirs, { ...theirs, ...yours, ...anew });
    const standing = touched(theirs, form);
    for (const group of both) if (fieldsOf(group).some((field) => field in yours)) version.#sides.set(group, standing.includes(group) ? 'anew' : 'theirs');
    version.#anew = { ...anew, ...pick(form, both.filter((group) => version.side(group) === 'anew')) };
    version.#merge = { form, theirs: both, both };
    version.#isTaken = true;
    return version;
  }

  get merge(): Merge | undefined {
    return this.#merge;
  }

  /** Groups in which there is something to choose. */
  get both(): readonly FieldGroup[] {
    const both = this.#merge?.both ?? [];
    return [...both, ...touched(this.#before, { ...this.#before, ...this.#anew }).filter((group) => !both.includes(group))];
  }

  /** Groups that only the others changed. */
  get taken(): readonly FieldGroup[] {
    const { both } = this;
    return this.#merge?.theirs.filter((group) => !both.includes(group)) ?? [];
  }

  side(group: FieldGroup): Side {
    return this.#sides.get(group) ?? 'mine';
  }

  /** What can be chosen for a group. */
  sides(group: FieldGroup): readonly Side[] {
    return ['mine', 'theirs', ...(fieldsOf(group).some((field) => field in this.#anew) ? ['anew' as const] : [])];
  }

  /** A group as it would stand in its fields. */
  formOf(side: Side): Form {
    if (side === 'mine') return this.#mine;
    const theirs = this.#theirs ?? this.#mine;
    return side === 'theirs' ? theirs : { ...theirs, ...this.#anew };
  }

  /** Chooses for a group. The fields as they stand then. */
  choose(group: FieldGroup, side: Side, form: Form): Form {
    this.#sides.set(group, side);
    return this.#isTaken ? { ...form, ...pick(this.formOf(side), [group]) } : form;
  }

  /** Something was typed: what was chosen against stays what it was. */
  typed(form: Form): void {
    if (!this.#isTaken) {
      this.#mine = form;
      this.#merge = this.#theirs && merge(this.#before, form, this.#theirs);
      return;
    }
    for (const group of this.both) {
      const side = this.side(group);
      if (touched(this.formOf(side), form).includes(group)) this.#follow(group, side, pick(form, [group]));
    }
  }

  #follow(group: FieldGroup, side: Side, now: Partial<Form>): void {
    if (side === 'mine') this.#mine = { ...this.#mine, ...now };
    else {
      this.#sides.set(group, 'anew');
      this.#anew = { ...this.#anew, ...now };
    }
  }

  /** It is taken in. The fields as they stand then: theirs, with what was touched here on top, but where theirs was chosen. */
  take(): Form {
    this.#isTaken = true;
    const { both } = this;
    return both.reduce((form, group) => ({ ...form, ...pick(this.formOf(this.side(group)), [group]) }), this.#merge?.form ?? this.#mine);
  }

  /** What was typed and stands in no field, by field. */
  get aside(): Partial<Form> {
    const { mine, anew } = this.#unshown;
    return { ...anew, ...mine };
  }

  /** The same as a draft keeps it. */
  get draftFields(): Readonly<Record<string, string | boolean>> {
    const { mine, anew } = this.#unshown;
    const named = (fields: Partial<Form>, prefix: string): [string, string | boolean][] => Object.entries(fields).map(([field, value]) => [prefix + field, value]);
    return Object.fromEntries([...named(mine, prefixes.mine), ...named(anew, prefixes.anew)]);
  }

  get #unshown(): { readonly mine: Partial<Form>; readonly anew: Partial<Form> } {
    const { both } = this;
    if (!this.#isTaken) return { mine: {}, anew: this.#anew };
    const shown = both.filter((group) => this.side(group) === 'anew').flatMap(fieldsOf);
    return {
      mine: pick(this.#mine, both.filter((group) => this.side(group) !== 'mine')),
      anew: Object.fromEntries(Object.entries(this.#anew).filter(([field]) => !shown.includes(field as FieldName))),
    };
  }
}

/** The fields of some groups. */
function pick(form: Form, groups: readonly FieldGroup[]): Partial<Form> {
  return Object.fromEntries(groups.flatMap(fieldsOf).map((field) => [field, form[field]]));
}

/** A follow-up as its source has it, `followUp` being `undefined` where it was deleted; `undefined`: the source is not to be had. */
export async function latestOf(store: Store, id: Id): Promise<{ readonly followUp: FollowUp | undefined } | undefined> {
  try {
    await store.settled();
    return { followUp: await store.get('followUp', id) };
  } catch (error) {
    if (error instanceof DiaryError) return undefined;
    throw error;
  }
}
