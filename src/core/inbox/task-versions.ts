import type { History, LogChange } from './history';

/** A task log as a commit has left it. */
interface TaskVersion {
  change: LogChange;
  /** Undefined where the commit has taken it away. */
  text: string | undefined;
}

/**
 * The versions of a task log, newest first, as far as the history is looked through; what has moved with its file was there before.
 * @param commits those that have changed the task log, newest first
 */
export async function* versionsOf(
  path: string,
  { history, commits }: { history: History; commits: readonly LogChange[] },
): AsyncGenerator<TaskVersion> {
  let at = path;
  const rest = [...commits];
  for (let change = rest.shift(); change; change = rest.shift()) {
    yield { change, text: await history.textAt(change.commit, at) };
    if (rest.length > 0) continue;
    const { commit } = change;
    const before = await history.movedFrom(commit, at);
    if (before === undefined) return;
    at = before;
    rest.push(...((await history.commitsOfEach([at])).get(at) ?? []).filter((one) => one.commit !== commit));
  }
}
