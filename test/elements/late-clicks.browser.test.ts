import { expect, fixture, html } from '@open-wc/testing';
import { LateClicks, type Click, type ClickHandler } from '../../src/elements/shared/late-clicks.js';

/** Clicks whose handler comes when it is let through. */
async function lateClicks() {
  const button = await fixture<HTMLElement>(html`<button>one</button>`);
  const done: string[] = [];
  const note = (kind: string) => ({ on, byPointer, target }: Click): void => void done.push(`${kind} ${on.textContent} ${byPointer ? 'pointer' : 'key'} ${target?.place ?? 'nowhere'}`);
  const handler: ClickHandler = { clicked: note('clicked'), opened: note('opened'), asked: note('asked') };
  const waiting: { done: () => void; fail: () => void }[] = [];
  const clicks = new LateClicks(button, () => new Promise<ClickHandler>((arrived, failed) => {
    waiting.push({ done: () => arrived(handler), fail: () => failed(new Error('offline')) });
  }), (x) => (x > 0 ? { place: 'day', day: '2026-11-23' } : undefined));
  const fire = (kind: keyof ClickHandler, init: MouseEventInit = {}): void => {
    button.addEventListener('click', (event) => clicks.take(kind, event), { once: true });
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 5, ...init }));
  };
  return { clicks, fire, done, waiting, settle: () => new Promise((ready) => setTimeout(ready)) };
}

describe('clicks on a grid before their code is there', () => {
  it('are carried out in order once it is, fetched once, as they were', async () => {
    const { fire, done, waiting, settle } = await lateClicks();
    fire('clicked');
    fire('opened', { clientX: 0 });
    fire('asked', { button: 2 });
    expect([done, waiting.length]).to.deep.equal([[], 1]);
    waiting[0]!.done();
    await settle();
    expect(done).to.deep.equal(['clicked one key day', 'opened one key nowhere', 'asked one pointer day']);
    fire('clicked');
    expect(done).to.have.length(4);
  });

  it('after a failed fetch the next one tries again', async () => {
    const { clicks, fire, done, waiting, settle } = await lateClicks();
    const failing = clicks.get().then(() => 'there', () => 'failed');
    waiting[0]!.fail();
    expect(await failing).to.equal('failed');
    fire('clicked');
    waiting[1]!.done();
    await settle();
    expect(done).to.deep.equal(['clicked one key day']);
  });
});
