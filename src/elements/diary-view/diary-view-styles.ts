import { css, type CSSResultGroup } from 'lit';
import { noticeStyles } from './notice-styles.js';

const frame = css`
  :host {
    display: block;
    container-type: inline-size;
    block-size: var(--diary-height, min(860px, 92vh));
    min-block-size: 420px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
    overflow: hidden;
  }

  .diary {
    position: relative;
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / auto minmax(0, 1fr);
    grid-template-areas: 'tabs header' 'stage stage';
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
  }

  .tabs {
    grid-area: tabs;
    display: flex;
    align-items: center;
    gap: 2px;
    margin-block: 10px;
    margin-inline-start: 12px;
    padding: 3px;
    align-self: center;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .tabs button {
    min-block-size: calc(var(--_control-height) - 6px);
    padding: 2px 14px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  .tabs button:hover {
    color: var(--_text);
  }

  .tabs [aria-selected='true'] {
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 1px 2px rgb(16 24 40 / 18%);
  }

  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 8px 16px;
    min-inline-size: 0;
    padding: 10px 12px;
  }

  .title {
    flex: 1 1 auto;
    min-inline-size: 0;
    margin: 0;
    font-size: 17px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .title button {
    max-inline-size: 100%;
    padding-inline: 8px;
    font-weight: 600;
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    display: block;
  }

  .toolbar {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .toolbar .button {
    flex: none;
    white-space: nowrap;
  }

  .toolbar .owner {
    min-inline-size: 0;
    max-inline-size: 220px;
  }

  .toolbar .owner .name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* another's diary is told by a coloured edge too, beside icon and words (D9.1) */
  [data-whose='colleague'] .stage {
    border-block-start: 3px solid var(--_warning);
  }

  [data-whose='resource'] .stage {
    border-block-start: 3px dashed var(--_success);
  }

  .toolbar .gap {
    inline-size: 4px;
  }

  .stage {
    grid-area: stage;
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-block-start: 1px solid var(--_line);
  }

  diary-time-grid,
  diary-day-list,
  diary-month-grid {
    flex: 1;
    min-block-size: 0;
  }

  .empty {
    position: absolute;
    z-index: 6;
    inset-block-end: 24px;
    inset-inline: 70px 24px;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    inline-size: fit-content;
    max-inline-size: 420px;
    margin-inline: auto;
    padding: 12px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_surface-raised) 94%, transparent);
    color: var(--_text-muted);
    text-align: center;
    pointer-events: none;
  }

  .empty strong {
    color: var(--_text);
    font-weight: 600;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @container (max-width: 1080px) {
    .diary {
      grid-template-areas: 'tabs' 'header' 'stage';
      grid-template-rows: auto auto minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
    }

    .tabs {
      margin: 10px 12px 0;
      justify-self: start;
    }

    header {
      flex-wrap: wrap;
    }
  }

  @container (max-width: 840px) {
    #keys-button,
    #new > span,
    #new > svg + span + svg,
    .toolbar .owner > :not(:first-child) {
      display: none;
    }

    #new,
    .toolbar .owner {
      inline-size: var(--_control-height);
      padding: 0;
    }
  }

  @container (max-width: 560px) {
    .tabs {
      justify-self: stretch;
    }

    .tabs button {
      flex: 1;
    }

    header {
      padding: 8px 10px;
    }

    .title {
      flex-basis: 100%;
      font-size: 16px;
    }

    .toolbar {
      inline-size: 100%;
    }

    .toolbar .gap {
      flex: 1;
    }

    .toolbar {
      gap: 4px;
    }
  }

  /* a phone: undo and redo stand beside the tabs, and the word for today may break */
  @container (max-width: 430px) {
    .tabs {
      margin-inline-end: calc(2 * var(--_control-height) + 20px);
    }

    .tabs button {
      padding-inline: 4px;
    }

    #undo,
    #redo {
      position: absolute;
      inset-block-start: 10px;
      inset-inline-end: 12px;
    }

    #undo {
      inset-inline-end: calc(var(--_control-height) + 14px);
    }

    #today {
      flex: 0 1 auto;
      min-inline-size: 0;
      padding: 2px 8px;
      line-height: 1.15;
      white-space: normal;
    }
  }

  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .tabs [role='tab']:focus-visible {
      outline-offset: 3px;
    }
  }
`;

export const diaryViewStyles: CSSResultGroup = [frame, noticeStyles];
