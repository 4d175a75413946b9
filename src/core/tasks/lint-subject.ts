import type { TextEdit } from '../change';
import { findField, type Field } from './fields';
import type { Fix } from './finding';
import { describeTask, readTask } from './parse-task';
import type { FrontMatter } from './read-front-matter';
import { scanHeader } from './scan-header';
import type { TaskLog } from './task-log';

/** What a rule looks at. */
export interface LintSubject {
  text: string;
  task: TaskLog;
  frontMatter: FrontMatter;
  /** The 1-based line a field is on; the first of the front matter where it is not in it. */
  lineOf(field: Field): number;
  /** A remedy, to be spread into a finding; none where nobody asks for one, or a damaged file does not allow it. */
  fix(title: string, compute: () => TextEdit[] | undefined): { fix?: Fix };
}

/**
 * A task log as the rules see it.
 * @param withFixes whether remedies are wanted; to compute one takes longer than to find out that it is needed
 */
export function lintSubject(path: string, text: string, withFixes: boolean): LintSubject {
  const parts = readTask(text);
  const { frontMatter } = parts;
  const lineOf = (field: Field): number => {
    const place = findField(frontMatter.value, field);
    const line = place && scanHeader(text, frontMatter).keys.filter(({ key, table }) => key === place.key && table === place.table).at(-1)?.line;
    return line === undefined ? Math.max(1, frontMatter.headerLine - 1) : frontMatter.headerLine + line;
  };
  return { text, task: describeTask(path, parts), frontMatter, lineOf, fix: withFixes ? tryFix : () => ({}) };
}

function tryFix(title: string, compute: () => TextEdit[] | undefined): { fix?: Fix } {
  try {
    const edits = compute();
    return edits === undefined ? {} : { fix: { title, edits } };
  } catch {
    return {};
  }
}
