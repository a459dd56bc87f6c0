import { css, type CSSResult } from 'lit';

/** Layout and look of the dialog; controls come from `controls`. */
export const dialogStyles: CSSResult = css`
  :host {
    display: contents;
  }

  :host([inline]) {
    display: block;
    container: dialog / inline-size;
  }

  .frame {
    padding: 0;
    border: 1px solid var(--_line);
    background: var(--_surface-raised);
    color: var(--_text);
    font: inherit;
    inline-size: min(800px, 100vw - 32px);
    max-inline-size: none;
    max-block-size: min(820px, 100dvh - 32px);
    border-radius: calc(var(--_radius) + 4px);
    box-shadow: var(--_shadow), 0 24px 64px rgb(16 24 40 / 22%);
    overflow: hidden;
    overscroll-behavior: contain;
  }

  .frame[open] {
    display: flex;
  }

  .frame::backdrop {
    background: rgb(12 16 26 / 46%);
  }

  :host([inline]) .frame {
    position: static;
    inline-size: 100%;
    max-block-size: none;
    margin: 0;
    box-shadow: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .frame:modal {
      animation: rise 140ms ease-out;
    }
  }

  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  form {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    container: form / inline-size;
  }

  header,
  footer {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    padding: 10px 20px;
  }

  header {
    border-block-end: 1px solid var(--_line);
  }

  .close {
    margin-inline-end: -8px;
  }

  .badge {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_dot) 20%, var(--_surface-raised));
    box-shadow: inset 0 0 0 2px var(--_dot);
    color: var(--_text);
  }

  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    border-radius: var(--_radius-small);
    font-size: calc(var(--_font-size) * 1.15);
    font-weight: 600;
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* gets the focus only to be read out; it does nothing by itself */
  h2:focus-visible {
    outline: none;
  }

  .scroller {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 16px;
  }

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

  .times.length:has(.days) {
    align-items: center;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 10px;
    align-items: start;
  }

  .agenda {
    flex: 1;
  }

  .agenda textarea {
    flex: 1;
    min-block-size: 120px;
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

  .facts {
    display: flex;
    gap: 8px;
    margin: auto 0 0;
    padding-block-start: 4px;
    font-size: var(--_font-size-small);
  }

  .facts dt {
    color: var(--_text-muted);
  }

  .facts dd {
    margin: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
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

  .notice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .failures {
    flex: none;
  }

  .summary {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 8px 20px;
    background: var(--_danger-soft);
    color: var(--_danger);
    font-weight: 500;
  }

  footer {
    flex-wrap: wrap;
    gap: 6px 14px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-raised);
  }

  footer .delete {
    margin-inline-start: -12px;
  }

  .draft-state {
    display: flex;
    flex: 1 1 60px;
    align-items: center;
    justify-content: flex-end;
    gap: 6px;
    min-inline-size: 0;
    margin: 0;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .draft-state.failed {
    flex-basis: 180px;
    color: var(--_warning);
    font-weight: 500;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }

  footer .buttons .button {
    min-inline-size: 84px;
  }

  @container form (max-width: 620px) {
    .fields {
      grid-template-columns: minmax(0, 1fr);
    }

    header,
    footer {
      padding-inline: 14px;
    }

    header {
      flex-wrap: wrap;
    }

    header .segments {
      order: 1;
      inline-size: 100%;
    }

    header .segment {
      flex: 1;
      justify-content: center;
    }

    .column {
      padding: 14px 14px 18px;
    }

    .side {
      border-block-start: 1px solid var(--_line);
      border-inline-start: 0;
    }

    .notice,
    .summary {
      padding-inline: 14px;
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
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }

    .draft-state {
      flex-basis: 100%;
      order: -1;
      justify-content: flex-start;
    }

    .draft-state:empty {
      display: none;
    }

    footer .buttons {
      flex: 1;
    }

    footer .buttons .button {
      flex: 1;
      min-inline-size: 72px;
    }

    footer .delete span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media (max-width: 620px) {
    .frame:modal {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }

  @media (forced-colors: active) {
    .dot,
    .badge {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }

    .badge {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
