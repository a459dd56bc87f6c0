import { expect } from '@open-wc/testing';
import type { FollowUp } from '../../src/model/records.js';
import { Diary } from '../harness/diary-harness.js';
import { at, meeting } from '../harness/diary-samples.js';
import { click, emulateMedia, press, until } from '../harness/input.js';

/** What the page shows while the print dialog is open, as a printer gets it. */
interface Printed {
  readonly page: HTMLElement;
  /** Text by label. */
  readonly lines: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Lets `look` see the page in place of the browser's print dialog, which is then closed. */
async function printed(diary: Diary, name: string, look: (printed: Printed) => void | Promise<void>): Promise<void> {
  const real = window.print;
  let seen: Promise<void> | undefined;
  window.print = () => {
    seen = (async () => {
      const page = document.querySelector<HTMLElement>('diary-print-page')!;
      const root = page.shadowRoot!;
      const lines = [...root.querySelectorAll('dt')].map((label) => [label.textContent!, label.nextElementSibling!.textContent!]);
      await look({ page, lines: Object.fromEntries(lines) as Record<string, string>, text: root.textContent! });
    })().finally(() => dispatchEvent(new Event('afterprint')));
  };
  try {
    await click(diary.followUp(name), 'right');
    await diary.choose('Print');
    await until(() => seen, 'print');
    await seen;
  } finally {
    window.print = real;
  }
  await until(() => !document.querySelector('diary-print-page'), 'the page taken away');
}

const full: FollowUp = meeting('f', {
  title: 'Price review', type: 'visit', company: { id: 'acme' }, contact: { id: 'anna' }, project: { id: 'p', name: 'Boats' }, sale: { id: 's', name: 'Ten boats' },
  location: 'Acme AS', agenda: '<p>First</p><p>Then <b>prices</b></p>', notes: '<p>They may leave us</p>', priority: 'high', showAs: 'free', due: '2026-11-30',
  video: { url: 'https://meet.example/x' }, completed: '2026-11-23T10:30:00Z',
  attendees: Array.from({ length: 12 }, (_, index) => ({ email: `a${index}@example.com`, name: `Attendee ${index}` })),
});
const data = {
  types: [{ id: 'visit', name: 'Visit', kind: 'meeting', colour: '#2f7de1' }], companies: [{ id: 'acme', name: 'Acme AS' }],
  contacts: [{ id: 'anna', name: 'Anna', company: 'acme' }],
};

describe('printing one follow-up (D17.1)', () => {
  it('D17.1 all of it stands on the page, nothing cut short', async () => {
    const diary = await Diary.open({ followUps: [full], data, now: '2026-11-23T12:00:00+01:00' });
    await printed(diary, 'Acme AS', ({ page, lines }) => {
      const root = page.shadowRoot!;
      expect([...root.querySelectorAll('h1, .company, .when')].map(({ textContent }) => textContent)).to.deep.equal([
        'Price review', 'Acme AS', '09:00 to 10:00, Monday 23 November',
      ]);
      expect({ ...lines, Attendees: '' }).to.deep.equal({
        Type: 'Visit', Contact: 'Anna', Location: 'Acme AS', Attendees: '', Owner: 'Me Myself', Project: 'Boats', Sale: 'Ten boats', Due: 'Monday 30 November',
        Priority: 'High', 'Show as': 'Free', 'Video meeting': 'https://meet.example/x', Completed: '11:30',
      });
      for (const { name } of full.attendees!) expect(lines['Attendees']).to.contain(name);
      expect([...root.querySelectorAll('.agenda > p')].map(({ textContent }) => textContent)).to.deep.equal(['First', 'Then prices']);
      expect(root.querySelector('.agenda b')!.textContent).to.equal('prices');
    });
  });

  it('D17.1 the agenda stands there formatted: headings, lists, links with their address', async () => {
    const agenda = '<h3>Prices</h3><ol><li><p>one</p></li><li><p><i>two</i></p></li></ol><blockquote><p>said</p></blockquote><p><a href="https://example.com/x">the list</a> <a href="https://example.com/y">https://example.com/y</a></p><script>window.hacked = true</script>';
    const diary = await Diary.open({ followUps: [{ ...full, agenda }], data });
    await printed(diary, 'Acme AS', ({ page }) => {
      const box = page.shadowRoot!.querySelector('.agenda')!;
      expect([...box.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name !== 'p' && name !== 'br')).to.deep.equal(['h3', 'ol', 'li', 'li', 'i', 'blockquote', 'a', 'a']);
      expect([...box.querySelectorAll('a')].map((link) => getComputedStyle(link, '::after').content)).to.deep.equal(['" (https://example.com/x)"', 'none']);
    });
  });

  it('D5.2 internal notes are not printed', async () => {
    const diary = await Diary.open({ followUps: [full], data });
    await printed(diary, 'Acme AS', ({ text }) => void expect(text).not.to.contain('leave us'));
  });

  it('what is written in a record is text on the page, never markup', async () => {
    const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const diary = await Diary.open({ followUps: [meeting('e', {
      title: `Evil ${evil}`, location: evil, agenda: '<p>Fine</p><img src=x onerror="window.hacked = true">', attendees: [{ name: evil, email: 'e@example.com' }],
      company: { id: 'none', name: evil }, video: { url: 'javascript:window.hacked=true' },
    })] });
    await printed(diary, '<img', ({ page, lines }) => {
      expect(page.shadowRoot!.querySelector('img, script')).to.equal(null);
      expect([lines['Location'], lines['Attendees']]).to.deep.equal([evil, evil]);
      expect(page.shadowRoot!.innerHTML).not.to.contain('javascript:');
    });
    expect(Reflect.get(window, 'hacked')).to.equal(undefined);
  });

  it("D9.4 others' private ones cannot be printed", async () => {
    const diary = await Diary.open({ owner: 'kari', followUps: [meeting('k', { title: 'Secret', owner: 'kari', visibleFor: 'owner' })] });
    let asked = false;
    const real = window.print;
    window.print = () => void (asked = true);
    await click(diary.followUp('Busy'), 'right');
    await diary.menu();
    const print = diary.menuItems().find((item) => item.textContent!.includes('Print'))!;
    expect(print.getAttribute('aria-disabled')).to.equal('true');
    await click(print);
    await press('Escape');
    window.print = real;
    expect([asked, document.querySelector('diary-print-page')]).to.deep.equal([false, null]);
  });

  it('D17.1 on paper there is that page alone, on screen it is not seen; nothing is left behind', async () => {
    const diary = await Diary.open({ followUps: [full], data });
    const sheets = document.adoptedStyleSheets.length;
    await printed(diary, 'Acme AS', async ({ page }) => {
      const rest = [...document.body.children].find((child) => child.contains(diary.view))!;
      expect([page, rest].map((element) => element.checkVisibility())).to.deep.equal([false, true]);
      await emulateMedia({ type: 'print' });
      expect([page, rest].map((element) => element.checkVisibility())).to.deep.equal([true, false]);
      await emulateMedia({});
    });
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('D17.1 a date of a series is printed at its own time', async () => {
    const diary = await Diary.open({ followUps: [meeting('s', { title: 'Standup', start: at(8), end: at(9), repeat: { rule: 'FREQ=DAILY;COUNT=3' } })] });
    await click(diary.followUps('Standup')[1]!);
    await printed(diary, diary.names()[1]!, ({ text }) => void expect(text).to.contain('08:00 to 09:00, Tuesday 24 November'));
  });
});
