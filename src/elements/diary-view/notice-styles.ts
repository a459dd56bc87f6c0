import { css, type CSSResult } from 'lit';

/** The veil over the grid while it loads or has failed. */
export const noticeStyles: CSSResult = css`
  .veil {
    position: absolute;
    z-index: 8;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 12px;
    padding: 24px;
    background: color-mix(in srgb, var(--_surface) 82%, transparent);
    color: var(--_text-muted);
    text-align: center;
    animation: appear 200ms 250ms both;
  }

  .veil.failed {
    animation: none;
    color: var(--_text);
  }

  .veil.failed > svg {
    inline-size: 32px;
    block-size: 32px;
    color: var(--_danger);
  }

  .spinner {
    inline-size: 26px;
    block-size: 26px;
    border: 3px solid var(--_line-strong);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }
`;
