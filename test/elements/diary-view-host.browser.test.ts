import { expect, fixture, html } from '@open-wc/testing';
import type { DiaryView } from '../../src/elements/diary-view/diary-view.js';
import { Diary, nameOf } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, doubleClick, dragFromTo, emulateZone, nextPaint, press, until } from '../harness/input.js';

const monday = 'Monday 23 November';
const tuesday = 'Tuesday 24 November';
const acme = meeting('a', { title: 'Acme' });

describe('diary-view: attributes', () => {
  const both: readonly (readonly [attribute: string, property: keyof DiaryView, first: string, second: string])[] = [
    ['view', 'view', 'day', 'week'],
    ['date', 'date', '2026-11-24', '2026-11-30'],
    ['owner', 'owner', 'kari', 'room'],
    ['first-day', 'firstDay', 'sunday', 'saturday'],
    ['time-zone', 'timeZone', 'America/New_York', 'Asia/Tokyo'],
  ];

  it('reflect both ways', async () => {
    const diary = await Diary.open();
    for (const [attribute, property, first, second] of both) {
      diary.view.setAttribute(attribute, first);
      await diary.settled();
      expect(diary.view[property], attribute).to.equal(first);
      Reflect.set(diary.view, property, second);
      await diary.settled();
      expect(diary.view.getAttribute(attribute), attribute).to.equal(second);
    }
    diary.view.readonly = true;
    await diary.settled();
    expect(diary.view.hasAttribute('readonly')).to.equal(true);
    for (const attribute of ['date', 'owner', 'first-day', 'time-zone']) {
      diary.view.removeAttribute(attribute);
      await diary.settled();
    }
    expect([diary.view.date, diary.view.owner, diary.view.firstDay, diary.view.timeZone]).to.deep.equal(['', '', '', '']);
    expect(diary.problems).to.deep.equal([]);
  });

  it('the diary writes what a person chose into them', async () => {
    const diary = await Diary.open();
    await click(diary.button('Next week'));
    await click(diary.tab('Day'));
    expect([diary.view.getAttribute('view'), diary.view.getAttribute('date')]).to.deep.equal(['day', '2026-11-30']);
    await click(diary.button(/^Diary owner/));
    await diary.choose('Kari Nordmann, colleague');
    expect(diary.view.getAttribute('owner')).to.equal('kari');
    expect(diary.one('region', 'Diary, Kari Nordmann')).to.exist;
  });

  it('time-zone shows the same moments in another zone', async () => {
    const diary = await Diary.open({ followUps: [acme] });
    diary.view.setAttribute('time-zone', 'America/New_York');
    await diary.settled();
    expect(nameOf(diary.followUp('Acme'))).to.equal(`Acme, 03:00 to 04:00, ${monday}`);
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'Enter');
    await diary.heard(/Tuesday 24, 03:00/);
    expect(diary.record('a')?.start, 'it keeps its own zone (D8.5)').to.equal(at(9, 0, 1));
  });

  describe('data whose times name no zone', () => {
    const floating = { user: 'me', followUps: [{ id: 'f', kind: 'meeting', title: 'Floating', owner: 'me', start: '2026-11-23T09:00', end: '2026-11-23T10:00' }] };
    const open = async (): Promise<Diary> => {
      const view = await fixture<DiaryView>(html`<diary-view view="week" date="2026-11-23" lang="en" .data=${floating}></diary-view>`);
      const diary = Diary.of(view);
      await diary.settled();
      return diary;
    };
    /** Names a zone and waits for the store that is then in force. */
    const name = async (diary: Diary, timeZone: string): Promise<void> => {
      diary.view.timeZone = timeZone;
      await diary.settled();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await diary.settled();
    };
    const shown = (diary: Diary): string => /\d\d:\d\d/u.exec(nameOf(diary.followUp('Floating')))![0];

    it('are read again when the zone is named only after the data', async () => {
      const diary = await open();
      await name(diary, 'Asia/Kathmandu');
      expect([shown(diary), diary.record('f')?.start]).to.deep.equal(['09:00', '2026-11-23T09:00:00+05:45[Asia/Kathmandu]']);
    });

    it('D8.4 once read in a zone that was named, another zone shows the same moments', async () => {
      const diary = await open();
      await name(diary, 'Asia/Kathmandu');
      const { store } = diary.view;
      await name(diary, 'Europe/Oslo');
      expect([shown(diary), diary.record('f')?.start]).to.deep.equal(['04:15', '2026-11-23T09:00:00+05:45[Asia/Kathmandu]']);
      await name(diary, '');
      await name(diary, 'Europe/Oslo');
      expect(diary.view.store).to.equal(store);
    });

    it('are not read again where that would lose what was changed meanwhile', async () => {
      const diary = await open();
      const { store } = diary.view;
      const { start } = diary.record('f')!;
      store!.dispatch({ type: 'update', entity: 'followUp', intent: 'edit', id: 'f', before: { title: 'Floating' }, after: { title: 'Floating, changed' } });
      await name(diary, 'Asia/Kathmandu');
      expect([diary.view.store, diary.record('f')?.title, diary.record('f')?.start]).to.deep.equal([store, 'Floating, changed', start]);
    });
  });

  it('what cannot be used is told, and something sensible is shown', async () => {
    const diary = await Diary.open({ now: '2026-11-23T10:00:00+01:00' });
    diary.view.setAttribute('date', '2026-13-45');
    diary.view.setAttribute('time-zone', 'Mars/Olympus');
    diary.view.setAttribute('first-day', 'someday');
    diary.view.setAttribute('view', 'decade');
    await diary.settled();
    expect(diary.problems.map(({ code, field, given }) => `${code} ${field} ${given}`)).to.deep.equal([
      'bad-value view decade', 'bad-date date 2026-13-45', 'unknown-zone time-zone Mars/Olympus', 'bad-value first-day someday',
    ]);
    for (const message of diary.messages) expect(message).to.match(/\w+ .+/);
    expect(diary.title(), 'today').to.equal('Week 48: 23–29 November 2026');
  });

  it('owner shows that diary alone', async () => {
    const diary = await Diary.open({ owner: 'kari', followUps: [acme, meeting('k', { title: 'Karis', owner: 'kari', visibleFor: 'owner' }), meeting('o', { title: 'Open', owner: 'kari', start: at(12), end: at(13) })] });
    expect(diary.names()).to.deep.equal([`Busy, 09:00 to 10:00, ${monday}`, `Open, 12:00 to 13:00, ${monday}`]);
    expect(diary.followUp('Busy').hasAttribute('aria-description')).to.equal(false);
    expect(diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!.textContent).not.to.contain('Karis');
    await diary.focus(diary.followUp('Busy'));
    await press('Enter');
    await diary.alerted(/it is private and belongs to someone else/);
    expect([diary.opened, diary.dialogIsOpen]).to.deep.equal([[], false]);
  });
});

