import type { LoggedEntry } from '../tasks/body/read-log';
import type { TaskLog } from '../tasks/log/task-log';
import { inOrderOfTime, isAnswer, isDecision, isQuestion } from './entry-words';
import type { Origins } from './find-origins';
import { keyOfEntry, type SeenTask } from './seen';

/**
 * The questions among new entries that nobody has answered: an entry after it that says so, that one has written oneself, or that
 * somebody else than who asked has.
 * @param fresh entries of the task, as they stand in it
 * @param known what was seen: of what is noted after a question that was not, it is one's own change
 */
export function openQuestions(
  { entries = [] }: Pick<TaskLog, 'entries'>,
  fresh: readonly LoggedEntry[],
  { known, origins }: { known: SeenTask | undefined; origins?: Origins | undefined },
): LoggedEntry[] {
  const ordered = inOrderOfTime(entries);
  const answers = (later: LoggedEntry, question: LoggedEntry): boolean => {
    // A list below another heading stands nowhere in time.
    if ((later.date === '') !== (question.date === '')) return false;
    if (isAnswer(later) || isDecision(later)) return true;
    const [key, asked] = [keyOfEntry(later), keyOfEntry(question)];
    if (isQuestion(later)) return false;
    if (known?.entries.includes(key) === true && !known.entries.includes(asked)) return true;
    const [change, first] = [origins?.entries.get(key), origins?.entries.get(asked)];
    // What is committed here by nobody yet stands below a question that somebody has committed.
    return change?.isMine === true || (first !== undefined && change?.author !== first.author);
  };
  return fresh
    .filter(isQuestion)
    .filter((question) => !ordered.slice(ordered.indexOf(question) + 1).some((later) => answers(later, question)));
}
