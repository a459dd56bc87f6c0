import { expect } from '@open-wc/testing';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { nextPaint, until } from '../harness/input.js';

/** The hours as they stand beside the grid: "09:00" or "09:00 03:00". */
const hours = (diary: Diary): string[] => [...diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!.querySelectorAll('.slot:not(.part) .axis > span')]
  .map((span) => [...span.childNodes].map((node) => node.textContent).join(' '));
const corner = (diary: Diary): string => diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!.querySelector('.corner')!.textContent!.replace(/\s+/gu, ' ').trim();

describe('diary-view: a second zone beside the hours (D8.4)', () => {
  it('D8.4 shows the time there, by half hours too, and which column is which', async () => {
    const diary = await Diary.open({ followUps: [meeting('a', { title: 'Acme' })], preferences: { timeZones: true, secondZone: 'America/New_York' } });
    expect(hours(diary).slice(8, 11)).to.deep.equal(['08:00 02:00', '09:00 03:00', '10:00 04:00']);
    expect(corner(diary)).to.contain('UTC+1').and.to.contain('UTC−5');
    const block = diary.followUp('Acme').getBoundingClientRect();
    const slot = diary.slot('Monday 23 November', '10:30').getBoundingClientRect();
    expect(Math.abs(block.left - slot.left), 'blocks stand in their column').to.be.below(3);
    diary.view.store!.setPreferences({ secondZone: 'Asia/Kolkata' });
    await until(() => hours(diary)[9] === '09:00 13:30', 'Kolkata');
  });

  it('D8.1 off, or for the zone that is shown anyway, there is one', async () => {
    const diary = await Diary.open({ preferences: { timeZones: false, secondZone: 'America/New_York' } });
    expect(hours(diary)[9]).to.equal('09:00');
    diary.view.store!.setPreferences({ timeZones: true, secondZone: 'Europe/Oslo' });
    await diary.settled();
    await nextPaint();
    expect([hours(diary)[9], corner(diary)]).to.deep.equal(['09:00', 'Week 48']);
    diary.view.store!.setPreferences({ secondZone: 'America/New_York' });
    await until(() => hours(diary)[9] === '09:00 03:00', 'two zones');
    diary.view.timeZone = 'America/New_York';
    await until(() => hours(diary)[9] === '09:00', 'one again');
  });
});
