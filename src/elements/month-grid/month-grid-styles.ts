import { css, type CSSResult } from 'lit';

export const monthGridStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
    background: var(--_surface);
  }

  .grid {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: calc(var(--_head) + 4px);
    touch-action: pan-x pan-y;
  }

  .row {
    display: grid;
    grid-template-columns: var(--_axis) repeat(var(--_columns), minmax(0, 1fr));
    position: relative;
  }

  .row > :nth-child(1 of .weekday, .cell) {
    grid-column-start: 2;
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 5;
    flex: none;
    block-size: var(--_head);
    border-block-end: 1px solid var(--_line-strong);
    background: var(--_surface);
  }

  .corner,
  .weekday {
    display: flex;
    align-items: center;
    block-size: calc(var(--_head) - 1px);
    min-inline-size: 0;
    padding-inline-start: 9px;
    overflow: hidden;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    white-space: nowrap;
  }

  .corner {
    justify-content: center;
    padding: 0;
  }

  .weekday.red {
    color: var(--_holiday);
  }

  .weeks {
    flex: 1 0 auto;
    display: grid;
    font-size: var(--_font-size-small);
    grid-auto-rows: minmax(var(--_least-row), 1fr);
  }

  .week + .week {
    border-block-start: 1px solid var(--_line);
  }

  .week-number {
    display: flex;
    justify-content: center;
    padding-block-start: 2px;
  }

  .week-number button,
  .date {
    min-inline-size: 26px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: center;
    cursor: pointer;
  }

  .week-number button {
    align-self: flex-start;
    color: var(--_text-muted);
  }

  .week-number button:hover,
  .date:hover {
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .cell {
    position: relative;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--_line);
  }

  .cell:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    z-index: 2;
  }

  .date {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    padding-inline: 7px;
    font-size: 13px;
    font-weight: 600;
    white-space: nowrap;
  }

  .cell.other {
    background: var(--_surface-sunken);
  }

  .cell.other .date {
    color: var(--_text-muted);
    font-weight: 400;
  }

  .cell.red .date,
  .holiday {
    color: var(--_holiday);
  }

  .cell.today {
    background: color-mix(in srgb, var(--_accent-soft) 35%, transparent);
  }

  .cell.today .date {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .cell.today .date:hover {
    filter: brightness(1.12);
  }

  .holiday {
    position: absolute;
    inset-block-start: 2px;
    inset-inline: 44px 6px;
    overflow: hidden;
    line-height: 24px;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }

  .block,
  .more {
    inset-inline-start: 2px;
  }

  .block,
  .more,
  .ghost {
    block-size: 24px;
    line-height: 18px;
  }

  .block {
    font-variant-numeric: tabular-nums;
    cursor: grab;
  }

  .block.fixed {
    cursor: pointer;
  }

  .chip:hover:not(.provisional, .completed) {
    filter: none;
  }

  .chip[aria-current='true'] {
    border-color: var(--_block-edge);
  }

  .chip.task {
    border-inline-start-width: 2px;
  }

  /* the ends of a bar change its first and last day */
  .bar:not(.fixed)::before,
  .bar:not(.fixed)::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 7px;
    cursor: ew-resize;
  }

  .bar::before {
    inset-inline-start: -4px;
  }

  .bar::after {
    inset-inline-end: 0;
  }

  .bar.before::before,
  .bar.after::after {
    content: none;
  }

  .more {
    inset-block-start: var(--_more);
    inline-size: calc(100% - 5px);
    padding: 2px 6px;
    border-color: transparent;
    background: none;
  }

  .more:hover {
    background: var(--_accent-soft);
  }

  .ghost {
    inset-block-start: 27px;
  }

  :host([placing]) .cell,
  :host([placing]) .cell * {
    cursor: copy;
  }

  :host([placing]) .cell:hover {
    background: var(--_accent-soft);
  }

  @container (max-width: 520px) {
    .block.line {
      padding-inline: 3px 1px;
      border-inline-start-width: 3px;
    }

    .block.line:not(:has(.symbols)) {
      text-overflow: clip;
    }

    .date {
      inset-inline-start: 0;
      padding-inline: 5px;
      font-size: 12px;
    }

    .holiday {
      display: none;
    }

    .weekday {
      justify-content: center;
      padding: 0;
    }

    .more {
      padding-inline: 4px;
    }
  }

  @media (forced-colors: active) {
    .chip:not(.provisional, .completed) {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }

    .cell.today .date {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .cell.other .date {
      color: GrayText;
    }
  }
`;
