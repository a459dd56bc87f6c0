import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Messages } from '../../locale/index.js';
import { htmlToText } from '../../model/index.js';
import type { RichText } from '../rich-text/rich-text.js';
import type { LinkList } from './link-list.js';
import { hasCustom, shownFields } from './custom-form.js';
import { customTab } from './render-custom.js';
import { formOfLinks, linkFields } from './links.js';
import type { FieldName } from './form.js';
import { messageFor, type Scene } from './render-fields.js';

/** One tab below the fields. Its id is that of the field inside, and names the slot. */
interface DialogTab {
  readonly id: 'agenda' | 'notes' | 'links' | 'custom';
  readonly label: (messages: Messages) => string;
  readonly hasContent: (scene: Scene) => boolean;
  readonly render: (scene: Scene) => TemplateResult;
}

const allTabs: readonly DialogTab[] = [
  {
    id: 'agenda',
    label: ({ dialog }) => dialog.agenda,
    hasContent: ({ session }) => saysSomething(session.form.agenda),
    render: (scene) => richField(scene, 'agenda', scene.messages.richText.agendaPlaceholder, scene.messages.dialog.agendaHint),
  },
  {
    id: 'notes',
    label: ({ dialog }) => dialog.notes,
    hasContent: ({ session }) => saysSomething(session.form.notes),
    render: (scene) => richField(scene, 'notes', scene.messages.richText.notesPlaceholder, scene.messages.dialog.notesHint, () => stampOf(scene)),
  },
  {
    id: 'links',
    label: ({ links }) => links.name,
    hasContent: ({ session: { form } }) => form.links !== '' || form.linkUrl !== '',
    render: linkTab,
  },
  {
    id: 'custom',
    label: ({ more }) => more.name,
    hasContent: ({ session: { form, settings } }) => hasCustom(form.custom, settings.customFields),
    render: customTab,
  },
];

/** Agenda, internal notes, links and what the host defines, each behind a tab (D5.2). Another follow-up begins with tabs, and things to undo, of its own. */
export function textTabs(scene: Scene): unknown {
  const { messages, session: { form, settings } } = scene;
  const tabs = allTabs.filter(({ id }) => id !== 'custom' || shownFields(form, settings).length > 0);
  return keyed(scene.session, html`
    <diary-tab-set class="texts" .label=${messages.richText.tabs} .tabs=${tabs.map((tab) => {
      const label = tab.label(messages);
      const filled = tab.hasContent(scene);
      return { id: tab.id, label, spoken: filled ? messages.dialog.hasContent(label) : label, dot: filled };
    })}>
      ${tabs.map((tab) => tab.render(scene))}
    </diary-tab-set>
  `);
}

function saysSomething(html: string): boolean {
  return html !== '' && htmlToText(html.slice(0, 2_000)).trim() !== '';
}

function linkTab(scene: Scene): TemplateResult {
  const { session: { store, form, access, hasSales }, messages: { links } } = scene;
  /** What differs is typed, so that it is in the draft. */
  const take = (event: Event): void => {
    for (const [field, value] of Object.entries(formOfLinks((event.target as LinkList).fields))) {
      if (scene.session.form[field as FieldName] !== value) scene.type(field as FieldName, value);
    }
  };
  return html`
    <diary-link-list id="linkUrl" slot="links" part="field" .store=${store} .fields=${linkFields(form)} .sales=${hasSales}
      .error=${messageFor(scene, 'linkUrl', links.address)} .opener=${scene.openLinked} ?readonly=${!access.may('links')}
      @input=${take} @leave=${() => scene.leave('linkUrl')}></diary-link-list>
  `;
}

function richField(scene: Scene, field: 'agenda' | 'notes', placeholder: string, hint: string, stamp?: () => string): TemplateResult {
  const { session, messages: { dialog } } = scene;
  const label = dialog[field];
  return html`
    <diary-rich-text id=${field} slot=${field} class="field" part="field" label-hidden .label=${label} .value=${session.form[field]} .error=${messageFor(scene, field, label)}
      .placeholder=${placeholder} .hint=${hint} .stamp=${stamp} ?readonly=${!session.access.may(field)}
      @input=${(event: Event) => scene.type(field, (event.target as RichText).value)} @change=${() => scene.leave(field)}></diary-rich-text>
  `;
}

/** "23 Nov 2026, 14:32, Kari Nordmann: " */
function stampOf({ session, messages: { diary, richText }, formats }: Scene): string {
  const { store, zone } = session;
  const now = store.clock.now();
  return richText.stampText(formats.dayMedium(formats.dayAt(now, zone)), formats.timeAt(now, zone), store.lookUp('associates', store.user)?.name ?? diary.you);
}