describe('diary-view: readonly', () => {
  it('shows and opens, and says why nothing changes', async () => {
    const diary = await Diary.open({ readonly: true, followUps: [acme] });
    await dragFromTo(diary.followUp('Acme'), diary.point(tuesday, '12:00'));
    await dragFromTo(diary.point(tuesday, '10:00'), diary.point(tuesday, '11:00'));
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowDown');
    await diary.alerted('Read-only');
    await diary.focus(diary.followUp('Acme'));
    for (const keys of [['r'], ['Delete'], ['Control+Enter'], ['n']]) {
      await press(...keys);
      await diary.alerted(/Read-only/);
    }
    await press('Control+x');
    await diary.focus(diary.slot(tuesday, '10:00'));
    await press('Enter');
    await diary.alerted(/Read-only/);
    await press('Control+v');
    await doubleClick(diary.slot(tuesday, '10:00'));
    await diary.alerted(/Read-only/);
    expect([diary.changes, diary.opened]).to.deep.equal([[], []]);
    await click(diary.followUp('Acme'), 'right');
    await diary.menu();
    const usable = diary.menuItems().filter((item) => item.getAttribute('aria-disabled') !== 'true').map((item) => item.querySelector('.label')?.textContent);
    expect(usable).to.deep.equal(['Edit', 'Copy', 'Print', 'Copy link', 'Send as e-mail']);
    await press('Escape', 'Enter');
    expect(diary.opened).to.have.length(1);
    expect(diary.one('grid').getAttribute('aria-readonly')).to.equal('true');
  });
});

describe('diary-view: what leaves the house', () => {
  it('D5.2 D12.2 an e-mail carries the agenda as text, never the internal notes', async () => {
    const record = meeting('a', { title: 'Acme', agenda: '<p>Prices</p><ul><li>for <b>March</b></li></ul>', notes: '<p>They may leave us</p>' });
    const diary = await Diary.open({ followUps: [record] });
    let url = '';
    diary.view.addEventListener('follow-up-send', (event) => {
      event.preventDefault();
      url = decodeURIComponent(event.url);
    });
    await click(diary.followUp('Acme'), 'right');
    await diary.menu();
    await diary.choose('Send as e-mail');
    await until(() => url, 'the mail');
    expect(url).to.contain('• for March').and.not.to.contain('leave us');
  });
});

