import { css, type CSSResult } from 'lit';

/** The list behind "+N more", the small dialogs and the list of keys. */
export const windowStyles: CSSResult = css`
  .more-list {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: min(340px, 94vw);
    max-block-size: min(460px, 90vh);
    padding: 10px;
    overflow: auto;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .more-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-inline-start: 6px;
  }

  .more-list ul {
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }

  .more-row {
    display: flex;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 5px 6px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .more-row:hover {
    background: var(--_accent-soft);
  }

  .more-row .time {
    flex: none;
    min-inline-size: 48px;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }

  .more-row .what {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  dialog.small,
  dialog.help {
    inline-size: min(360px, calc(100vw - 32px));
    padding: 20px 22px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  dialog.help {
    inline-size: min(860px, calc(100vw - 32px));
  }

  dialog::backdrop {
    background: rgb(12 16 24 / 45%);
  }

  dialog h2 {
    margin: 0 0 12px;
    font-size: 17px;
    font-weight: 600;
  }

  .answers {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
    margin-block-start: 16px;
  }

  .areas {
    columns: 2 320px;
    column-gap: 32px;
  }

  .areas section {
    break-inside: avoid;
    margin-block-end: 14px;
  }

  .areas h3 {
    margin: 0 0 6px;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-weight: 600;
  }

  .areas dl {
    display: grid;
    grid-template-columns: minmax(110px, auto) 1fr;
    gap: 4px 12px;
    margin: 0;
    font-size: 13px;
  }

  .areas dd {
    margin: 0;
  }

  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_surface-sunken);
    font: 500 12px/1.5 var(--_font);
    white-space: nowrap;
  }
`;
