import { css, type CSSResult } from 'lit';

/**
 * How a follow-up looks in every grid: blocks (time grid), bars (all-day row, month) and chips (month). The colours of its
 * type come from `TypeColours`. What every block has is written without `var()` in shorthands: the browser works each
 * of those out anew per block, and that took most of the time of a crowded week. `clip`, as `hidden` makes something
 * that scrolls of each.
 */
export const blockStyles: CSSResult = css`
  .block {
    position: absolute;
    z-index: 1;
    overflow: clip;
    padding: 2px 5px 1px 7px;
    border: 1px solid transparent;
    border-inline-start-width: 4px;
    border-radius: var(--_radius-small);
    background-clip: padding-box;
    line-height: 16px;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    unicode-bidi: plaintext;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    contain: strict;
  }

  .block.line {
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  /* too narrow for words to wrap well: a line of text is cut instead */
  .block.slim {
    padding-inline: 4px 1px;
    white-space: pre;
  }

  .block b {
    font-weight: 600;
  }

  .block .symbols {
    float: inline-end;
    margin-block-start: 1px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-opacity: 0.8;
  }

  /* lines that do not wrap run under the symbols: they stand on the block's own ground */
  .block.slim .symbols {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 0;
    padding-inline: 2px;
    background: inherit;
    stroke-opacity: 1;
  }

  .block:hover {
    filter: brightness(0.97) saturate(1.15);
  }

  .block:focus-visible {
    z-index: 4;
    outline: 2px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 4px var(--_surface);
  }

  .block[aria-current='true'] {
    z-index: 3;
    border-color: var(--_block-edge);
    box-shadow: 0 0 0 1px var(--_block-edge), 0 3px 10px rgb(16 24 40 / 22%);
  }

  /* invited and not answered, or declined: provisional */
  .block.provisional {
    border: 1px dashed var(--_block-edge);
    border-inline-start: 4px solid var(--_block-edge);
    background: var(--_surface);
    color: var(--_text);
  }

  .block.declined b {
    text-decoration: line-through;
  }

  .block.free {
    border-inline-start-style: double;
    background-clip: border-box;
  }

  .block.completed {
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }

  .block.completed b {
    font-weight: 500;
  }

  .block.task {
    border-radius: 2px;
    border-inline-start-width: 2px;
  }

  .block.task.completed {
    border-block-color: var(--_line-strong);
    border-inline-end-color: var(--_line-strong);
  }

  .block.conflict .symbols path:nth-child(1) {
    stroke-width: 2;
  }

  .block.lifted {
    opacity: 0.45;
  }

  .block.cut {
    opacity: 0.55;
    border-style: dashed;
  }

  .block.before {
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }

  .block.after {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .bar.before {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    border-start-end-radius: var(--_radius-small);
    border-inline-start-style: dotted;
  }

  .bar.after {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    border-end-start-radius: var(--_radius-small);
  }

  .more {
    position: absolute;
    z-index: 1;
    overflow: clip;
    padding: 2px 4px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    color: var(--_text-muted);
    font-family: inherit;
    font-size: var(--_font-size-small);
    font-weight: 600;
    line-height: 16px;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
    contain: strict;
  }

  .more:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .ghost {
    position: absolute;
    z-index: 6;
    inset-block-start: 0;
    inset-inline-start: calc(var(--_axis) + (100% - var(--_axis)) / var(--_columns) * var(--_column) + 2px);
    inline-size: calc((100% - var(--_axis)) / var(--_columns) * var(--_span) - 4px);
    overflow: hidden;
    padding: 2px 6px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius-small);
    background: color-mix(in srgb, var(--_accent-soft) 88%, transparent);
    color: var(--_text);
    font: 600 var(--_font-size-small) / 16px var(--_font);
    pointer-events: none;
    box-shadow: 0 4px 14px rgb(16 24 40 / 25%);
    will-change: transform;
  }

  .ghost[hidden] {
    display: none;
  }

  .ghost.copy::before {
    content: '+ ';
    color: var(--_accent);
  }

  .ghost.refused {
    border-color: var(--_danger);
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  @media (forced-colors: active) {
    /* with the weight of completed to-dos: states have no colours of their own here */
    .block:is(*, .task.completed),
    .more,
    .ghost {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
      background: Canvas;
      color: CanvasText;
      forced-color-adjust: none;
    }

    .block:is(.provisional, .task.completed.provisional) {
      border-style: dashed;
    }

    .block:is(.free, .task.completed.free) {
      border-inline-start-style: double;
    }

    .block:is(.completed, .task.completed) {
      color: GrayText;
    }

    .block[aria-current='true'],
    .block:focus-visible {
      outline: 3px solid Highlight;
      box-shadow: none;
    }
  }

  @media print {
    .ghost {
      display: none;
    }
  }
`;
