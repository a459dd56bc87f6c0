import { css, type CSSResult } from 'lit';

export const dayListStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
  }

  .list {
    block-size: 100%;
    padding: 0 10px 72px;
    overflow-y: auto;
    touch-action: pan-y;
    scroll-padding-block: 44px 80px;
  }

  h3 {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 0;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    font: inherit;
    font-weight: 600;
  }

  h3 button {
    min-block-size: 40px;
    min-inline-size: 40px;
    padding: 4px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .head {
    flex: 1;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }

  .add {
    display: grid;
    place-items: center;
    color: var(--_accent);
  }

  h3 button:hover {
    background: var(--_surface-sunken);
  }

  h3 small {
    margin-inline-start: 8px;
    font-weight: 400;
    font-size: var(--_font-size-small);
  }

  .today {
    color: var(--_accent);
  }

  .red {
    color: var(--_holiday);
  }

  ul {
    margin: 6px 0 12px;
    padding: 0;
    font-size: var(--_font-size-small);
    list-style: none;
  }

  .block.row {
    position: relative;
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-end: 4px;
    padding: 5px 8px;
    contain: content;
  }

  .row .time {
    display: block;
    font-variant-numeric: tabular-nums;
  }

  .target h3 {
    background: var(--_accent-soft);
  }

  .ghost {
    inset: auto 10px 10px;
    padding: 10px 12px;
  }

  :host([placing]) .head {
    background: var(--_accent-soft);
  }

  :host([placing]) :is(.head, .row) {
    cursor: copy;
  }
`;
