import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/**
 * An icon of the elements, from lucide (ISC licence), inlined so that nothing is fetched.
 * Drawn in the text colour, also in forced colours; decorative: the words stand beside them or in the name of the control.
 */
export function icon(shape: SVGTemplateResult): TemplateResult<1> {
  return html`<svg class="icon" part="icon" width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`;
}

export const iconChevronDown = icon(svg`<path d="m6 9 6 6 6-6"/>`);
export const iconChevronLeft = icon(svg`<path d="m15 18-6-6 6-6"/>`);
export const iconChevronRight = icon(svg`<path d="m9 18 6-6-6-6"/>`);
export const iconCircleAlert = icon(svg`<circle cx="12" cy="12" r="10"/><line x1="12" x2="12" y1="8" y2="12"/><line x1="12" x2="12.01" y1="16" y2="16"/>`);
export const iconCircleCheck = icon(svg`<circle cx="12" cy="12" r="10"/><path d="m16 9-5.5 5.5L8 12"/>`);
export const iconKeyboard = icon(svg`<path d="M10 8h.01"/><path d="M12 12h.01"/><path d="M14 8h.01"/><path d="M16 12h.01"/><path d="M18 8h.01"/><path d="M6 8h.01"/><path d="M7 16h10"/><path d="M8 12h.01"/><rect width="20" height="16" x="2" y="4" rx="2"/>`);
export const iconMapPin = icon(svg`<path d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0"/><circle cx="12" cy="10" r="3"/>`);
export const iconPlus = icon(svg`<path d="M5 12h14"/><path d="M12 5v14"/>`);
export const iconRedo2 = icon(svg`<path d="m15 14 5-5-5-5"/><path d="M20 9H9.5A5.5 5.5 0 0 0 4 14.5A5.5 5.5 0 0 0 9.5 20H13"/>`);
export const iconUndo2 = icon(svg`<path d="M9 14 4 9l5-5"/><path d="M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11"/>`);
export const iconUser = icon(svg`<path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2"/><circle cx="12" cy="7" r="4"/>`);
export const iconUsers = icon(svg`<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/><path d="M16 3.128a4 4 0 0 1 0 7.744"/><path d="M22 21v-2a4 4 0 0 0-3-3.87"/><circle cx="9" cy="7" r="4"/>`);
export const iconX = icon(svg`<path d="M18 6 6 18"/><path d="m6 6 12 12"/>`);
