import { css, type CSSResult } from 'lit';

/**
 * The design tokens of all elements. A host overrides any `--diary-*` property on the element or an ancestor;
 * what it does not set comes from the private `--_*` defaults here. Light and dark follow `color-scheme`.
 */
export const tokens: CSSResult = css`
  :host {
    --_surface: var(--diary-surface, light-dark(#ffffff, #16181d));
    --_surface-raised: var(--diary-surface-raised, light-dark(#ffffff, #1f2229));
    --_surface-sunken: var(--diary-surface-sunken, light-dark(#f5f6f8, #111317));
    --_text: var(--diary-text, light-dark(#1c2230, #e8eaf0));
    --_text-muted: var(--diary-text-muted, light-dark(#5a6374, #a3abbb));
    --_line: var(--diary-line, light-dark(#e6e8ee, #2b2f38));
    --_line-strong: var(--diary-line-strong, light-dark(#cdd2dc, #3d434f));
    --_control-line: var(--diary-control-line, light-dark(#858d9d, #747d8f));
    --_accent: var(--diary-accent, light-dark(#2458d3, #86a9ff));
    --_accent-soft: var(--diary-accent-soft, light-dark(#e8eefc, #23304f));
    --_on-accent: var(--diary-on-accent, light-dark(#ffffff, #0b1530));
    --_danger: var(--diary-danger, light-dark(#b3261e, #ff9d94));
    --_danger-soft: var(--diary-danger-soft, light-dark(#fdecea, #43201d));
    --_warning: var(--diary-warning, light-dark(#8a5300, #f2bf66));
    --_success: var(--diary-success, light-dark(#1c6b3a, #7bd39a));
    --_focus: var(--diary-focus, light-dark(#0b3fc4, #b5caff));
    --_shade: var(--diary-shade, light-dark(#f4f5f8, #0f1115));
    --_lunch: var(--diary-lunch, light-dark(#eef0f4, #22262e));
    --_now: var(--diary-now, light-dark(#d92d20, #ff7a70));
    --_holiday: var(--diary-holiday, light-dark(#b3261e, #ff9d94));
    --_radius: var(--diary-radius, 8px);
    --_radius-small: var(--diary-radius-small, 5px);
    --_shadow: var(--diary-shadow, 0 1px 2px rgb(16 24 40 / 12%), 0 8px 24px rgb(16 24 40 / 16%));
    --_font: var(--diary-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_font-size: var(--diary-font-size, 14px);
    --_font-size-small: var(--diary-font-size-small, 12px);

    color: var(--_text);
    font: 400 var(--_font-size) / 1.4 var(--_font);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* not for ::before and ::after: a rule for those makes the browser style two more boxes for each element */
  * {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
