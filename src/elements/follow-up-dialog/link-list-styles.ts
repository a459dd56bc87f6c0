import { css, type CSSResult } from 'lit';

/** Look of the list of links, and of the fields in which one is typed. */
export const linkListStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
    container-type: inline-size;
  }

  .list {
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
    padding: 3px 4px 3px 12px;
  }

  li + li {
    border-block-start: 1px solid var(--_line);
  }

  li > .icon {
    flex: none;
    color: var(--_text-muted);
  }

  .what {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: baseline;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .open {
    min-block-size: 24px;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }

  .detail {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  li.changing {
    background: var(--_accent-soft);
  }

  .adding {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: end;
  }

  .adding > .field {
    flex: 1 1 150px;
  }

  .adding > .field:has(#target) {
    flex: 0 1 130px;
  }

  .adding > .wide,
  .adding > .field:has(#url) {
    flex: 1.6 1 190px;
  }

  .adding > .buttons {
    display: flex;
    gap: 6px;
  }

  .adding > .error {
    flex-basis: 100%;
  }

  @container (inline-size < 430px) {
    .adding > .field,
    .adding > .field:has(#target) {
      flex-basis: 100%;
    }
  }

  @media (pointer: coarse) {
    .open {
      padding-block: 10px;
    }
  }
`;
