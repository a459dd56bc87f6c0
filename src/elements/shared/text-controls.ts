import { css, type CSSResult } from 'lit';

/** The part of `controls` for labels, text fields, boxes with buttons inside, selects and messages. */
export const textControls: CSSResult = css`
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
    text-overflow: ellipsis;
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

  @media (forced-colors: active) {
    .input[aria-invalid='true'],
    .box:has(> [aria-invalid='true']) {
      border-width: 2px;
    }
  }
`;
