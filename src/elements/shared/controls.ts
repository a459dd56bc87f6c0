import { css, type CSSResult } from 'lit';
import { textControls } from './text-controls.js';

/**
 * The look of buttons, text fields, choices, check boxes and menus, shared by all elements (after `tokens`).
 * Classes: `button` (with `primary`, `danger`, `quiet`, `icon-only`), `field` (label, control, hint, error),
 * `input`, `menu` with `menu-item`, `segments`. Controls are 34 px high, 44 px where the pointer is coarse.
 */
export const controls: CSSResult = css`
  ${textControls}

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

  .check {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control-height);
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .check:has(input:disabled) {
    color: var(--_text-muted);
    cursor: default;
  }

  .segments {
    display: inline-flex;
    gap: 2px;
    padding: 3px;
    border-radius: var(--_radius-small);
    background: color-mix(in srgb, var(--_text) 8%, transparent);
  }

  .segment {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: calc(var(--_control-height) - 6px);
    padding: 2px 11px;
    border-radius: calc(var(--_radius-small) - 1px);
    color: var(--_text-muted);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .segment:hover {
    color: var(--_text);
  }

  .segment:has(input:checked) {
    background: var(--_surface-raised);
    box-shadow: 0 1px 2px rgb(16 24 40 / 22%);
    color: var(--_text);
  }

  .segment:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .segment:has(input:disabled) {
    cursor: default;
  }

  .segment input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .menu {
    margin: 0;
    padding: 5px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: var(--_text);
    font: inherit;
    list-style: none;
  }

  .menu-item {
    display: flex;
    align-items: center;
    gap: 9px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 10px;
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .menu-item:hover,
  .menu-item:focus-visible,
  .menu-item.active {
    background: var(--_accent-soft);
  }

  .menu-item.danger {
    color: var(--_danger);
  }

  .menu-item[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  @media (forced-colors: active) {
    .button,
    .segments,
    .menu {
      border: 1px solid ButtonBorder;
    }

    .segment:has(input:checked),
    .menu-item.active,
    .menu-item:focus-visible {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .button.primary {
      border-width: 2px;
    }
  }
`;
