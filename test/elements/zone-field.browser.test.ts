import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { click, nextPaint, press, type, until } from '../harness/input.js';
import type { TimeZonePicker } from '../../src/elements/time-zone-picker/time-zone-picker.js';

const field = (diary: Diary): TimeZonePicker | null => diary.view.renderRoot.querySelector('time-zone-picker');
const input = (diary: Diary): HTMLInputElement => field(diary)!.shadowRoot!.querySelector('input')!;
const choose = async (diary: Diary, text: string): Promise<void> => {
  input(diary).scrollIntoView({ block: 'center' });
  await nextPaint();
  await click(input(diary));
  await press('Control+a');
  await type(text);
  await until(() => field(diary)!.shadowRoot!.querySelector('[role=option]'), 'zones');
  await press('Enter');
};

describe('diary-view: the field of the time zone (D1.8, D8.1, D8.4)', () => {
  it('D8.1 stands at the lower left where time zones are on, and only there', async () => {
    const diary = await Diary.open({ followUps: [meeting('a', { title: 'Acme' })] });
    expect(field(diary)).to.equal(null);
    diary.view.store!.setPreferences({ timeZones: true });
    await until(() => field(diary)?.shadowRoot?.querySelector('input'), 'the field');
    const [stage, box] = [diary.view.renderRoot.querySelector('.stage')!.getBoundingClientRect(), field(diary)!.getBoundingClientRect()];
    expect(Math.abs(stage.bottom - box.bottom)).to.be.below(12);
    expect(input(diary).getBoundingClientRect().left - stage.left).to.be.below(140);
    diary.view.store!.setPreferences({ timeZones: false });
    await until(() => !field(diary), 'no field');
  });

  it('D8.4 shows the diary in the chosen zone; nothing of the data is read anew, and switched off it is as before', async () => {
    const diary = await Diary.open({ followUps: [meeting('a', { title: 'Acme' })], preferences: { timeZones: true } });
    await until(() => field(diary)?.shadowRoot?.querySelector('input'), 'the field');
    const start = diary.record('a')!.start;
    const before = diary.followUp('Acme').getAttribute('aria-label')!;
    await choose(diary, 'Helsinki');
    await until(() => diary.view.zone === 'Europe/Helsinki', 'Helsinki');
    await diary.settled();
    expect(diary.record('a')!.start).to.equal(start);
    expect(diary.followUp('Acme').getAttribute('aria-label')).not.to.equal(before);
    diary.view.store!.setPreferences({ timeZones: false });
    await until(() => diary.view.zone === 'Europe/Oslo', 'Oslo again');
    await diary.settled();
    expect(diary.followUp('Acme').getAttribute('aria-label')).to.equal(before);
  });
});
