import { css, type CSSResult } from 'lit';

/** Look of the field for formatted text; goes with `tokens`, `textControls` and `buttons`. */
export const richTextStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
    container: rich-text / inline-size;
  }

  .field {
    flex: 1;
  }

  .frame {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    transition: border-color 120ms;
  }

  .frame:hover {
    border-color: var(--_text-muted);
  }

  .frame:has(.text:focus-visible) {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .frame:has(.text[aria-invalid='true']) {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .frame.readonly {
    border-color: var(--_line);
    background: var(--_surface-sunken);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    padding: 3px 4px;
    border-block-end: 1px solid var(--_line);
  }

  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0 5px;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius-small) - 1px);
    background: transparent;
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_font-size-small);
    font-weight: 500;
    cursor: pointer;
  }

  .tool.last {
    margin-inline-end: 7px;
  }

  .tool.stamp {
    margin-inline-start: auto;
  }

  .tool:hover {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    color: var(--_text);
  }

  .tool[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .tool[aria-disabled='true'] {
    background: transparent;
    opacity: 0.45;
    cursor: default;
  }

  .tool[data-tool='link'] {
    anchor-name: --link;
  }

  @media (pointer: coarse) {
    .tool {
      min-inline-size: 38px;
      min-block-size: 38px;
    }
  }

  /* all ten in one row also on a telephone */
  @container rich-text (max-width: 430px) {
    .tools {
      gap: 0;
      padding-inline: 3px;
    }

    .tool {
      min-inline-size: 28px;
    }

    .tool:not(.stamp) {
      flex: 1 1 28px;
      max-inline-size: 38px;
    }

    .tool.last {
      margin-inline-end: 0;
    }
  }

  .paper {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  .text {
    flex: 1 0 auto;
    min-block-size: 108px;
    max-block-size: var(--_text-most, 340px);
    padding: 9px 11px;
    border-radius: var(--_radius-small);
    outline: none;
    line-height: 1.5;
    overflow: auto;
    overflow-wrap: break-word;
    overscroll-behavior: contain;
    white-space: pre-wrap;
    white-space: break-spaces;
    font-variant-ligatures: none;
  }

  .readonly .text {
    min-block-size: 72px;
  }

  .readonly .text:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  /* what the address that is being typed is for */
  .text .selected {
    background: color-mix(in srgb, var(--_accent) 28%, transparent);
  }

  .placeholder {
    position: absolute;
    inset-block-start: 9px;
    inset-inline: 11px;
    margin: 0;
    color: var(--_text-muted);
    line-height: 1.5;
    pointer-events: none;
  }

  .text :where(p, h3, h4, ul, ol, blockquote) {
    margin: 0;
  }

  /* each in the direction of its own words; items stand at their bullets */
  .text > :where(p, h3, h4) {
    unicode-bidi: plaintext;
    text-align: start;
  }

  .text > * + *,
  .text blockquote > * + *,
  .text li > p + p {
    margin-block-start: 0.45em;
  }

  .text h3,
  .text h4 {
    font-size: calc(var(--_font-size) * 1.14);
    font-weight: 600;
    line-height: 1.35;
  }

  .text h4 {
    font-size: inherit;
  }

  .text > * + :is(h3, h4) {
    margin-block-start: 0.9em;
  }

  .text :is(ul, ol) {
    padding-inline-start: 1.6em;
  }

  .text li + li {
    margin-block-start: 0.1em;
  }

  .text li::marker {
    color: var(--_text-muted);
  }

  .text blockquote {
    padding-inline-start: 11px;
    border-inline-start: 3px solid var(--_line-strong);
    color: var(--_text-muted);
  }

  .text code {
    padding: 1px 4px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 0.92em;
  }

  .text a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .link-form {
    position: fixed;
    position-anchor: --link;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline;
    inset: auto;
    inline-size: min(320px, calc(100vw - 24px));
    margin: 6px;
    padding: 12px;
  }

  .link-form:popover-open {
    display: grid;
    gap: 10px;
  }

  .link-form .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }

  .link-form .remove {
    margin-inline: -6px auto;
  }

  @media (forced-colors: active) {
    .text .selected {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .frame:has(.text[aria-invalid='true']) {
      border-width: 2px;
    }

    .tool[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .tool[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
