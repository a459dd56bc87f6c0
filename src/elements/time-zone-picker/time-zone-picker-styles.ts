import { css, type CSSResult } from 'lit';

/** What the picker adds to the combobox: flags, and lines in columns. */
export const timeZonePickerStyles: CSSResult = css`
  :host {
    display: block;
  }

  /* the label beside the field, in one line */
  :host(.aside) {
    display: grid;
    grid-template-columns: auto minmax(0, 340px);
    justify-content: start;
    align-items: center;
    column-gap: 10px;
  }

  :host(.aside) .label {
    margin: 0;
  }

  .flag {
    flex: none;
    inline-size: 1.6em;
    font-size: 15px;
    line-height: 1;
    text-align: center;
  }

  .box > .flag {
    inline-size: 19px;
    margin-inline-start: 7px;
  }

  /* as wide for every answer: a popup that changes its width under the eyes is restless */
  .list-popup {
    inline-size: max(anchor-size(inline), min(400px, 92vw));
  }

  .where {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
    min-inline-size: 0;
  }

  .where > .option-label {
    flex: 0 1 auto;
  }

  .difference {
    flex: none;
    padding-block-start: 1px;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .time {
    flex: none;
    min-inline-size: 3em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  @media (forced-colors: active) {
    .list-popup .menu-item.active :is(.option-label, .option-detail, .difference) {
      color: inherit;
    }
  }
`;
