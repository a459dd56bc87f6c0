import { css, type CSSResult } from 'lit';
import { buttons } from './buttons.js';
import { textControls } from './text-controls.js';

/**
 * The look of buttons, text fields, choices, check boxes and menus, for elements with fields (after `tokens`).
 * Classes: those of `buttons`, `field` (label, control, hint, error), `input`, `menu` with `menu-item`, `segments`.
 */
export const controls: CSSResult = css`
  ${textControls}

  ${buttons}

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
  }
`;
