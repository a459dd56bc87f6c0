/** The writing of blocks by hand: what a template would do, and no more than what changed. */
import { html, render } from 'lit';
import { expect } from '@open-wc/testing';
import { drawnBlock, type BlockDrawing } from '../../src/elements/shared/block-drawing.js';
import { symbolBits } from '../../src/elements/shared/symbols.js';

const acme: BlockDrawing = {
  key: 'f1', classes: 'block type-0', label: 'Acme, Price review', description: 'Place: Oslo', selected: false,
  place: { top: '10px', 'block-size': '26px' }, text: { mask: symbolBits.private | symbolBits.repeats, most: 4, before: '', strong: 'Acme', after: ' Price review' },
};

describe('blocks written by hand', () => {
  let room: HTMLElement;

  beforeEach(() => {
    room = document.createElement('div');
    document.body.append(room);
  });

  afterEach(() => room.remove());

  function draw(drawing: BlockDrawing): HTMLElement {
    render(html`<div role="button" ${drawnBlock(drawing)}></div>`, room);
    return room.querySelector<HTMLElement>('div')!;
  }

  it('D2.1 key, name, description, place, symbols and text stand in the element; nothing in it is read as HTML', () => {
    const block = draw({ ...acme, text: { ...acme.text!, strong: '<img src=x>' } });
    expect([block.dataset['key'], block.className]).to.deep.equal(['f1', 'block type-0']);
    expect([block.getAttribute('aria-label'), block.getAttribute('aria-description'), block.getAttribute('aria-current')]).to.deep.equal(['Acme, Price review', 'Place: Oslo', null]);
    expect([block.style.top, block.style.blockSize]).to.deep.equal(['10px', '26px']);
    expect([block.textContent, block.querySelectorAll('path').length, block.querySelector('img')]).to.deep.equal(['<img src=x> Price review', 2, null]);
  });

  it('another follow-up in the same element leaves nothing of the one before', () => {
    draw({ ...acme, selected: true });
    const block = draw({ key: 'f2', classes: 'block', label: 'Fjord', description: '', selected: false, place: { top: '20px' }, text: undefined });
    expect([block.dataset['key'], block.className, block.getAttribute('aria-label')]).to.deep.equal(['f2', 'block', 'Fjord']);
    expect([block.hasAttribute('aria-description'), block.hasAttribute('aria-current')]).to.deep.equal([false, false]);
    expect([block.style.cssText, block.childNodes.length]).to.deep.equal(['top: 20px;', 0]);
  });

  it('symbols give way where there is no room for them', () => {
    const texts = [2, 1, 0, -3].map((most) => ({ ...acme, text: { ...acme.text!, most } }));
    expect(texts.map((drawing) => draw(drawing).querySelectorAll('path').length)).to.deep.equal([2, 1, 0, 0]);
  });

  it('what is the same is not touched', async () => {
    const block = draw(acme);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(block, { attributes: true, childList: true, characterData: true, subtree: true });
    draw({ ...acme, place: { ...acme.place }, text: { ...acme.text! } });
    await Promise.resolve();
    expect(seen).to.have.length(0);
    draw({ ...acme, label: 'Acme, Offer' });
    await Promise.resolve();
    expect(seen.map(({ attributeName }) => attributeName)).to.deep.equal(['aria-label']);
    observer.disconnect();
  });
});
