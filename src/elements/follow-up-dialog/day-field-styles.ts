import { css, type CSSResult } from 'lit';

/** Look of the day field and its calendar. */
export const dayFieldStyles: CSSResult = css`
  .box {
    anchor-name: --day;
  }

  .head {
    display: flex;
    gap: 6px;
  }

  #weekday {
    color: var(--_text);
  }

  .calendar {
    position: fixed;
    position-anchor: --day;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    inset: auto;
    margin-block: 4px;
    padding: 10px;
  }

  .month-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 4px;
  }

  .month-head h3 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }

  .month-head h3::first-letter {
    text-transform: uppercase;
  }

  :host(:dir(rtl)) .month-head .icon {
    transform: scaleX(-1);
  }

  [role='row'] {
    display: grid;
    grid-template-columns: repeat(7, 34px);
  }

  .weekday-name {
    padding-block: 4px;
    color: var(--_text-muted);
    font-size: 11px;
    text-align: center;
  }

  .day {
    block-size: 32px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .day.other {
    color: var(--_text-muted);
  }

  .day:hover {
    background: var(--_accent-soft);
  }

  .day[aria-current] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }

  .day[aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .day[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
