import { css, type CSSResult } from 'lit';

/** Look of what `ComboboxController.render` draws; goes with `tokens` and `controls`. */
export const comboboxStyles: CSSResult = css`
  .box {
    anchor-name: --combobox;
  }

  .list-popup {
    position: fixed;
    position-anchor: --combobox;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block;
    inset: auto;
    margin-block: 4px;
    min-inline-size: anchor-size(inline);
    max-inline-size: min(420px, 92vw);
    max-block-size: min(296px, 44vh);
    overflow: hidden;
  }

  .list-popup:popover-open {
    display: flex;
    flex-direction: column;
  }

  #list {
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .list-popup .menu-item {
    cursor: pointer;
  }

  .list-popup [aria-selected='true'] .option-label {
    color: var(--_accent);
    font-weight: 600;
  }

  .option-label {
    flex: 1;
    overflow-wrap: anywhere;
  }

  .option-detail {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .option-group {
    padding: 8px 10px 4px;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-weight: 600;
  }

  .list-note {
    margin: 0;
    padding: 7px 10px;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  @media (forced-colors: active) {
    .list-popup [aria-selected='true'] .option-label {
      text-decoration: underline;
    }

    .list-popup .menu-item.active > :is(.option-label, .option-detail) {
      color: inherit;
    }
  }
`;
