import { css, type CSSResult } from 'lit';

/** Banners over the grid, and the veil while it loads or has failed. */
export const noticeStyles: CSSResult = css`
  .banner {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px 14px;
    border-block-end: 1px solid var(--_line);
    background: var(--_accent-soft);
    font-size: 13px;
  }

  .banner.choose {
    z-index: 7;
  }

  .banner > span {
    flex: 1;
  }

  .banner.warning {
    background: light-dark(#fff6e5, #33270f);
  }

  details.banner {
    display: block;
    max-block-size: 40%;
    overflow: auto;
  }

  details.banner summary {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 24px;
    cursor: pointer;
  }

  details.banner ul {
    margin: 6px 0;
    padding-inline-start: 28px;
    overflow-wrap: anywhere;
  }

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
