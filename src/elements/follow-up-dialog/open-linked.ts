import { tellProblem } from '../../controllers/dispatch.js';
import { DiaryError, type Id, type Problem } from '../../model/index.js';
import { problemText } from '../../locale/index.js';
import type { DialogParts } from './dialog-parts.js';

/** Opens a follow-up that a link leads to, in place of this one; what was typed here stays as its draft. One that is gone is told. */
export async function openLinked(parts: DialogParts, id: Id): Promise<void> {
  const session = parts.session();
  if (!session) return;
  const refuse = (problem: Problem): void => {
    tellProblem(parts.element, problem);
    parts.say(problemText(problem, parts.scene(session).messages));
  };
  try {
    const followUp = await session.store.get('followUp', id);
    if (session !== parts.session()) return;
    if (followUp) await parts.open({ followUp });
    else refuse({ code: 'not-found', severity: 'error', entity: 'followUp', record: id });
  } catch (error) {
    if (!(error instanceof DiaryError)) throw error;
    refuse(error.problem);
  }
}
