import { css, type CSSResult } from 'lit';

/** Look of the line below the times that tells of a conflict (D5.7). */
export const clashStyles: CSSResult = css`
  .clash {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border: 1px solid color-mix(in srgb, var(--_warning) 45%, transparent);
    border-inline-start-width: 3px;
    border-radius: var(--_radius-small);
    background: color-mix(in srgb, var(--_warning) 9%, var(--_surface-raised));
  }

  .clash > .icon {
    margin-block-start: 2px;
    color: var(--_warning);
  }

  .clash-text {
    display: grid;
    flex: 1;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 14px;
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .clash-text > p,
  .clash-text > ul {
    grid-column: 1 / -1;
  }

  .clash-text > p:first-child {
    font-weight: 500;
  }

  .clash p,
  .clash ul {
    margin: 0;
  }

  .clash ul {
    padding-inline-start: 18px;
  }

  .clash .button {
    justify-self: start;
    text-align: start;
  }

  .clash details[open] {
    grid-column: 1 / -1;
  }

  .clash summary {
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: 2px;
    border-radius: var(--_radius-small);
    color: var(--_accent);
    cursor: pointer;
  }

  .clash details > p {
    margin-block: 4px 2px;
    color: var(--_text-muted);
  }

  .clash-unknown {
    margin: 0;
  }

  @container form (max-width: 440px) {
    .clash-text {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
