import { expect } from '@open-wc/testing';
import type { MeetingJoinEvent } from '../../src/controllers/events-later.js';
import { videoRooms, type FollowUp, type VideoProvider } from '../../src/model/index.js';
import { MemoryDrafts } from '../../src/store/index.js';
import { acme, DialogHarness } from '../harness/follow-up-dialog-harness.js';
import { nextPaint, press } from '../harness/input.js';

const withVideo: FollowUp = { ...acme, video: { url: 'https://meet.example.com/room', provider: 'Meet' } };

describe('the video meeting in the dialog', () => {
  let dialog: DialogHarness;
  const open = async (provider?: VideoProvider, record: FollowUp = acme, options?: Parameters<typeof DialogHarness.make>[1]): Promise<void> => {
    dialog = await DialogHarness.make([record], options);
    dialog.element.videoProvider = provider;
    await dialog.open();
    await dialog.settled();
  };
  const field = (): ShadowRoot => dialog.root.querySelector('diary-video-field')!.shadowRoot!;
  const box = (): HTMLInputElement => dialog.field('Video meeting');
  const text = (): string => field().textContent!.replace(/\s+/gu, ' ').trim();
  const tick = async (): Promise<void> => {
    box().focus();
    await press('Space');
    await nextPaint();
  };
  const save = async (): Promise<FollowUp> => {
    await dialog.press('Save');
    await dialog.until(() => !dialog.isShown, 'the dialog to close');
    return (await dialog.stored())!;
  };
  afterEach(() => dialog.remove());

  it('D13.1 a tick asks the provider, told what is typed; the link is saved', async () => {
    const asked: FollowUp[] = [];
    await open(async (followUp) => {
      asked.push(followUp);
      return { url: `https://meet.example.com/${followUp.id}`, provider: 'Meet' };
    });
    await dialog.fill('Title', 'Typed');
    box().focus();
    await press('Space');
    await dialog.until(() => text().includes('Join meeting'), 'the link');
    expect([asked.length, asked[0]!.title, box().checked]).to.deep.equal([1, 'Typed', true]);
    expect((await save()).video).to.deep.equal({ url: 'https://meet.example.com/m1', provider: 'Meet' });
  });

  it('D13.1 the maker built in serves as provider', async () => {
    await open(videoRooms('https://meet.example.com'));
    await tick();
    await dialog.until(() => box().checked && text().includes('Join'), 'the link');
    expect((await save()).video?.url).to.match(/^https:\/\/meet\.example\.com\/\w{26}$/u);
  });

  it('D13.1 a provider that fails is told in its words, and asked again; so is one that answers no link', async () => {
    let count = 0;
    await open(async () => {
      count += 1;
      if (count === 1) throw new Error('No licence');
      return count === 2 ? 'javascript:alert(1)' : 'https://meet.example.com/3';
    });
    await tick();
    await dialog.until(() => text().includes('No link: No licence'), 'the reason');
    expect(box().checked).to.equal(false);
    await dialog.press('Try again');
    await dialog.until(() => text().includes('No link came'), 'the other reason');
    await dialog.press('Try again');
    await dialog.until(() => box().checked && text().includes('Join'), 'the link');
    expect(field().querySelector('.error')).to.equal(null);
  });

  it('D13.1 while it is asked, taking the tick away stops it; what comes then is not taken', async () => {
    let answer: ((url: string) => void) | undefined;
    let signal: { readonly aborted: boolean } | undefined;
    await open((_followUp, stopped) => {
      signal = stopped;
      return new Promise((resolve) => (answer = resolve));
    });
    await tick();
    await dialog.until(() => text().includes('Getting a link'), 'the waiting');
    await tick();
    answer!('https://meet.example.com/late');
    await nextPaint();
    expect([signal!.aborted, box().checked, text().includes('Join')]).to.deep.equal([true, false, false]);
    await tick();
    await dialog.element.open({ followUp: { ...acme, id: 'm1', title: 'Again' } });
    answer!('https://meet.example.com/other');
    await nextPaint();
    expect(box().checked).to.equal(false);
  });

  it('D13.1 removed; the next tick brings the same link back', async () => {
    let count = 0;
    await open(() => `https://meet.example.com/${(count += 1)}`, withVideo);
    await tick();
    expect([box().checked, text()]).to.deep.equal([false, 'Video meeting Video meeting removed']);
    await tick();
    expect([box().checked, count]).to.deep.equal([true, 0]);
    await tick();
    expect(await save()).not.to.have.property('video');
  });

  it('D13.1 joining asks the host; the default is a new window without opener', async () => {
    await open(undefined, { ...withVideo, completed: '2026-11-20T09:00:00Z' });
    const heard: MeetingJoinEvent[] = [];
    const hear = (event: MeetingJoinEvent): void => {
      heard.push(event);
      event.preventDefault();
    };
    dialog.element.addEventListener('meeting-join', hear);
    await dialog.press('Join meeting');
    dialog.element.removeEventListener('meeting-join', hear);
    expect(heard.map(({ url, followUp }) => [url, followUp.id])).to.deep.equal([['https://meet.example.com/room', 'm1']]);
    expect(box().disabled, 'of a completed one it stays').to.equal(true);
    const opened: unknown[] = [];
    const { open: original } = window;
    window.open = (...given: unknown[]) => (opened.push(given), null);
    await dialog.press('Join meeting');
    window.open = original;
    expect(opened).to.deep.equal([['https://meet.example.com/room', '_blank', 'noopener,noreferrer']]);
  });

  it('D13.1 the link is copied, and told', async () => {
    await open(undefined, withVideo);
    let copied = '';
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (given) => void (copied = given);
    await dialog.press('Copy link');
    await dialog.until(() => text().includes('Link copied'), 'the note');
    navigator.clipboard.writeText = write;
    expect(copied).to.equal('https://meet.example.com/room');
  });

  it('D13.1 without a provider nothing is offered; a link that cannot be joined is none', async () => {
    await open();
    expect(text()).to.equal('');
    dialog.remove();
    await open(undefined, { ...acme, video: { url: 'javascript:alert(1)' } });
    expect(text()).to.equal('');
  });

  it('D5.8 the link is in the draft and comes back', async () => {
    const drafts = new MemoryDrafts();
    await open(() => 'https://meet.example.com/kept', acme, { drafts });
    await tick();
    await dialog.until(async () => (await drafts.list())[0]?.fields['videoUrl'] === 'https://meet.example.com/kept', 'the draft');
    dialog.remove();
    await open(undefined, acme, { drafts });
    await dialog.until(() => dialog.hasButton('Restore'), 'the offer');
    await dialog.press('Restore');
    await dialog.until(() => text().includes('Join meeting'), 'the link');
  });

  it('A11Y axe finds nothing, with a link and with a refusal', async () => {
    await open(() => Promise.reject(new Error('No licence')), withVideo);
    await expect(dialog.element).to.be.accessible();
    dialog.remove();
    await open(() => Promise.reject(new Error('No licence')));
    await tick();
    await dialog.until(() => text().includes('No licence'), 'the reason');
    await expect(dialog.element).to.be.accessible();
  });
});
