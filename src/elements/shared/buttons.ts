import { css, type CSSResult } from 'lit';

/**
 * The look of icons and buttons, shared by all elements (after `tokens`). Classes: `button` with `primary`, `danger`,
 * `quiet`, `icon-only`. Controls are 34 px high, 44 px where the pointer is coarse.
 */
export const buttons: CSSResult = css`
  :host {
    --_control-height: var(--diary-control-height, 34px);
  }

  @media (pointer: coarse) {
    :host {
      --_control-height: var(--diary-control-height, 44px);
    }
  }

  .icon {
    display: inline-block;
    flex: none;
    vertical-align: -0.18em;
  }

  :host(:dir(rtl)) .icon.directional {
    transform: scaleX(-1);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 7px;
    min-block-size: var(--_control-height);
    min-inline-size: var(--_control-height);
    padding: 4px 13px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    font-weight: 500;
    text-align: center;
    cursor: pointer;
    transition: background-color 120ms, border-color 120ms;
  }

  .button:hover {
    background: color-mix(in srgb, var(--_text) 6%, var(--_surface-raised));
  }

  .button:active {
    background: color-mix(in srgb, var(--_text) 11%, var(--_surface-raised));
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in srgb, var(--_text) 14%, var(--_accent));
  }

  .button.danger {
    border-color: color-mix(in srgb, var(--_danger) 45%, transparent);
    color: var(--_danger);
  }

  .button.danger:hover {
    background: var(--_danger-soft);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
  }

  .button.quiet.danger:hover {
    background: var(--_danger-soft);
  }

  .button.icon-only {
    padding: 0;
    inline-size: var(--_control-height);
  }

  .button[aria-disabled='true'],
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  @media (forced-colors: active) {
    .button {
      border: 1px solid ButtonBorder;
    }

    .button.primary {
      border-width: 2px;
    }
  }
`;
