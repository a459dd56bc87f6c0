import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, css, html as litHtml } from 'lit';
import {
  accessibilityTree, click, deepActiveElement, doubleClick, dragFromTo, emulateMedia, emulateZone, longPress,
  nextPaint, press, tap, touchDrag, type, viewport,
} from './input.js';

/** Writes down which events reach it. */
class InputProbe extends LitElement {
  static override styles = css`
    :host { display: block; inline-size: 300px; block-size: 200px; background: #eee; }
    div { touch-action: none; user-select: none; block-size: 100px; }
  `;
  readonly seen: string[] = [];
  note = (event: Event): void => {
    const pointer = event instanceof PointerEvent ? ` ${event.pointerType}` : '';
    this.seen.push(event.type + pointer + (event.isTrusted ? '' : ' untrusted'));
  };
  protected override render() {
    return litHtml`
      <div @pointerdown=${this.note} @pointerup=${this.note} @click=${this.note} @dblclick=${this.note}
        @pointermove=${this.note} @contextmenu=${this.note}></div>
      <label>Title <input @keydown=${this.note} /></label>`;
  }
}
customElements.define('input-probe', InputProbe);

describe('real input of the test harness', () => {
  let probe: InputProbe;
  let pad: HTMLElement;
  let field: HTMLInputElement;
  beforeEach(async () => {
    probe = await fixture<InputProbe>(html`<input-probe></input-probe>`);
    pad = probe.renderRoot.querySelector('div')!;
    field = probe.renderRoot.querySelector('input')!;
  });

  it('clicks, double-clicks and drags with trusted mouse events', async () => {
    await click(pad);
    expect(probe.seen).to.include.members(['pointerdown mouse', 'pointerup mouse', 'click mouse']);
    await doubleClick(pad);
    expect(probe.seen).to.include('dblclick');
    probe.seen.length = 0;
    let duringDrag = 0;
    const box = pad.getBoundingClientRect();
    await dragFromTo({ x: box.left + 5, y: box.top + 5 }, pad, { steps: 4, beforeDrop: () => { duringDrag = probe.seen.length; } });
    expect(duringDrag).to.be.greaterThan(1);
    expect(probe.seen.slice(-2)).to.deep.equal(['pointerup mouse', 'click mouse']);
  });

  it('taps, presses long and drags with a finger', async () => {
    await viewport(400, 700, { touch: true });
    await tap(pad);
    expect(probe.seen).to.include('pointerdown touch');
    await longPress(pad, 50);
    probe.seen.length = 0;
    await touchDrag(pad, { x: 20, y: 20 });
    expect(probe.seen.filter((name) => name === 'pointermove touch').length).to.be.greaterThan(1);
  });

  it('types, chords and tabs; focus is found through shadow roots', async () => {
    await click(field);
    await type('Møte');
    await press('Shift+Home', 'Delete');
    expect(field.value).to.equal('');
    await type('+2');
    await press('+');
    expect(field.value).to.equal('+2+');
    expect(deepActiveElement()).to.equal(field);
  });

  it('emulates media, zone and size, and puts them back', async () => {
    await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await emulateZone('Pacific/Apia');
    await viewport(360, 640);
    await nextPaint();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Pacific/Apia');
    expect(innerWidth).to.equal(360);
  });

  it('starts each test with the usual window', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
    expect(innerWidth).to.equal(1024);
  });

  it('reads the accessibility tree', async () => {
    const tree = await accessibilityTree();
    expect(JSON.stringify(tree)).to.contain('"Title"');
  });
});
