import { css, type CSSResult } from 'lit';

/** Look of a tooltip: `<div role="tooltip" popover="manual">`; goes with `tokens`. */
export const tooltipBox: CSSResult = css`
  [role='tooltip'] {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    max-inline-size: min(320px, 90vw);
    padding: 10px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    font-size: var(--_font-size-small);
    line-height: 1.4;
    box-shadow: var(--_shadow);
    overflow-wrap: anywhere;
  }

  [role='tooltip']:popover-open {
    display: grid;
    gap: 2px;
  }
`;

/** Puts a tooltip at a point of the viewport, in CSS px, moved as little as keeps it within the window. */
export function keptInWindow(tip: HTMLElement, x: number, y: number): void {
  const { innerWidth, innerHeight } = window;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.setProperty('left', `${Math.max(4, Math.min(innerWidth - width - 4, x))}px`);
  tip.style.setProperty('top', `${Math.max(4, Math.min(innerHeight - height - 4, y))}px`);
}
