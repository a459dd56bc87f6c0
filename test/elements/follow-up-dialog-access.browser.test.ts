import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/index.js';
import { acme, DialogHarness } from '../harness/follow-up-dialog-harness.js';

/** Names of controls that can be changed on screen, whatever keeps the others from it: disabled or read-only. */
function open(dialog: DialogHarness): string[] {
  const inner = (host: Element): Element => host.shadowRoot?.querySelector('input, select') ?? host;
  const controls = [...dialog.root.querySelectorAll<HTMLElement>('form [id][name], diary-day-field, diary-time-field, record-picker, recurrence-editor, diary-location-field')];
  const free = controls.filter((one) => {
    const control = inner(one) as HTMLInputElement;
    return !control.disabled && !control.readOnly && control.ariaDisabled !== 'true';
  });
  const rich = [...dialog.root.querySelectorAll('diary-rich-text')].filter(({ readonly }) => !readonly);
  return [...free, ...rich].map(({ id }) => id).sort();
}

const fields = ['title', 'startDay', 'startTime', 'endDay', 'endTime', 'duration', 'allDay', 'repeat', 'company', 'contact', 'project', 'sale', 'location', 'owner', 'visible', 'type', 'alarm', 'priority', 'showAs', 'agenda', 'notes', 'completed'].sort();
const guest: Partial<FollowUp> = { owner: 'ola', attendees: [{ associate: 'me', status: 'accepted' }] };

describe('D5.9 what the dialog lets one change, on screen', () => {
  let dialog: DialogHarness;
  afterEach(() => dialog.remove());

  const table: readonly (readonly [name: string, record: Partial<FollowUp>, open: readonly string[], says: string, buttons: readonly string[], readonly?: boolean])[] = [
    ['one’s own', {}, fields, '', ['Delete', 'Save']],
    ['in another’s diary', { owner: 'ola' }, fields, '', ['Delete', 'Save']],
    ['one’s own, completed', { completed: '2026-11-20T09:00:00Z' }, ['completed'], 'Completed. Take “Completed” away to change anything', ['Delete', 'Save']],
    ['invited', guest, ['alarm', 'completed', 'priority'], 'You are invited: only priority, alarm and completed can be changed', ['Delete', 'Save']],
    ['external', { external: true }, ['alarm', 'company', 'completed', 'notes', 'priority', 'project', 'sale', 'showAs', 'type'], 'From another calendar: time, title and attendees are changed there', ['Save']],
    ['external and invited', { ...guest, external: true }, ['alarm', 'completed', 'priority'], 'You are invited: only priority, alarm and completed can be changed', ['Save']],
    ['external and completed', { external: true, completed: '2026-11-20T09:00:00Z' }, ['completed'], 'Completed. Take “Completed” away to change anything', ['Save']],
    ['somebody else’s private one', { owner: 'ola', visibleFor: 'owner' }, [], 'This belongs to someone else and can only be read', ['Close']],
    ['readonly', {}, [], 'This diary can only be read', ['Close'], true],
    ['readonly, invited', guest, [], 'This diary can only be read', ['Close'], true],
  ];
  for (const [name, more, expected, says, buttons, readonly] of table) {
    it(`D5.9 ${name}: ${expected.length} fields open${says && ', and why not the rest'}`, async () => {
      dialog = await DialogHarness.make([{ ...acme, ...more }]);
      dialog.element.readonly = readonly ?? false;
      await dialog.open();
      await dialog.rich('Agenda');
      await dialog.until(() => dialog.root.querySelector('recurrence-editor')?.shadowRoot?.querySelector('select'), 'all fields');
      if (expected.includes('sale')) await dialog.until(() => dialog.root.querySelector('#sale'), 'the sales');
      expect(open(dialog)).to.deep.equal([...expected].sort());
      expect(dialog.root.querySelector('#access')?.textContent?.trim() ?? '').to.equal(says);
      for (const button of ['Delete', 'Save', 'Close']) expect(dialog.hasButton(button), button).to.equal(buttons.includes(button));
    });
  }
});
