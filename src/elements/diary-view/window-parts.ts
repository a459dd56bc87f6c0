/** What {@link import('./windows.js').ViewWindows} fetches: the parts of the diary that most visits never open. */
import { html, type CSSResult, type TemplateResult } from 'lit';
import { DiaryConfirm } from '../confirm/confirm.js';
import { DiaryMenu } from '../menu/menu.js';
import { register } from '../shared/register.js';
import { textControls } from '../shared/text-controls.js';
import type { DiaryView } from './diary-view.js';
import { goToDateDialog } from './go-to-date.js';
import { keyHelp } from './key-help.js';
import { morePopover, type MoreList } from './more-popover.js';
import { windowStyles } from './window-styles.js';

export { openDialog } from './open-dialog.js';
export { showGoToDate } from './go-to-date.js';
export { showKeyHelp } from './key-help.js';
export { showAssignMenu, showContextMenu, showNewMenu, showOwnerMenu } from './menus.js';
export { showMorePopover } from './more-popover.js';
export { removal } from './removal.js';

register('diary-menu', DiaryMenu);
register('diary-confirm', DiaryConfirm);

declare global {
  interface HTMLElementTagNameMap {
    'diary-menu': DiaryMenu;
    'diary-confirm': DiaryConfirm;
  }
}

/** For the root of the diary. */
export const styles: readonly CSSResult[] = [textControls, windowStyles];

/** The windows that are part of the diary itself. */
export function windowTemplates(view: DiaryView, more: MoreList | undefined): TemplateResult {
  return html`${morePopover(view, more)}${goToDateDialog(view)}${keyHelp(view)}<draft-list></draft-list>`;
}