describe('diary-view: bad input', () => {
  /** The data, with a good follow-up among the bad ones. */
  async function show(bad: readonly unknown[], data: Record<string, unknown> = {}): Promise<{ diary: Diary; codes: string[] }> {
    const thrown: unknown[] = [];
    const listen = (event: ErrorEvent | PromiseRejectionEvent): void => void thrown.push(event);
    addEventListener('error', listen);
    addEventListener('unhandledrejection', listen);
    const heard: string[] = [];
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    host.addEventListener('diary-problem', (event) => heard.push(`${event.problem.code} ${event.problem.record ?? ''} ${event.problem.field ?? ''}`.trim()));
    const view = document.createElement('diary-view');
    view.date = '2026-11-23';
    view.timeZone = 'Europe/Oslo';
    view.data = { user: 'me', ...data, followUps: [...bad, meeting('good', { title: 'Good' })] };
    host.append(view);
    const diary = Diary.of(view);
    await diary.settled();
    await until(() => diary.followUps('Good').length === 1, 'the good one');
    await nextPaint();
    removeEventListener('error', listen);
    removeEventListener('unhandledrejection', listen);
    expect(thrown, 'nothing is thrown').to.deep.equal([]);
    return { diary, codes: heard };
  }

  const cases: readonly (readonly [what: string, bad: readonly unknown[], code: RegExp])[] = [
    ['a wrong date', [meeting('x', { start: '2026-02-30T09:00:00+01:00[Europe/Oslo]' })], /^bad-date x start/],
    ['an unknown zone', [meeting('x', { start: '2026-11-23T09:00:00[Mars/Olympus]', end: '2026-11-23T10:00:00[Mars/Olympus]' })], /^unknown-zone x start/],
    ['an end before the start', [meeting('x', { start: at(10), end: at(9) })], /^end-before-start x/],
    ['a missing id', [{ kind: 'meeting', title: 'No id', start: at(9), end: at(10) }], /^missing-id/],
    ['a duplicate id', [meeting('x', { start: at(12), end: at(13) }), meeting('x')], /^duplicate-id x/],
    ['1 MB of title', [meeting('x', { title: 'x'.repeat(1_000_000) })], /^text-too-long x title/],
    ['undefined and other things in arrays', [undefined, null, 7, 'text', [], { _$litDirective$: {} }], /^not-a-record/],
    ['a directive of Lit as title', [meeting('x', { title: { _$litDirective$: {} } as unknown as string })], /^bad-value x title/],
    ['an unknown kind', [meeting('x', { kind: 'party' as 'meeting' })], /^unknown-kind x/],
  ];
  for (const [what, bad, code] of cases) {
    it(`${what}: a coded problem, the good ones shown`, async () => {
      const { diary, codes } = await show(bad);
      expect(codes.some((one) => code.test(one)), codes.join(' | ')).to.equal(true);
      const group = await until(() => diary.view.shadowRoot!.querySelector('details.banner'), 'the list of problems');
      expect(group.textContent).to.match(/could not be read in full/);
      expect(group.querySelectorAll('li').length).to.be.at.least(1);
    });
  }

  it('a hostile colour: a coded problem, and the neutral colour', async () => {
    const { diary, codes } = await show([], {
      types: [{ id: 'evil', name: 'Evil', kind: 'meeting', colour: 'red;} * { display: none } .x { background: url(https://evil.example)' }],
    });
    expect(codes).to.deep.equal(['bad-colour evil colour']);
    expect(diary.followUps()).to.have.length(1);
  });

  it('HTML in a title is text, and no script runs', async () => {
    (globalThis as { hacked?: boolean }).hacked = false;
    const title = '<img src=x onerror="globalThis.hacked=true"><script>globalThis.hacked=true</' + 'script>';
    const { diary } = await show([meeting('x', { title, start: at(12), end: at(14), location: title })]);
    expect(nameOf(diary.followUp('<img'))).to.contain('onerror');
    expect(diary.view.shadowRoot!.querySelector('diary-time-grid')!.shadowRoot!.querySelector('img, script')).to.equal(null);
    await diary.focus(diary.followUp('<img'));
    await until(() => diary.tooltip(), 'the tooltip');
    await press('Enter');
    await diary.dialog();
    expect((globalThis as { hacked?: boolean }).hacked).to.equal(false);
  });

  it('an attribute with broken JSON: a coded problem, told once, and the failed state', async () => {
    const codes: string[] = [];
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    host.addEventListener('diary-problem', (event) => codes.push(event.problem.code));
    const view = document.createElement('diary-view');
    view.setAttribute('date', '2026-11-23');
    view.setAttribute('data', '{"followUps": [');
    host.append(view);
    const diary = Diary.of(view);
    await until(() => codes.length > 0 && diary.maybe('button', 'Try again'), 'the problem');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(codes).to.deep.equal(['bad-json']);
    expect(diary.followUps()).to.have.length(0);
    view.setAttribute('data', JSON.stringify({ user: 'me', followUps: [acme] }));
    await until(() => diary.followUps('Acme').length === 1, 'mended data are shown');
  });

  it('wall-clock times are read in the zone of the diary, whatever the machine thinks', async () => {
    await emulateZone('Pacific/Apia');
    const { diary } = await show([meeting('w', { title: 'Wall', start: '2026-11-24T09:00', end: '2026-11-24T10:00' })]);
    expect(nameOf(diary.followUp('Wall'))).to.equal(`Wall, 09:00 to 10:00, ${tuesday}`);
  });

  it('100 problems more than there is room for are counted', async () => {
    const { diary } = await show(Array.from({ length: 150 }, () => ({ kind: 'meeting' })));
    const summary = await until(() => diary.view.shadowRoot!.querySelector('details.banner summary'), 'the banner');
    expect(summary.textContent).to.contain('150');
  });
});

