import { late } from '../../controllers/late.js';
import { FollowUpOpenEvent } from '../../controllers/events.js';
import type { FollowUpDialog } from '../follow-up-dialog/follow-up-dialog.js';
import type { DiaryView } from './diary-view.js';
import type { DialogRequest } from './windows.js';

/** Asks the host by `follow-up-open`, then shows the dialog; resolves when it is open. */
export async function openDialog(view: DiaryView, request: DialogRequest): Promise<void> {
  const isNew = request.followUp === undefined;
  if (!view.store || !view.dispatchEvent(new FollowUpOpenEvent(request.followUp ?? request.draft ?? {}, isNew))) return;
  const code = import('../follow-up-dialog/define.js');
  late(view, code, () => undefined);
  if (!(await code.then(() => true, () => false))) return;
  const dialog = view.renderRoot.querySelector<FollowUpDialog>('follow-up-dialog');
  if (!dialog) return;
  // out of the page meanwhile, it has not been upgraded
  customElements.upgrade(dialog);
  dialog.readonly = view.readonly;
  dialog.zone = view.zone;
  dialog.videoProvider = view.videoProvider;
  const opened = dialog.open({ ...request, isNew });
  late(view, opened, () => undefined);
  await opened.catch(() => undefined);
}
