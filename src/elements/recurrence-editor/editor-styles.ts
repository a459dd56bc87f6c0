import { css, type CSSResult } from 'lit';

/** Look of the fields of the editor of rules; goes with `tokens` and `controls`. */
export const editorStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .editor,
  .custom {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }

  .custom {
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .segments {
    display: flex;
    flex-wrap: wrap;
  }

  .custom .segment {
    flex: 1 0 auto;
    justify-content: center;
  }

  .raw {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: var(--_font-size-small);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }

  .choices {
    display: flex;
    flex-direction: column;
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: center;
    min-block-size: calc(var(--_control-height) + 2px);
  }

  .choice .check {
    min-block-size: 28px;
  }

  .choice .check input {
    inline-size: 16px;
    block-size: 16px;
  }

  .choice > :not(.check) {
    margin-block: 1px;
  }

  .with-unit {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .with-unit .input {
    inline-size: 64px;
    font-variant-numeric: tabular-nums;
  }

  .lastDay .with-unit .input {
    inline-size: 128px;
  }

  .count .with-unit .input {
    inline-size: 76px;
  }

  .unit {
    color: var(--_text-muted);
  }

  .days {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 4px;
    max-inline-size: 400px;
  }

  .day {
    min-block-size: var(--_control-height);
    min-inline-size: 24px;
    padding: 0;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: var(--_font-size-small);
    font-weight: 500;
    cursor: pointer;
  }

  .day::first-letter {
    text-transform: uppercase;
  }

  .day:hover {
    background: var(--_accent-soft);
  }

  .day[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .day[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .days[aria-describedby] .day {
    border-color: var(--_danger);
  }

  .words {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_radius-small);
    background: var(--_accent-soft);
    color: var(--_text);
    font-weight: 500;
  }

  .words .icon {
    align-self: center;
    color: var(--_accent);
  }

  @media (forced-colors: active) {
    .day,
    .words,
    .custom {
      border: 1px solid ButtonBorder;
    }

    .day[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
