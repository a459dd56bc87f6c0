import { css, type CSSResult } from 'lit';

/** Look of what scrolls in the dialog: fields in two columns (one below 780 px) and the notices above them. */
export const dialogBodyStyles: CSSResult = css`
  .fields {
    display: grid;
    flex: 1 0 auto;
    grid-template-columns: minmax(0, 1fr) 232px;
  }

  .column {
    display: flex;
    flex-direction: column;
    gap: 14px;
    min-inline-size: 0;
    padding: 18px 20px 20px;
  }

  .side {
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }

  .title .input {
    min-block-size: 42px;
    font-size: calc(var(--_font-size) * 1.2);
    font-weight: 500;
  }

  .times {
    display: grid;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr) minmax(0, 1.25fr) minmax(0, 1fr);
    gap: 12px 10px;
    align-items: start;
  }

  .times.all-day {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .times.due,
  .times.length {
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr) minmax(0, 2.25fr);
  }

  .times.length {
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 3.25fr);
  }

  .times .check {
    margin-block-start: calc(var(--_font-size-small) * 1.35 + 4px);
    margin-inline-start: 4px;
  }

  .times .days {
    align-self: center;
    margin-block-start: calc(var(--_font-size-small) * 1.35 + 4px);
    color: var(--_text);
    font-size: inherit;
  }

  .times.length:has(.days) > * {
    align-self: center;
    margin-block-start: 0;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 10px;
    align-items: start;
  }

  .places > :last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }

  .custom {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 10px;
    align-items: start;
  }

  .custom > .wide {
    grid-column: 1 / -1;
  }

  .custom > :has(> .check) {
    align-self: end;
  }

  .with-link {
    display: flex;
    gap: 6px;
  }

  .texts,
  .texts > .field {
    flex: 1;
  }

  /* until its code is there, the field has its place already */
  .texts > :not(:defined) {
    min-block-size: 166px;
  }

  .dotted .input {
    padding-inline-start: 30px;
  }

  .dot {
    position: absolute;
    inset-block-start: calc(50% - 6px);
    inset-inline-start: 10px;
    inline-size: 12px;
    block-size: 12px;
    border: 1px solid color-mix(in srgb, var(--_text) 25%, transparent);
    border-radius: 50%;
    background: var(--_dot);
    pointer-events: none;
  }

  .notices:not(:empty) {
    display: grid;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin: 0;
    padding: 8px 20px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }

  .notice > p,
  .notice > span,
  .notice > div:not(.notice-actions) {
    flex: 1 1 200px;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .notice p {
    margin: 0;
  }

  .notice.draft {
    background: var(--_accent-soft);
    font-weight: 500;
  }

  .notice.draft > .icon {
    color: var(--_accent);
  }

  .notice.warning {
    background: color-mix(in srgb, var(--_warning) 14%, var(--_surface-raised));
  }

  .notice.warning > .icon {
    color: var(--_warning);
  }

  .notice.invited.open {
    background: var(--_accent-soft);
  }

  .notice.invited > p:first-of-type {
    font-weight: 500;
  }

  .notice.invited.open > .icon {
    color: var(--_accent);
  }

  .notice .given {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }

  .notice .refused {
    display: flex;
    flex: 1 0 100%;
    gap: 8px;
    color: var(--_danger);
  }

  .notice.plain {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .notice.danger {
    border-block: 1px solid var(--_line);
    background: var(--_danger-soft);
  }

  .notice.danger > .icon {
    color: var(--_danger);
  }

  .versions {
    display: grid;
    flex: 1 0 100%;
    gap: 10px;
    min-inline-size: 0;
    margin: 0;
    padding: 4px 0;
    list-style: none;
  }

  .versions fieldset {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .versions .check {
    align-items: flex-start;
    min-block-size: 24px;
    padding-block: 3px;
  }

  .version-name {
    padding: 0;
    font-weight: 600;
  }

  .version-text {
    min-inline-size: 0;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .version-text .whose {
    margin-inline-end: 8px;
    color: var(--_text-muted);
  }

  .notice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  @container form (max-width: 780px) {
    .fields {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: 1fr;
    }

    .side {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      border-block-start: 1px solid var(--_line);
      border-inline-start: 0;
    }
  }

  @container form (max-width: 620px) {
    .notice {
      padding-inline: 14px;
    }

    .column {
      padding: 14px 14px 18px;
    }

    .times,
    .times.due {
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    }

    .times.due .check {
      grid-column: 1 / -1;
      margin-block-start: 0;
    }

    .times.length {
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    }
  }

  @container form (max-width: 440px) {
    .pair,
    .custom {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }
  }
`;
