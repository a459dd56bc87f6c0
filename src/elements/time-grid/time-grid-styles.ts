import { css, type CSSResult } from 'lit';

export const timeGridStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
    background: var(--_surface);
    --_axis: var(--diary-axis-width, 58px);
  }

  .grid {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    scrollbar-gutter: stable;
    scroll-padding-block-start: 96px;
    touch-action: pan-x pan-y;
    outline-offset: -2px;
  }

  /* flex: fifty grids of eight columns each take half as long again to lay out */
  .row {
    display: flex;
  }

  .row > * {
    flex: 1 1 0;
    min-inline-size: 0;
  }

  .row > :is(.corner, .axis) {
    flex: none;
    inline-size: var(--_axis);
  }

  /* what hundreds of cells and blocks have in common is worked out once up here and inherited */
  .all-day,
  .body {
    color: var(--_line);
    font-size: var(--_font-size-small);
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 5;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line-strong);
  }

  .corner {
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 4px;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    text-align: center;
    line-height: 1.2;
  }

  .day {
    container: day / inline-size;
    padding: 4px;
    border-inline-start: 1px solid var(--_line);
  }

  .day button {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 2px 6px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    overflow: hidden;
  }

  .day button:hover {
    background: var(--_surface-sunken);
  }

  .day .number {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-inline-size: 30px;
    block-size: 30px;
    border-radius: 15px;
    font-size: 18px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .day .name {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    line-height: 1.15;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .day.red .number,
  .day.red .name {
    color: var(--_holiday);
  }

  .day.today .number {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .all-day {
    position: relative;
    border-block-start: 1px solid var(--_line);
    max-block-size: 30vh;
    overflow-y: auto;
    overflow-x: clip;
  }

  .all-day .cell {
    min-block-size: calc(var(--_lanes) * 25px + 5px);
  }

  .all-day .block,
  .all-day .more {
    block-size: 24px;
  }

  .axis {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
    padding-inline-end: 8px;
  }

  .dual {
    --_axis: var(--diary-axis-width, 106px);
  }

  .dual .corner {
    flex-flow: column;
  }

  .zones span,
  .dual small {
    display: inline-block;
    inline-size: 48px;
    font-size: 11px;
    text-align: end;
  }

  small {
    display: block;
  }

  .all-day .axis {
    align-self: center;
    line-height: 1.2;
  }

  .body {
    position: relative;
  }

  .slot {
    block-size: var(--_slot-height);
  }

  .slot .axis > span {
    display: block;
    transform: translateY(-0.7em);
    white-space: nowrap;
  }

  /* not seen, but read out: each row has its time */
  .backdrop + .slot .axis > span,
  .slot.part .axis > span {
    clip-path: inset(50%);
  }

  /* lines in the colour of text: that of the row */
  .cell {
    position: relative;
    border-inline-start: 1px solid;
  }

  .slot .cell {
    border-block-start: 1px solid;
  }

  .slot.part .cell {
    border-block-start-style: dotted;
  }

  .backdrop + .slot .cell {
    border-block-start-color: transparent;
  }

  .cell:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    z-index: 2;
  }

  .slot .block {
    cursor: grab;
  }

  .slot .block.fixed {
    cursor: pointer;
  }

  .slot .block:not(.fixed):is(:hover, [aria-current='true'])::before,
  .slot .block:not(.fixed):is(:hover, [aria-current='true'])::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: 6px;
    cursor: ns-resize;
  }

  .slot .block:not(.fixed):is(:hover, [aria-current='true'])::after {
    inset-block: auto 0;
  }

  :host([placing]) .cell {
    cursor: copy;
  }

  :host([placing]) .cell:hover {
    background: var(--_accent-soft);
  }

  @container day (max-width: 88px) {
    .day button {
      flex-direction: column;
      gap: 0;
      padding: 0;
    }

    .day .name {
      -webkit-line-clamp: 1;
    }
  }

  @container (max-width: 520px) {
    .slot .axis,
    .all-day .axis {
      padding-inline-end: 4px;
      font-size: 11px;
    }
  }

  @media (forced-colors: active) {
    .day.today .number {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
