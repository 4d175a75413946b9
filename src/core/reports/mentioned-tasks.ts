import type { TaskLog } from '../tasks/log/task-log';

/** A word in which a path or an id can stand. */
const WORD = /[\p{L}\p{N}_./-]+/gu;

/** Shorter ids are words that say something else, too. */
const SHORTEST_ID = 5;

/**
 * The task logs that a text names, by their path or by their id.
 * @param text a prompt, or the input of a tool as JSON
 */
export function mentionedTasks(text: string, tasks: readonly TaskLog[]): TaskLog[] {
  const words = new Set<string>();
  for (const [word] of text.replaceAll(/\\+/g, '/').matchAll(WORD)) {
    words.add(word);
    words.add(word.replace(/\.$/, ''));
  }
  const all = [...words];
  return tasks.filter(
    ({ id, path }) =>
      (id.length >= SHORTEST_ID && words.has(id)) || words.has(path) || all.some((word) => word.endsWith(`/${path}`)),
  );
}
