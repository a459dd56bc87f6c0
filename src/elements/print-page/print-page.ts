import { LitElement, css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Occurrence } from '../../model/occurrence.js';
import type { Html } from '../../model/records.js';
import type { BlockWords } from '../shared/block-text.js';
import { drawHtml } from '../rich-text/index.js';
import { register } from '../shared/register.js';
import { printContent, type PrintContent } from './print-content.js';

/**
 * A page for the printer: stands at the end of the document while the print dialog is open, and only it is printed.
 * Plain black on white, no controls (D17.1). Internal.
 */
export class DiaryPrintPage extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      color: #000;
      background: #fff;
      font: 11pt/1.45 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
      overflow-wrap: anywhere;
    }

    h1 {
      margin: 0 0 2pt;
      font-size: 18pt;
    }

    .company {
      margin: 0 0 10pt;
      font-size: 13pt;
    }

    .when {
      margin: 0 0 12pt;
      padding-block: 6pt;
      border-block: 1pt solid #000;
      font-weight: 600;
    }

    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 3pt 14pt;
      margin: 0 0 14pt;
    }

    dt {
      font-weight: 600;
    }

    dd {
      margin: 0;
    }

    h2 {
      margin: 0 0 4pt;
      font-size: 12pt;
    }

    .agenda :is(h3, h4, p, ul, ol, blockquote) {
      margin: 0 0 5pt;
    }

    .agenda :is(h3, h4) {
      margin-block-start: 8pt;
      font-size: 11.5pt;
      break-after: avoid;
    }

    .agenda :is(ul, ol) {
      padding-inline-start: 18pt;
    }

    .agenda li > * {
      margin: 0;
    }

    .agenda li {
      break-inside: avoid;
    }

    .agenda blockquote {
      padding-inline-start: 8pt;
      border-inline-start: 2pt solid #777;
    }

    .agenda a {
      color: inherit;
    }

    /* a link on paper leads nowhere unless its address is there */
    .agenda [data-address]::after {
      content: ' (' attr(data-address) ')';
      font-size: 9pt;
    }
  `;
  static override properties = { content: { attribute: false } };

  declare content: PrintContent | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { content } = this;
    if (!content) return nothing;
    return html`
      <h1><bdi>${content.heading}</bdi></h1>
      ${content.company ? html`<p class="company"><bdi>${content.company}</bdi></p>` : nothing}
      ${content.when ? html`<p class="when">${content.when}</p>` : nothing}
      <dl>${content.lines.map(([label, text]) => html`<dt>${label}</dt><dd><bdi>${text}</bdi></dd>`)}</dl>
      ${content.agenda ? html`<h2>${content.agendaLabel}</h2><div class="agenda" dir="auto">${agendaNodes(content.agenda, this.ownerDocument)}</div>` : nothing}
    `;
  }
}

/** The agenda as elements, made one by one of what is allowed; links say where they lead, unless their text does. */
function agendaNodes(agenda: Html, page: Document): Node[] {
  const nodes = drawHtml(agenda, page);
  for (const link of nodes.flatMap((node) => [...(node as Element).querySelectorAll('a')])) {
    if (link.textContent?.trim() !== link.getAttribute('href')) link.dataset['address'] = link.getAttribute('href') ?? '';
  }
  return nodes;
}

/** `@page` and what is hidden count only at document level; the sheet goes away with the page. */
const sheetText = `
  @media screen { diary-print-page { display: none !important; } }
  @media print {
    @page { margin: 18mm; }
    body > :not(diary-print-page) { display: none !important; }
    body { background: #fff !important; }
  }`;

/** Opens the browser's print dialog with one follow-up; resolves when that is closed. */
export async function printFollowUp(page: Document, occurrence: Occurrence, words: BlockWords): Promise<void> {
  register('diary-print-page', DiaryPrintPage);
  const view = page.defaultView;
  if (!view) return;
  const element = page.createElement('diary-print-page') as DiaryPrintPage;
  element.content = printContent(occurrence, words);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  page.body.append(element);
  try {
    await element.updateComplete;
    const closed = new Promise<void>((resolve) => view.addEventListener('afterprint', () => resolve(), { once: true }));
    view.print();
    await closed;
  } finally {
    element.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}