describe('diary-view: what a source refuses', () => {
  it('D20.3 the change is taken back, and the reason is told once', async () => {
    const diary = await Diary.open({ followUps: [acme], refuse: 'storage-full' });
    await diary.focus(diary.followUp('Acme'));
    await press('m', 'ArrowRight', 'Enter');
    await diary.alerted(/^The change to Acme was taken back: storage is full/);
    expect(nameOf(diary.followUp('Acme'))).to.equal(`Acme, 09:00 to 10:00, ${monday}`);
    expect(diary.problems.map(({ code }) => code)).to.deep.equal(['storage-full']);
    expect(diary.toast()?.textContent).to.contain('storage is full');
    expect(diary.hasFocus).to.equal(true);
  });
});

describe('diary-view: a selection that ends by itself', () => {
  /** What is heard from now on, once Acme is selected. */
  async function selected(): Promise<Diary> {
    const diary = await Diary.open({ followUps: [acme] });
    await diary.focus(diary.followUp('Acme'));
    await click(diary.followUp('Acme'));
    expect(diary.selected).to.deep.equal(['a']);
    diary.selected.length = 0;
    return diary;
  }

  it('D2.3 is told once when the follow-up is deleted', async () => {
    const diary = await selected();
    await press('Delete');
    await diary.answer('Delete');
    await until(() => diary.followUps().length === 0, 'the deletion');
    await diary.settled();
    expect(diary.selected).to.deep.equal([undefined]);
  });

  it('D2.3 is told once when the page is turned', async () => {
    const diary = await selected();
    diary.view.go(1);
    await diary.settled();
    await until(() => diary.selected.length > 0, 'the event');
    await diary.settled();
    expect([diary.selected, diary.view.selected]).to.deep.equal([[undefined], undefined]);
  });

  it('D2.3 is told once when other data are shown', async () => {
    const diary = await selected();
    diary.view.data = { user: 'me', followUps: [] };
    await until(() => diary.selected.length > 0, 'the event');
    await diary.settled();
    expect(diary.selected).to.deep.equal([undefined]);
  });
});

describe('diary-view: what a change of one date of a series tells as before', () => {
  const daily = meeting('s', { title: 'Daily', repeat: { rule: 'FREQ=DAILY;COUNT=4' } });
  const told = async (...keys: string[]): Promise<unknown[]> => {
    const diary = await Diary.open({ followUps: [daily] });
    const seen: unknown[] = [];
    for (const name of ['diary-before-change', 'diary-change'] as const) {
      diary.view.addEventListener(name, ({ before }) => seen.push(before && 'start' in before && [before.id, before.start, before.end, before.title, before.repeat]));
    }
    await diary.focus(diary.followUps(/^Daily.*Tuesday 24/)[0]!);
    await press(...keys);
    await diary.answer('Only this');
    await until(() => seen.length === 2, 'both events');
    return seen;
  };
  const tuesdays = ['s', at(9, 0, 1), at(10, 0, 1), 'Daily', undefined];

  it('D7.4 moved: the series at the times of that date', async () => {
    expect(await told('m', 'ArrowDown', 'Enter')).to.deep.equal([tuesdays, tuesdays]);
  });

  it('D7.5 deleted: the same', async () => {
    expect(await told('Delete')).to.deep.equal([tuesdays, tuesdays]);
  });
});
