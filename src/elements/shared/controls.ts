import { css, type CSSResult } from 'lit';

/**
 * The look of buttons, text fields, choices, check boxes and menus, shared by all elements (after `tokens`).
 * Classes: `button` (with `primary`, `danger`, `quiet`, `icon-only`), `field` (label, control, hint, error),
 * `input`, `menu` with `menu-item`, `segments`. Controls are 34 px high, 44 px where the pointer is coarse.
 */
export const controls: CSSResult = css`
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

  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .label {
    padding: 0;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-weight: 500;
    line-height: 1.35;
  }

  .hint,
  .error {
    margin: 0;
    font-size: var(--_font-size-small);
    line-height: 1.35;
  }

  .hint {
    color: var(--_text-muted);
  }

  .error {
    display: flex;
    gap: 5px;
    color: var(--_danger);
    font-weight: 500;
  }

  .error .icon {
    inline-size: 13px;
    block-size: 13px;
    margin-block-start: 1.5px;
  }

  .input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-align: start;
    transition: border-color 120ms;
  }

  .input:hover {
    border-color: var(--_text-muted);
  }

  .input:focus-visible {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .input:disabled,
  .input:read-only:not(select) {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text);
    opacity: 1;
  }

  /* A text field with icons and buttons around it: the box has the frame, the field none. */
  .box {
    display: flex;
    align-items: center;
    min-block-size: var(--_control-height);
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    transition: border-color 120ms;
  }

  .box > .input {
    flex: 1;
    min-block-size: calc(var(--_control-height) - 2px);
    border: 0;
    outline: 0;
    background: transparent;
    box-shadow: none;
  }

  .box > .icon {
    margin-inline-start: 10px;
    color: var(--_text-muted);
  }

  .box:hover {
    border-color: var(--_text-muted);
  }

  .box:has(> .input:focus-visible) {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .box:has(> [aria-invalid='true']) {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .box:has(> .input:read-only) {
    border-color: var(--_line);
    background: var(--_surface-sunken);
  }

  .box > .inside {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: 3px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius-small) - 1px);
    background: transparent;
    color: var(--_text-muted);
    cursor: pointer;
  }

  .box > .inside + .inside {
    margin-inline-start: -3px;
  }

  .box > .inside:hover {
    background: color-mix(in srgb, var(--_text) 8%, transparent);
    color: var(--_text);
  }

  textarea.input {
    padding-block: 8px;
    line-height: 1.5;
    resize: vertical;
  }

  select.input {
    padding-inline-end: 28px;
    appearance: none;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  select.input:disabled {
    cursor: default;
  }

  .select {
    position: relative;
    display: block;
  }

  .select > .icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-end: 9px;
    color: var(--_text-muted);
    pointer-events: none;
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

    .button.primary,
    .input[aria-invalid='true'],
    .box:has(> [aria-invalid='true']) {
      border-width: 2px;
    }
  }
`;
