import { expect } from '@open-wc/testing';
import '../../src/elements/rich-text/define.js';
import type { RichText } from '../../src/elements/rich-text/rich-text.js';
import { click, deepActiveElement, doubleClick, emulateMedia, nextPaint, pointOf, press, type, until } from '../harness/input.js';
import { clips } from './rich-text/clips.js';

/** A field as a person meets it. */
class Field {
  readonly told: string[] = [];
  private constructor(readonly element: RichText) {}

  static async make(given: Partial<RichText> = {}): Promise<Field> {
    const element = document.createElement('diary-rich-text');
    Object.assign(element, { label: 'Agenda', ...given });
    element.style.inlineSize = '480px';
    const field = new Field(element);
    element.addEventListener('input', () => field.told.push(element.value));
    document.body.append(element);
    await element.updateComplete;
    return field;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): HTMLElement {
    return this.root.querySelector<HTMLElement>('#text')!;
  }

  get isAwake(): boolean {
    return this.text.classList.contains('ProseMirror');
  }

  get value(): string {
    return this.element.value;
  }

  tool(name: string): HTMLButtonElement {
    return [...this.root.querySelectorAll<HTMLButtonElement>('.tools button')].find((button) => (button.ariaLabel ?? button.textContent?.trim()) === name)!;
  }

  button(name: string): HTMLButtonElement {
    return [...this.root.querySelectorAll<HTMLButtonElement>('.link-form button')].find((button) => button.textContent?.trim() === name)!;
  }

  /** Focuses the text and waits for the editor. */
  async enter(): Promise<this> {
    this.element.focus();
    await until(() => this.isAwake, 'the editor');
    await nextPaint();
    return this;
  }

  async says(html: string): Promise<void> {
    await until(() => this.value === html, `${html}`, 2000).catch(() => undefined);
    expect(this.value).to.equal(html);
  }

  /** A paste as the browser tells it, with the flavours given. */
  paste(html: string, text = ''): void {
    const data = new DataTransfer();
    if (html) data.setData('text/html', html);
    data.setData('text/plain', text);
    this.text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
  }
}

