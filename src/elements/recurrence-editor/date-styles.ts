import { css, type CSSResult } from 'lit';

/** Look of the list of dates. */
export const dateStyles: CSSResult = css`
  .note {
    display: flex;
    gap: 6px;
    margin: 0 0 4px;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .note .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 1px;
  }

  .note.warning {
    color: var(--_warning);
    font-weight: 500;
  }

  h3 {
    margin: 0 0 2px;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 10px;
    align-items: center;
    min-block-size: 32px;
    padding-block: 1px;
    border-block-end: 1px solid var(--_line);
  }

  .when {
    display: grid;
    grid-template-columns: 38px 96px minmax(0, 1fr);
    gap: 6px;
    font-variant-numeric: tabular-nums;
  }

  .weekday,
  .at {
    color: var(--_text-muted);
  }

  .at {
    white-space: nowrap;
  }

  .state {
    grid-row: 2;
    grid-column: 1 / -1;
    margin-block-start: -2px;
    margin-inline-start: 44px;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .removed .when {
    color: var(--_text-muted);
    text-decoration: line-through;
  }

  .moved .on,
  .moved .at {
    color: var(--_accent);
    font-weight: 500;
  }

  .actions {
    display: flex;
    grid-row: 1;
    grid-column: 2;
    justify-content: end;
  }

  .action {
    min-block-size: 28px;
    min-inline-size: 28px;
    padding: 2px 8px;
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-size: var(--_font-size-small);
    font-weight: 500;
    cursor: pointer;
  }

  .action:hover,
  .action[aria-expanded='true'] {
    background: var(--_accent-soft);
  }

  @media (pointer: coarse) {
    .action {
      min-block-size: 44px;
    }
  }

  .move {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 8px 10px;
    margin-block: 4px 8px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-sunken);
  }

  .move .field {
    flex: 1 1 110px;
    max-inline-size: 180px;
  }

  .move-buttons {
    display: flex;
    gap: 4px;
    margin-block-start: calc(var(--_font-size-small) * 1.35 + 4px);
  }

  .more {
    margin-inline-start: -14px;
    margin-block-start: 4px;
    color: var(--_accent);
    font-size: var(--_font-size-small);
  }

  @container (inline-size < 380px) {
    .when {
      grid-template-columns: 34px minmax(0, 1fr);
    }

    .at {
      grid-column: 2;
      margin-block-start: -6px;
      font-size: var(--_font-size-small);
    }

    .state {
      margin-inline-start: 40px;
    }

    .move .field {
      max-inline-size: none;
    }

    .move-buttons {
      margin-block-start: 0;
    }
  }

  @media (forced-colors: active) {
    .actions {
      gap: 4px;
    }

    .action {
      border: 1px solid ButtonBorder;
    }

    .more {
      margin-inline-start: 0;
    }
  }
`;
