import type { Files } from '../../base/ports';
import { relatedPath } from './related-path';
import type { TaskLog } from '../log/task-log';

/** How many files are asked for at once. */
const CONCURRENT = 64;

/** The entries of `related_docs` that name what is not there, by the path of the task log. */
export type MissingRelated = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks for the files that task logs name in `related_docs`, for each of them once. What is not clearly a path is not looked for. */
export async function missingRelated(
  files: Pick<Files, 'exists'>,
  tasks: readonly Pick<TaskLog, 'path' | 'relatedDocs'>[],
): Promise<MissingRelated> {
  const known = new Map<string, Promise<boolean>>();
  const exists = (path: string): Promise<boolean> => {
    const found = known.get(path) ?? files.exists(path);
    known.set(path, found);
    return found;
  };
  const isMissing = async (from: string, entry: string): Promise<boolean> => {
    const related = relatedPath(from, entry);
    if (related === undefined) return false;
    for (const candidate of related.candidates) if (await exists(candidate)) return false;
    return related.top === undefined || exists(related.top);
  };
  const missing = new Map<string, ReadonlySet<string>>();
  const ask = async ({ path, relatedDocs }: (typeof tasks)[number]): Promise<void> => {
    const entries: string[] = [];
    for (const entry of relatedDocs) if (await isMissing(path, entry)) entries.push(entry);
    if (entries.length > 0) missing.set(path, new Set(entries));
  };
  for (let at = 0; at < tasks.length; at += CONCURRENT) await Promise.all(tasks.slice(at, at + CONCURRENT).map(ask));
  return missing;
}
