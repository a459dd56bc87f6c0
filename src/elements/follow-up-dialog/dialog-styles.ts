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
    inline-size: min(var(--_frame-inline, 800px), 100vw - 32px);
    max-inline-size: none;
    block-size: min(var(--_frame-block, 690px), 100dvh - 32px);
    --_text-most: max(340px, var(--_frame-block, 690px) - 350px);
    max-block-size: none;
    border-radius: calc(var(--_radius) + 4px);
    box-shadow: var(--_shadow), 0 24px 64px rgb(16 24 40 / 22%);
    overflow: clip; /* "hidden" would still scroll to a focused field, and the header away */
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
    block-size: auto;
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

  .bell {
    flex: none;
    gap: 5px;
    padding-inline: 8px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .bell.off {
    color: var(--_text-muted);
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

  .heading {
    flex: 1;
    min-inline-size: 0;
  }

  h2 {
    margin: 0;
    border-radius: var(--_radius-small);
    font-size: calc(var(--_font-size) * 1.15);
    font-weight: 600;
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin: 0;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    overflow-wrap: anywhere;
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

  footer .tasks {
    margin-inline: -8px;
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

  /* only over the page, and where a window is larger than the dialog has to be */
  .grip {
    display: none;
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    place-items: end;
    inline-size: 24px;
    block-size: 24px;
    padding: 3px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_text-muted);
    cursor: nwse-resize;
    touch-action: none;
  }

  .grip:dir(rtl) {
    cursor: nesw-resize;
  }

  .grip:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  @media (min-width: 760px) and (min-height: 560px) and (not (pointer: coarse)) {
    .frame:modal .grip {
      display: grid;
    }
  }

  @container form (max-width: 620px) {
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

    .summary {
      padding-inline: 14px;
    }
  }

  @container form (max-width: 440px) {
    .draft-state {
      flex-basis: 100%;
      order: -1;
      justify-content: flex-start;
    }

    footer .buttons {
      flex: 1;
    }

    footer .buttons .button {
      flex: 1;
      min-inline-size: 72px;
    }

    /* it is in the menu, too */
    footer .delete {
      display: none;
    }
  }

  @media (max-width: 620px) {
    .frame:modal {
      inline-size: 100vw;
      block-size: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }

  @media (forced-colors: active) {
    .badge {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
