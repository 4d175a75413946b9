import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { lintTask } from '../../../../src/core/tasks/lint/lint-task';
import type { TaskLookup } from '../../../../src/core/tasks/index/task-lookup';

/** Each finding on a line with what it underlines, and below it every remedy with the text after it. */
export function findingsOf(text: string, tasks?: TaskLookup): string[] {
  return lintTask(readTaskDocument('a.md', text), tasks && { tasks }).flatMap(
    ({ line, rule, severity, message, range, fix, others = [] }) => [
      `${line} ${severity} ${rule} [${range ? text.slice(range.start, range.end) : ''}] ${message}`,
      ...(fix ? [fix, ...others] : []).map(({ title, edits }) => `${title}: ${applyEdits(text, edits)}`),
    ],
  );
}

/** A task log with one more line in its front matter. */
export function toml(line: string, body = ''): string {
  return `+++\nid = "A"\nstatus = "todo"\n${line}\n+++\n${body}`;
}
