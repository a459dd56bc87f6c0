import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../harness/input.js';
import { LateKeys, type KeyHandler } from '../../src/elements/shared/late-keys.js';
import type { KeyGrid } from '../../src/elements/shared/grid-mode.js';

/** Keys that come when they are let through; `taken` of them mean something. */
async function lateKeys(taken: readonly string[] = []) {
  const outer = await fixture<HTMLElement>(html`<div><button>one</button><button>two</button></div>`);
  const [one, two] = outer.querySelectorAll('button') as unknown as [HTMLElement, HTMLElement];
  const pressed: string[] = [];
  const bubbled: string[] = [];
  let focused = one;
  let arrive: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const handler: KeyHandler = {
    press(event) {
      pressed.push(`${event.key}${event.shiftKey ? '+shift' : ''} on ${(event.target as HTMLElement).textContent}`);
      if (event.key === 'ArrowRight') focused = two;
      if (!taken.includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  const grid = Object.assign(outer, { model: { preferences: { letterKeys: true } }, actions: {}, language: { rightToLeft: false } }) as unknown as KeyGrid & HTMLElement;
  const keys = new LateKeys(grid, () => new Promise<KeyHandler>((done, failed) => { arrive = () => done(handler); fail = failed; }), () => focused);
  for (const button of [one, two]) button.addEventListener('keydown', (event) => keys.press(event));
  outer.addEventListener('keydown', (event) => bubbled.push(event.key));
  const type = (key: string, init: KeyboardEventInit = {}): boolean => one.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init }));
  return { grid, keys, type, pressed, bubbled, arrive: async () => { arrive(); await new Promise((done) => setTimeout(done)); }, fail: (error: Error) => fail(error) };
}

describe('keys that are fetched late', () => {
  it('are pressed again in order, where focus stands by then, and then at once', async () => {
    const { type, pressed, bubbled, arrive, keys } = await lateKeys(['ArrowRight', 'Enter', 'ArrowDown']);
    expect(type('ArrowRight')).to.equal(false);
    type('ArrowDown', { shiftKey: true });
    type('Enter');
    expect(pressed).to.deep.equal([]);
    await arrive();
    expect(pressed).to.deep.equal(['ArrowRight on one', 'ArrowDown+shift on two', 'Enter on two']);
    type('Enter');
    expect(pressed.at(-1)).to.equal('Enter on one');
    expect(bubbled).to.deep.equal([]);
    expect(keys.made).to.not.equal(undefined);
  });

  it('what means nothing in the grid goes on to the diary around it', async () => {
    const { type, bubbled, arrive } = await lateKeys();
    type('t');
    expect(bubbled).to.deep.equal([]);
    await arrive();
    expect(bubbled).to.deep.equal(['t']);
  });

  it('a key that means nothing in a diary is left alone; one that follows a waiting key is not: it may belong to a mode', async () => {
    const { type, pressed, bubbled, arrive } = await lateKeys();
    expect(type('l')).to.equal(true);
    expect(bubbled).to.deep.equal(['l']);
    type('m');
    expect(type('l')).to.equal(false);
    expect(type('Tab')).to.equal(true);
    await arrive();
    expect(pressed).to.deep.equal(['m on one', 'l on one']);
  });

  it('are fetched ahead where focus came by the keyboard', async () => {
    const { keys, arrive } = await lateKeys();
    const input = await fixture<HTMLInputElement>(html`<input>`);
    input.addEventListener('focusin', (event) => keys.expect(event));
    input.focus();
    await arrive();
    expect(keys.made).to.not.equal(undefined);
  });

  it('a fetch that failed is told, and what waited is forgotten', async () => {
    const { type, fail, pressed, grid, arrive } = await lateKeys();
    const codes: string[] = [];
    grid.addEventListener('diary-problem', (event) => codes.push(`${event.problem.code}: ${event.message}`));
    type('ArrowDown');
    fail(new Error('offline'));
    await until(() => codes.length > 0, 'the problem');
    expect(codes).to.deep.equal(['not-fetched: a part of the diary could not be fetched. Reload the page']);
    type('ArrowUp');
    await arrive();
    expect(pressed).to.deep.equal(['ArrowUp on one']);
  });

  it('a fetch that failed is tried again with the next key', async () => {
    const { keys, fail, arrive } = await lateKeys();
    const first = keys.get();
    fail(new Error('offline'));
    expect(await first.catch((error: Error) => error.message)).to.equal('offline');
    void keys.get();
    await arrive();
    expect(keys.made).to.not.equal(undefined);
  });
});