describe('diary-rich-text', () => {
  let field: Field;
  const make = async (given?: Partial<RichText>): Promise<Field> => (field = await Field.make(given));
  afterEach(() => {
    field.element.remove();
    document.documentElement.lang = '';
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  it('D5.2 types, and tells each keystroke', async () => {
    await (await make()).enter();
    await type('Hi you');
    await field.says('<p>Hi you</p>');
    expect(field.told.slice(0, 3)).to.deep.equal(['<p>H</p>', '<p>Hi</p>', '<p>Hi\u00a0</p>']);
    await press('Enter');
    await type('There');
    await press('Shift+Enter');
    await type('below');
    await field.says('<p>Hi you</p><p>There<br>below</p>');
  });

  it('D5.2 the editor is fetched with the first focus; until then the same text stands there, as high', async () => {
    const loaded = (): boolean => performance.getEntriesByType('resource').some(({ name }) => /prosemirror-view|editor\/editor/u.test(name));
    const before = loaded();
    const html = '<h3>Prices</h3><p>One <b>bold <i>both</i></b> <a href="https://example.com/">link</a></p><p></p><ul><li>a<ol><li>b</li></ol></li><li></li></ul><blockquote><p>q<br></p></blockquote><p><code>c</code></p>';
    await make({ value: html });
    await nextPaint();
    // files of one run share a page: what another test has fetched is there
    if (!before) expect(loaded(), 'before the focus').to.equal(false);
    expect(field.isAwake).to.equal(false);
    const look = (): unknown => [field.text.textContent, field.text.scrollHeight, [...field.text.querySelectorAll('p, li, h3, blockquote, b, i, a, code')].map((element) => [element.localName, Math.round(element.getBoundingClientRect().top), Math.round(element.getBoundingClientRect().left)])];
    const drawn = look();
    await field.enter();
    expect(look()).to.deep.equal(drawn);
    expect(field.value, 'nothing was touched').to.equal(html);
    expect(field.told).to.deep.equal([]);
  });

  it('D5.2 a click puts the caret there, also the first one; a double click selects the word', async () => {
    await make({ value: '<p>one two three</p><p>four</p>' });
    const range = new Range();
    const words = field.text.querySelector('p')!.firstChild!;
    range.setStart(words, 4);
    range.setEnd(words, 7);
    const box = range.getBoundingClientRect();
    await click({ x: box.left + 1, y: box.top + 5 });
    await until(() => field.isAwake, 'the editor');
    await nextPaint();
    await type('X');
    await field.says('<p>one Xtwo three</p><p>four</p>');
    field.element.remove();
    await make({ value: '<p>one two three</p>' });
    range.setStart(field.text.querySelector('p')!.firstChild!, 4);
    range.setEnd(field.text.querySelector('p')!.firstChild!, 7);
    await doubleClick(range.getBoundingClientRect().width ? { x: range.getBoundingClientRect().left + 8, y: range.getBoundingClientRect().top + 5 } : pointOf(field.text));
    await until(() => field.isAwake, 'the editor');
    await nextPaint();
    await type('2');
    await until(() => /^<p>one 2\s?three<\/p>$/u.test(field.value), field.value);
  });

  it('D5.8 what is typed before the editor is there is told at once, goes over to it, and is undone as one', async () => {
    await make({ value: '<p>Old</p>' });
    field.element.focus();
    expect(field.isAwake).to.equal(false);
    document.execCommand('insertText', false, ' and new');
    expect(field.isAwake, 'not yet').to.equal(false);
    expect(field.told).to.deep.equal(['<p>Old and new</p>']);
    await until(() => field.isAwake, 'the editor');
    await nextPaint();
    await type('er');
    await field.says('<p>Old and newer</p>');
    await press('Control+z', 'Control+z');
    await field.says('<p>Old</p>');
    await press('Control+y', 'Control+y');
    await field.says('<p>Old and newer</p>');
  });

  it('D5.2 bold, italic, underline by keys', async () => {
    await (await make()).enter();
    for (const [key, word] of [['b', 'bold'], ['i', 'slanted'], ['u', 'under']] as const) {
      await press(`Control+${key}`);
      await type(word);
      await press(`Control+${key}`);
      await type(',');
    }
    await field.says('<p><b>bold</b>,<i>slanted</i>,<u>under</u>,</p>');
    await press('Control+z');
    expect(field.value).not.to.contain('under</u>,');
  });

  it('D5.2 by the toolbar: the selection stays, what is in force is pressed', async () => {
    await (await make({ value: '<p>words</p>' })).enter();
    await press('Control+a');
    for (const name of ['Bold', 'Italic', 'Underline']) await click(field.tool(name));
    await field.says('<p><b><i><u>words</u></i></b></p>');
    expect(['Bold', 'Italic', 'Underline', 'Heading'].map((name) => field.tool(name).ariaPressed)).to.deep.equal(['true', 'true', 'true', 'false']);
    await click(field.tool('Bold'));
    await click(field.tool('Heading'));
    await field.says('<h3><i><u>words</u></i></h3>');
    expect(field.tool('Heading').ariaPressed).to.equal('true');
    await click(field.tool('Heading'));
    await click(field.tool('Quote'));
    await field.says('<blockquote><p><i><u>words</u></i></p></blockquote>');
    await click(field.tool('Quote'));
    await click(field.tool('Numbered list'));
    await field.says('<ol><li><i><u>words</u></i></li></ol>');
    await click(field.tool('Bulleted list'));
    await field.says('<ul><li><i><u>words</u></i></li></ul>');
    await click(field.tool('Bulleted list'));
    await field.says('<p><i><u>words</u></i></p>');
    expect(deepActiveElement()).to.equal(field.text);
  });

  it('D5.2 lists: begun by "- " and "1. ", ended by an empty item, nested and back by keys', async () => {
    await (await make()).enter();
    await type('- one');
    await press('Enter');
    await type('two');
    await press('Control+]');
    await field.says('<ul><li>one<ul><li>two</li></ul></li></ul>');
    await press('Control+[', 'Enter', 'Enter');
    await type('1. first');
    await field.says('<ul><li>one</li><li>two</li></ul><ol><li>first</li></ol>');
    await press('Home');
    await press('Backspace');
    await field.says('<ul><li>one</li><li>two</li></ul><p>first</p>');
  });

  it('D5.2 undo and redo, by keys and buttons; a text that is what it was is told byte for byte', async () => {
    const odd = '<div>a</div>\n<p>b<b></b>';
    await (await make({ value: odd })).enter();
    expect(field.tool('Undo').ariaDisabled).to.equal('true');
    await type('!');
    await field.says('<p>a</p><p>b!</p>');
    await click(field.tool('Undo'));
    await field.says(odd);
    await click(field.tool('Redo'));
    await press('Backspace');
    await field.says(odd);
  });

  it('A11Y the toolbar is one tab stop with arrow keys, reached by Alt+F10; Tab leaves the text', async () => {
    const after = document.createElement('button');
    await (await make({ stamp: () => 'x' })).enter();
    document.body.append(after);
    await press('Alt+F10');
    expect(deepActiveElement()).to.equal(field.tool('Bold'));
    await press('ArrowRight', 'Enter');
    expect(field.tool('Italic').ariaPressed, 'pressed by key').to.equal('true');
    await press('ArrowLeft', 'ArrowLeft');
    expect(deepActiveElement()?.textContent?.trim()).to.equal('Time stamp');
    await press('Home', 'End', 'ArrowRight');
    expect(deepActiveElement()).to.equal(field.tool('Bold'));
    expect([...field.root.querySelectorAll('.tools [tabindex="0"]')]).to.have.length(1);
    await press('Tab');
    expect(deepActiveElement()).to.equal(field.text);
    await type('i');
    await field.says('<p><i>i</i></p>');
    await press('Tab');
    expect(deepActiveElement()).to.equal(after);
    await press('Shift+Tab', 'Shift+Tab');
    expect(deepActiveElement()).to.equal(field.tool('Bold'));
    for (const button of field.root.querySelectorAll('.tools button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), `${button.ariaLabel}`).to.be.at.least(24);
    }
    after.remove();
  });

  it('D5.2 a link: Ctrl+K, an address without its scheme, shown, changed, taken away', async () => {
    await (await make({ value: '<p>our prices</p>' })).enter();
    await press('Control+a', 'Control+k');
    await until(() => (deepActiveElement() as HTMLInputElement).id === 'href', 'the address');
    await type('example.no/priser');
    await press('Enter');
    await field.says('<p><a href="https://example.no/priser">our prices</a></p>');
    await until(() => deepActiveElement() === field.text, 'focus in the text');
    await press('End', 'ArrowLeft');
    await until(() => field.tool('Link').ariaPressed === 'true', 'the link in force');
    await click(field.tool('Link'));
    await until(() => (deepActiveElement() as HTMLInputElement).value === 'https://example.no/priser', 'the address that is there');
    await press('Control+a');
    await type('kari@example.no');
    await click(field.button('Set link'));
    await field.says('<p><a href="mailto:kari@example.no">our prices</a></p>');
    await press('Control+k');
    await until(() => field.root.querySelector('.link-form:popover-open'), 'the window');
    await click(field.button('Remove link'));
    await field.says('<p>our prices</p>');
  });

  it('D5.2 the words that are to become a link stay marked while their address is typed, and no longer', async () => {
    await (await make({ value: '<p>our prices</p>' })).enter();
    const marked = (): string => [...field.root.querySelectorAll('#text .selected')].map((one) => one.textContent).join('');
    await press('Control+a');
    expect(marked()).to.equal('');
    await press('Control+k');
    await until(() => marked() === 'our prices', 'the marked words');
    await press('Escape');
    await until(() => marked() === '', 'no marks');
    expect(field.element.value).to.equal('<p>our prices</p>');
    await press('Control+k');
    await until(() => marked() === 'our prices', 'the marked words again');
    // as a click elsewhere closes it
    field.root.querySelector<HTMLElement>('.link-form')!.hidePopover();
    await until(() => marked() === '', 'no marks without the window');
  });

  it('Q-safe D5.2 an address that would run is refused at the field; Escape closes the window alone', async () => {
    const heard: string[] = [];
    await (await make()).enter();
    field.element.addEventListener('keydown', (event) => heard.push(event.key));
    await press('Control+k');
    await until(() => (deepActiveElement() as HTMLInputElement).id === 'href', 'the address');
    await type('javascript:alert(1)');
    await press('Enter');
    const input = deepActiveElement() as HTMLInputElement;
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(field.root.querySelector(`#${input.getAttribute('aria-describedby')}`)?.textContent).to.contain('web, e-mail or telephone only');
    await expect(field.element).to.be.accessible();
    heard.length = 0;
    await press('Escape');
    expect(heard).to.deep.equal([]);
    expect(field.root.querySelector('.link-form:popover-open')).to.equal(null);
    expect([field.value, deepActiveElement() === field.text]).to.deep.equal(['', true]);
    await press('Control+k');
    await until(() => (deepActiveElement() as HTMLInputElement).id === 'href', 'the address');
    await type('www.example.no');
    await press('Enter');
    await field.says('<p><a href="https://www.example.no/">https://www.example.no/</a></p>');
  });

  for (const { what, html, text, gives } of clips) {
    it(`Q-safe D5.2 pasted: ${what}`, async () => {
      await (await make()).enter();
      const asked = performance.getEntriesByType('resource').length;
      field.paste(html, text);
      await field.says(gives);
      await nextPaint();
      expect((window as { ran?: number }).ran).to.equal(undefined);
      expect(performance.getEntriesByType('resource').slice(asked).filter(({ name }) => !name.startsWith(location.origin))).to.deep.equal([]);
      expect(field.root.querySelector('#text :is(img, script, style, svg, iframe, object, form, [style], [onclick])')).to.equal(null);
      for (const link of field.root.querySelectorAll<HTMLAnchorElement>('#text a')) expect(link.protocol).to.match(/^(?:https?|mailto|tel):$/u);
    });
  }

  it('Q-safe D5.2 pasted: 300 kB, deep nesting', async () => {
    await (await make()).enter();
    field.paste(`${'<ul><li>'.repeat(20_000)}deep`, 'deep');
    await until(() => field.value.includes('deep'), 'the deep text');
    await press('Control+a', 'Delete');
    const begun = performance.now();
    field.paste('<p>twelve signs</p>'.repeat(16_000));
    await until(() => field.value.length > 200_000, 'the long text');
    expect(performance.now() - begun).to.be.below(6_000);
  });

  it('D5.2 pasted into words it stays in their line; an address over words is a link; before the editor is there it waits for it', async () => {
    await make({ value: '<p>before after</p>' });
    field.element.focus();
    field.paste('<p><b>pasted</b></p>', 'pasted');
    expect(field.text.textContent).to.equal('before after');
    await field.says('<p>before after<b>pasted</b></p>');
    await press('Control+Shift+ArrowLeft');
    field.paste('', 'https://example.com/x');
    await field.says('<p>before <a href="https://example.com/x">after<b>pasted</b></a></p>');
  });

  it('Q-safe D5.2 what is dropped from outside is read like what is pasted', async () => {
    await (await make({ value: '<p>ab</p>' })).enter();
    const data = new DataTransfer();
    data.setData('text/html', '<img src=x onerror="window.ran=1"><b>c</b>');
    const { x, y } = pointOf(field.text.querySelector('p')!);
    field.text.dispatchEvent(new DragEvent('drop', { dataTransfer: data, clientX: x, clientY: y, bubbles: true, cancelable: true }));
    await field.says('<p>ab<b>c</b></p>');
  });

  it('D5.2 copied text brings its formatting along', async () => {
    await (await make({ value: '<p>a <b>b</b></p><ul><li>c</li></ul>' })).enter();
    await press('Control+a');
    const data = new DataTransfer();
    field.text.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    expect([data.getData('text/plain'), data.getData('text/html')].map((text) => text.replace(/\s+/gu, ' '))[0]).to.equal('a b c');
    await press('ArrowRight');
    await press('Enter');
    await press('Enter');
    field.paste(data.getData('text/html'));
    await field.says('<p>a <b>b</b></p><ul><li>c</li></ul><p>a <b>b</b></p><ul><li>c</li></ul>');
  });

  it('D5.2 the stamp stands at the caret; where nobody has written yet, at the end by itself', async () => {
    await make({ value: '<p>Old</p>', stamp: () => '14:32, Kari: ' });
    await click(field.tool('Time stamp'));
    await field.says('<p>Old</p><p>14:32, Kari:\u00a0</p>');
    expect(deepActiveElement()).to.equal(field.text);
    await type('hi');
    await field.says('<p>Old</p><p>14:32, Kari: hi</p>');
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await press(key);
    await click(field.tool('Time stamp'));
    await field.says('<p>14:32, Kari: Old</p><p>14:32, Kari: hi</p>');
  });

  it('D5.9 for reading: to be selected and followed, not to be changed, and nothing is fetched for it', async () => {
    await make({ value: '<p>Read <a href="https://example.com/">this</a></p>', readonly: true, placeholder: 'Write' });
    expect(field.root.querySelector('.tools, .placeholder')).to.equal(null);
    const link = field.root.querySelector<HTMLAnchorElement>('#text a')!;
    expect([link.target, link.rel, link.href]).to.deep.equal(['_blank', 'noopener noreferrer', 'https://example.com/']);
    await doubleClick(field.text.querySelector('p')!.getBoundingClientRect().width ? { x: field.text.getBoundingClientRect().left + 20, y: field.text.getBoundingClientRect().top + 18 } : pointOf(field.text));
    expect((field.root as ShadowRoot & { getSelection(): Selection }).getSelection().toString().trim()).to.equal('Read');
    await press('x', 'Delete', 'Control+b');
    field.paste('<p>more</p>');
    await nextPaint();
    expect([field.value, field.isAwake, field.text.getAttribute('aria-readonly'), field.text.isContentEditable]).to.deep.equal(['<p>Read <a href="https://example.com/">this</a></p>', false, 'true', false]);
    field.element.readonly = false;
    await field.element.updateComplete;
    await field.enter();
    await press('End');
    await type('!');
    await field.says('<p>Read <a href="https://example.com/">this</a>!</p>');
    field.element.readonly = true;
    await field.element.updateComplete;
    expect([field.text.isContentEditable, field.text.textContent]).to.deep.equal([false, 'Read this!']);
  });

  it('D5.8 another value from outside takes the place of the text, and there is nothing to undo into the one before', async () => {
    await (await make({ value: '<p>One</p>' })).enter();
    await type(' more');
    field.element.value = '<p>Two</p>';
    await field.element.updateComplete;
    expect(field.text.textContent).to.equal('Two');
    await press('Control+z');
    await type('!');
    await field.says('<p>Two!</p>');
  });

  it('nothing is told outside but to who listens here; leaving tells the change once', async () => {
    const heard: string[] = [];
    const box = document.createElement('div');
    const listen = (event: Event): void => void heard.push(event.type);
    for (const name of ['input', 'change', 'reveal']) document.body.addEventListener(name, listen);
    await (await make()).enter();
    let changes = 0;
    field.element.addEventListener('change', () => (changes += 1));
    await type('ab');
    await click(field.tool('Bold'));
    expect(changes).to.equal(0);
    (deepActiveElement() as HTMLElement).blur();
    expect(changes).to.equal(1);
    await press('Tab');
    for (const name of ['input', 'change', 'reveal']) document.body.removeEventListener(name, listen);
    expect(heard.filter((name) => name !== 'reveal')).to.deep.equal([]);
    box.remove();
  });

  it('survives being moved, and leaves nothing behind when it goes', async () => {
    await (await make({ value: '<p>a</p>' })).enter();
    await type('b');
    const box = document.createElement('div');
    document.body.append(box);
    box.append(field.element);
    await field.element.updateComplete;
    expect(field.text.textContent).to.equal('ab');
    await field.enter();
    await type('c');
    await field.says('<p>abc</p>');
    field.element.remove();
    expect(field.isAwake && field.text.childNodes.length > 0).to.equal(false);
    box.remove();
  });

  it('grows with its text, and scrolls from a height on', async () => {
    await make({ value: '<p>a</p>' });
    const low = field.text.clientHeight;
    field.element.value = '<p>a</p>'.repeat(9);
    await field.element.updateComplete;
    const higher = field.text.clientHeight;
    field.element.value = '<p>a</p>'.repeat(90);
    await field.element.updateComplete;
    expect(higher).to.be.above(low);
    expect([field.text.clientHeight <= 340, field.text.scrollHeight > 1_500]).to.deep.equal([true, true]);
  });

  it('A11Y label, hint, message and placeholder belong to the text; Norwegian too', async () => {
    await make({ hint: 'Goes to the attendees', error: 'Too long', placeholder: 'Write' });
    const { text } = field;
    const words = (ids: string | null): string => (ids ?? '').split(' ').map((id) => field.root.querySelector(`#${id}`)?.textContent?.trim()).join(' | ');
    expect([text.role, text.ariaMultiLine, text.ariaInvalid, text.ariaPlaceholder, words(text.getAttribute('aria-labelledby')), words(text.getAttribute('aria-describedby'))]).to.deep.equal(['textbox', 'true', 'true', 'Write', 'Agenda', 'Goes to the attendees | Too long']);
    document.documentElement.lang = 'nb';
    await until(() => field.tool('Fet'), 'the language');
    expect(field.root.querySelector('.placeholder')?.textContent).to.equal('Write');
    await field.enter();
    await type('x');
    await field.says('<p>x</p>');
    expect(field.root.querySelector('.placeholder')).to.equal(null);
  });

  for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: undefined, forcedColors: 'active' }] as const) {
    it(`A11Y has no violations ${JSON.stringify(look)}`, async () => {
      if ('forcedColors' in look) await emulateMedia({ forcedColors: 'active' });
      if (look.colorScheme) document.documentElement.style.setProperty('color-scheme', look.colorScheme);
      document.body.style.setProperty('background', 'Canvas');
      await (await make({ value: '<h3>H</h3><p>a <a href="https://x.no/">l</a> <code>c</code></p><blockquote><p>q</p></blockquote>', hint: 'Hint' })).enter();
      await expect(field.element).to.be.accessible();
      field.element.readonly = true;
      field.element.error = 'Wrong';
      await field.element.updateComplete;
      await expect(field.element).to.be.accessible();
    });
  }
});
