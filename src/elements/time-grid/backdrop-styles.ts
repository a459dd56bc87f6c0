import { css, type CSSResult } from 'lit';

export const backdropStyles: CSSResult = css`
  /* the layer under the cells: shading of the hours outside work, lunch, today; and the line that marks now */
  .backdrop {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .backdrop > div {
    position: relative;
  }

  .backdrop .today {
    background: color-mix(in srgb, var(--_accent-soft) 35%, transparent);
  }

  .backdrop i {
    position: absolute;
    inset-inline: 0;
    background: var(--_shade);
  }

  .backdrop i:not(.off) {
    background: repeating-linear-gradient(135deg, var(--_lunch) 0 6px, transparent 6px 12px);
  }

  .gap {
    --_lunch: var(--_line);
  }

  .now {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    block-size: 0;
    border-block-start: 2px solid var(--_now);
    pointer-events: none;
  }

  .now::before {
    content: '';
    position: absolute;
    inset-inline-start: -5px;
    inset-block-start: -6px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_now);
  }

  @media (forced-colors: active) {
    .backdrop i {
      background: repeating-linear-gradient(135deg, GrayText 0 1px, transparent 1px 8px);
    }
  }
`;
