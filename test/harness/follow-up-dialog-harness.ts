import '../../src/elements/follow-up-dialog/define.js';
import type { FollowUpDialog, OpenRequest } from '../../src/elements/follow-up-dialog/follow-up-dialog.js';
import type { RichText } from '../../src/elements/rich-text/rich-text.js';
import type { CustomField, DiaryData, FollowUp } from '../../src/model/index.js';
import { MemorySource } from '../../src/sources/memory.js';
import { DiaryStore, MemoryDrafts, type DraftStorage } from '../../src/store/index.js';
import { at, meeting, people, zone } from './diary-samples.js';
import { FakeClock } from './fake-clock.js';
import { FaultySource } from './faulty-source.js';
import { click, deepActiveElement, nextPaint, type, until } from './input.js';

export const acme: FollowUp = meeting('m1', { title: 'Price review', revision: '1', company: { id: 'c1' } });

const directory: DiaryData = {
  ...people,
  user: 'me',
  types: [
    { id: 'visit', name: 'Visit', kind: 'meeting', colour: '#2f7de1' }, { id: 'out', name: 'Call out', kind: 'call', colour: '#159a6c' },
    { id: 'todo', name: 'To-do', kind: 'task', colour: '#d98a14' },
  ],
  companies: [{ id: 'c1', name: 'Acme AS' }, { id: 'c2', name: 'Fjordkraft Energi' }, { id: 'c3', name: 'Oslo Kjøtt' }],
  contacts: [{ id: 'p1', name: 'Anna', company: 'c1' }, { id: 'p2', name: 'Bo', company: 'c2' }, { id: 'p3', name: 'Free Lancer' }],
  projects: [{ id: 'j1', name: 'New warehouse', company: 'c1' }, { id: 'j2', name: 'Price list 2027' }],
  groups: [{ id: 'g1', name: 'Sales team' }],
  sales: [{ id: 's1', name: 'Frame agreement', amount: 120_000, currency: 'NOK', date: '2026-12-15', status: 'open', owner: 'me', company: { id: 'c2' } }],
};

/** A dialog as a person meets it: fields by label, buttons by name, texts on screen. */
export class DialogHarness {
  readonly events: Event[] = [];
  private constructor(readonly element: FollowUpDialog, readonly store: DiaryStore, readonly source: FaultySource, readonly memory: MemorySource, readonly drafts: DraftStorage) {}

  static async make(records: readonly FollowUp[] = [acme], options: { drafts?: DraftStorage; inline?: boolean; customFields?: readonly CustomField[] } = {}): Promise<DialogHarness> {
    const memory = new MemorySource({ ...directory, customFields: options.customFields ?? [], followUps: records });
    const source = new FaultySource(memory);
    const drafts = options.drafts ?? new MemoryDrafts();
    const store = new DiaryStore({ source, drafts, zone, clock: new FakeClock('2026-11-23T13:32:00+01:00') });
    await store.ready;
    const element = document.createElement('follow-up-dialog');
    element.inline = options.inline ?? false;
    element.store = store;
    document.body.append(element);
    const harness = new DialogHarness(element, store, source, memory, drafts);
    for (const name of ['close', 'draft-save', 'draft-restore', 'draft-discard', 'diary-before-change', 'diary-change', 'diary-problem']) {
      element.addEventListener(name, (event) => harness.events.push(event));
    }
    return harness;
  }

  async open(request?: OpenRequest): Promise<this> {
    await this.element.open(request ?? { followUp: (await this.store.get('followUp', 'm1'))! });
    await nextPaint();
    return this;
  }

  /** Once all that comes later stands in its place, so that nothing moves away from under the pointer. */
  async settled(): Promise<void> {
    await Promise.all(['diary-rich-text', 'recurrence-editor'].map((tag) => customElements.whenDefined(tag)));
    await until(() => this.root.querySelector('#sale'), 'the sales');
    await nextPaint();
  }

  remove(): void {
    this.element.remove();
    this.store.dispose();
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get frame(): HTMLDialogElement {
    return this.root.querySelector('dialog')!;
  }

  get isShown(): boolean {
    return this.frame.open;
  }

  /** The control with this visible label, in the dialog or a field inside it. */
  field(label: string): HTMLInputElement {
    for (const root of [this.root, ...this.#inner()]) {
      const found = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
      const control = found && (found.control ?? root.querySelector(`#${found.htmlFor}`));
      if (control) return control as HTMLInputElement;
    }
    throw new Error(`no field "${label}"`);
  }

  #inner(): ShadowRoot[] {
    return [...this.root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element.shadowRoot] : []));
  }

  value(label: string): string {
    return this.field(label).value;
  }

  /** Replaces the text of a field with real keys. */
  async fill(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.focus();
    field.select();
    await type(text);
  }

  /** The field for formatted text with this name, its tab opened, the caret in it. */
  async write(label: string, text: string): Promise<void> {
    const field = await this.rich(label);
    field.focus();
    await until(() => field.shadowRoot?.querySelector('.ProseMirror'), 'the editor');
    await nextPaint();
    await type(text);
  }

  /** The field for formatted text with this name, once its code is there. */
  async rich(label: string): Promise<RichText> {
    return until(() => [...this.root.querySelectorAll('diary-rich-text')].find((one) => one.label === label && one.shadowRoot?.querySelector('#text')), `the field ${label}`);
  }

  /** The tab whose visible label this is. */
  tab(label: string): HTMLElement {
    const tabs = [...this.root.querySelector('diary-tab-set')!.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
    return tabs.find((one) => one.textContent?.trim() === label)!;
  }

  /** Opens a tab by a click, once nothing above it moves any more. */
  async openTab(label: string): Promise<void> {
    const place = (): number => {
      this.tab(label).scrollIntoView({ block: 'center' });
      return this.tab(label).getBoundingClientRect().y;
    };
    for (let [before, still] = [NaN, 0]; still < 5;) {
      const now = place();
      still = now === before ? still + 1 : 0;
      before = now;
      await nextPaint();
    }
    await click(this.tab(label));
    await until(() => this.tab(label).ariaSelected === 'true', `the tab ${label}`);
  }

  button(name: string): HTMLButtonElement {
    for (const root of [this.root, ...this.#inner()]) {
      const found = [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name);
      if (found) return found;
    }
    throw new Error(`no button "${name}"`);
  }

  hasButton(name: string): boolean {
    return this.#inner().concat(this.root).some((root) => [...root.querySelectorAll('button')].some((one) => one.textContent?.trim() === name));
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    button.scrollIntoView({ block: 'nearest' });
    await click(button);
  }

  async until(check: () => unknown, what: string): Promise<void> {
    await until(check, what);
    await nextPaint();
  }

  /** The message that belongs to a field by `aria-describedby`. */
  message(label: string): string {
    const field = this.field(label);
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const root = field.getRootNode() as ShadowRoot;
    return ids.map((id) => root.querySelector(`#${id}`)?.textContent?.trim() ?? '').join(' ').trim();
  }

  /** All text on screen and in live regions. */
  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  get focused(): Element | null {
    return deepActiveElement();
  }

  seen(name: string): Event[] {
    return this.events.filter((event) => event.type === name);
  }

  /** The list of an open combobox. */
  options(label: string): HTMLElement[] {
    const field = this.field(label);
    return [...(field.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('[role="option"]')];
  }

  stored(): Promise<FollowUp | undefined> {
    return this.memory.get('followUp', 'm1');
  }
}

export { at, meeting };
