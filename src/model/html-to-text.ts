import { htmlTokens, type HtmlToken } from './html-tokens.js';

/**
 * What rich text says in plain text: paragraphs parted by a blank line, list items with a bullet or number. Undoes
 * `textToHtml` but for line breaks at the end. Any HTML will do, also what was never cleaned; linear time, read up
 * to 262,144 characters.
 */
export function htmlToText(html: string): string {
  const writer = new TextWriter();
  for (const token of htmlTokens(html)) writer.add(token);
  return writer.finish();
}

const paragraphs: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const lines: ReadonlySet<string> = new Set(['div', 'blockquote', 'pre', 'tr', 'table', 'hr', 'dt', 'dd', 'section', 'article']);
const lists: ReadonlySet<string> = new Set(['ul', 'ol']);

class TextWriter {
  readonly #parts: string[] = [];
  /** The last character written; asking the text itself would copy it each time. */
  #last = '\n';
  #afterBullet = false;
  /** The open lists: the number of the last item, or NaN where items have none. */
  readonly #numbers: number[] = [];

  add(token: HtmlToken): void {
    if (token.kind === 'text') this.#words(token.text);
    else if (token.name === 'br') this.#breakLine(token.kind);
    else if (token.kind === 'start') this.#start(token.name);
    else this.#end(token.name);
  }

  finish(): string {
    // No-break spaces stand for spaces that HTML would drop; those before a line break are drop-outs of its source.
    return this.#parts.join('').replace(/ \n/g, '\n').replace(/[ \n]+$/, '').replace(/\u00a0/g, ' ');
  }

  #words(text: string): void {
    const words = text.replace(/[ \t\n\f\r]+/g, ' ').replace(/\0/g, '');
    this.#write(this.#last === '\n' || this.#last === ' ' ? words.replace(/^ /, '') : words);
  }

  #breakLine(kind: 'start' | 'end'): void {
    if (kind === 'start') this.#write('\n');
  }

  #start(name: string): void {
    if (paragraphs.has(name) || lines.has(name)) {
      if (!this.#afterBullet) this.#freshLine();
    } else if (lists.has(name)) {
      this.#freshLine();
      this.#numbers.push(name === 'ol' ? 0 : NaN);
    } else if (name === 'li') {
      this.#freshLine();
      this.#write(this.#bullet());
      this.#afterBullet = true;
    }
  }

  #end(name: string): void {
    if (paragraphs.has(name)) {
      if (this.#numbers.length > 0) this.#freshLine();
      else this.#write('\n\n');
    } else if (lists.has(name)) {
      this.#freshLine();
      if (this.#numbers.pop() !== undefined && this.#numbers.length === 0) this.#write('\n');
    } else if (lines.has(name) || name === 'li') {
      this.#freshLine();
    } else if ((name === 'td' || name === 'th') && this.#last !== '\n' && this.#last !== ' ') {
      this.#write(' ');
    }
  }

  /** Begins a line unless one has just begun. */
  #freshLine(): void {
    if (this.#last !== '\n') this.#write('\n');
  }

  #bullet(): string {
    const list = this.#numbers.length - 1;
    const number = (this.#numbers[list] ?? NaN) + 1;
    if (list >= 0) this.#numbers[list] = number;
    return Number.isNaN(number) ? '• ' : `${number}. `;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#last = text.charAt(text.length - 1);
    this.#afterBullet = false;
  }
}
