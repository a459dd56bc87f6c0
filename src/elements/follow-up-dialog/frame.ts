import type { FollowUpDialog } from './follow-up-dialog.js';

/** Opens or closes the frame of the dialog, as its host says: over the page or in it. */
export function showFrame({ inline, isConnected, renderRoot }: FollowUpDialog, shown: boolean): void {
  const frame = renderRoot.querySelector('dialog');
  if (!frame || frame.open === shown || !isConnected) return;
  if (!shown) frame.close();
  else if (inline) frame.show();
  else frame.showModal();
}

/** Focuses the part with this id; the tab that it may stand behind opens first. */
export function focusPart(root: ParentNode, id: string): void {
  const part = root.querySelector<HTMLElement>(`#${id}`);
  part?.dispatchEvent(new Event('reveal', { bubbles: true }));
  part?.focus();
}
