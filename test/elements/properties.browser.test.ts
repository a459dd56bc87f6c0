import { expect, fixture, html } from '@open-wc/testing';
import type { DiaryProvider } from '../../src/elements/diary-provider/define.js';
import '../../src/elements/diary-provider/define.js';
import { Diary } from '../harness/diary-harness.js';
import { meeting } from '../harness/diary-samples.js';
import { DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { nextPaint, until } from '../harness/input.js';

const acme = meeting('a', { title: 'Acme' });
/** What hosts set when they mean nothing, and what is wrong. */
const nothing = [undefined, null];
const wrong = [5, {}, Object.create(null) as object, Symbol.iterator];

describe('properties set to anything', () => {
  for (const property of ['view', 'date', 'owner', 'firstDay', 'timeZone', 'src', 'store'] as const) {
    it(`diary-view.${property}: nothing is not set; what cannot be used is told, and the diary stands`, async () => {
      const diary = await Diary.open({ followUps: [acme] });
      for (const given of [...nothing, ...wrong]) {
        diary.problems.length = 0;
        Reflect.set(diary.view, property, given);
        await diary.settled();
        await nextPaint();
        const isTold = diary.problems.some(({ field }) => field === (diary.view.constructor as unknown as { elementProperties: Map<string, { attribute?: string }> }).elementProperties.get(property)?.attribute || field === property);
        expect(isTold, `${property} ${typeof given} told`).to.equal(given != null);
        expect(diary.all('tab'), `${property} ${typeof given}`).to.have.length(3);
        if (property === 'src' || property === 'owner' || property === 'store' || property === 'firstDay') expect(diary.followUps('Acme')).to.have.length(1);
      }
      for (const usable of { view: ['day'], date: ['2026-11-24'], owner: ['me'], firstDay: ['sunday'], timeZone: ['Asia/Tokyo'], src: [], store: [] }[property]) {
        Reflect.set(diary.view, property, usable);
        await diary.settled();
        expect(Reflect.get(diary.view, property)).to.equal(usable);
      }
    });
  }

  it('diary-view.readonly is true or not; data of null are none', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    for (const given of [undefined, null, 5, {}]) {
      Reflect.set(diary.view, 'readonly', given);
      await diary.settled();
      expect(diary.view.hasAttribute('readonly')).to.equal(Boolean(given));
    }
    const view = await fixture<Diary['view']>(html`<diary-view date="2026-11-23" data=${JSON.stringify({ user: 'me', followUps: [acme] })} .data=${null}></diary-view>`);
    const other = Diary.of(view);
    await other.settled();
    expect(other.followUps('Acme'), 'the attribute counts').to.have.length(1);
    expect(other.problems).to.deep.equal([]);
    for (const given of [5, 'text', true]) {
      view.data = given;
      await until(() => other.problems.some(({ field, entity }) => field === 'data' || entity === 'data'), `${typeof given} told`);
      other.problems.length = 0;
    }
  });

  for (const property of ['source', 'database', 'user', 'timeZone', 'store'] as const) {
    it(`diary-provider.${property}: nothing is not set; what cannot be used is told, and what is inside works`, async () => {
      const provider = await fixture<DiaryProvider>(html`<diary-provider source="memory"><diary-view></diary-view></diary-provider>`);
      const told: string[] = [];
      provider.addEventListener('diary-problem', ({ problem }) => told.push(problem.field ?? ''));
      const diary = Diary.of(provider.querySelector('diary-view')!);
      for (const given of [...nothing, 5, null, Object.create(null) as object, Symbol.iterator]) {
        told.length = 0;
        Reflect.set(provider, property, given);
        await provider.updateComplete;
        await diary.settled();
        expect(told, `${property} ${typeof given}`).to.deep.equal(given == null ? [] : [property === 'timeZone' ? 'time-zone' : property]);
      }
    });
  }

  for (const property of ['zone', 'inline', 'readonly', 'data', 'src', 'store'] as const) {
    it(`follow-up-dialog.${property}: nothing is not set, and what cannot be used leaves it working`, async () => {
      const harness = await DialogHarness.make();
      try {
        for (const given of [...nothing, ...wrong]) {
          harness.events.length = 0;
          Reflect.set(harness.element, property, given);
          if (property === 'store') {
            await nextPaint();
            expect(harness.seen('diary-problem'), typeof given).to.have.length(given == null ? 0 : 1);
            harness.element.store = harness.store;
          }
          await harness.open();
          expect(harness.value('Start time')).to.equal('09:00');
          if (property === 'zone') expect(harness.seen('diary-problem'), typeof given).to.have.length(given == null ? 0 : 1);
          await harness.element.close();
        }
      } finally {
        harness.remove();
      }
    });
  }
});
