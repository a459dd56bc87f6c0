/** Closing as Esc, Cancel and the cross do (D5.8). */
import type { DialogParts } from './dialog-parts.js';

/**
 * Closes; what was typed stays as a draft, so nothing is asked. Only where the storage neither kept the draft nor remembers it as
 * long as the page lives is there something to lose: then it is asked.
 */
export async function leave(parts: DialogParts, close: () => Promise<void>): Promise<void> {
  const session = parts.session();
  if (session?.isDirty && session.desk.state === 'not-kept' && !(await session.desk.isHeld())) {
    const { confirm, meeting } = parts.scene(session).messages;
    const answer = await parts.confirm().ask(confirm.leaveTitle, meeting.leaveText, [{ value: 'stay', label: meeting.stay, look: 'primary' }, { value: 'leave', label: meeting.leave, look: 'danger' }]);
    if (answer !== 'leave' || session !== parts.session()) return;
  }
  await close();
}
