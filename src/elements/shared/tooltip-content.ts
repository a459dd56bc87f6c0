/** What the tooltip of a follow-up says, and where it stands; fetched when the first is shown. */
import { html, nothing, css, render, type CSSResult, type TemplateResult } from 'lit';
import type { Occurrence } from '../../model/occurrence.js';
import { blockDetails, blockHeading, lengthInMinutes, spokenWhen, type BlockWords } from './block-text.js';
import { keptInWindow, tooltipBox } from './tooltip-box.js';

/** Shows what there is to say of an occurrence beside its block. */
export function show(tip: HTMLElement, block: HTMLElement, occurrence: Occurrence, words: BlockWords): void {
  adopt(tip.getRootNode());
  render(content(occurrence, words), tip);
  tip.showPopover();
  place(tip, block);
}

/** Takes it away, with what it said. */
export function clear(tip: HTMLElement): void {
  tip.hidePopover();
  render(nothing, tip);
}

const styled = new WeakSet<Node>();

function adopt(root: Node): void {
  if (styled.has(root) || !(root instanceof ShadowRoot)) return;
  styled.add(root);
  for (const { styleSheet } of contentStyles) if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
}

/** On the side with more room; above or below where neither side fits. */
function place(tip: HTMLElement, block: HTMLElement): void {
  const box = block.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const gap = 8;
  const right = box.right + gap + width <= window.innerWidth;
  const left = box.left - gap - width >= 0;
  const x = right ? box.right + gap : left ? box.left - gap - width : box.left;
  const below = box.bottom + gap + height <= window.innerHeight ? box.bottom + gap : box.top - gap - height;
  keptInWindow(tip, x, right || left ? box.top : below);
}

function content(occurrence: Occurrence, words: BlockWords): TemplateResult {
  const { company, title } = blockHeading(occurrence.followUp, words);
  const when = spokenWhen(occurrence, words);
  const length = occurrence.days ? '' : words.formats.duration(lengthInMinutes(occurrence));
  return html`
    <strong><bdi>${title}</bdi></strong>
    ${company ? html`<span class="company"><bdi>${company}</bdi></span>` : nothing}
    <span>${length ? words.messages.tooltip.whenAndDuration(when, length) : when}</span>
    <dl>${blockDetails(occurrence, words).filter(([, text]) => text !== company)
      .map(([label, text]) => html`<dt>${label}</dt><dd><bdi>${text}</bdi></dd>`)}</dl>`;
}

const contentStyles: readonly CSSResult[] = [tooltipBox, css`
  [role='tooltip'] strong {
    font-size: var(--_font-size);
    font-weight: 600;
  }

  [role='tooltip'] .company {
    color: var(--_text-muted);
    font-weight: 600;
  }

  [role='tooltip'] dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    margin: 6px 0 0;
  }

  [role='tooltip'] dt {
    color: var(--_text-muted);
  }

  [role='tooltip'] dd {
    margin: 0;
  }
`];
