import type { FileEdit } from '../base/change';
import type { DraftedTask } from '../hand-over/draft-request';
import type { LoggedEntry } from '../tasks/body/read-log';
import type { Section } from '../tasks/body/read-sections';
import type { MarkedItem } from '../tasks/change/mark-items';
import type { OpenPoint } from '../tasks/log/check-completion';
import type { TaskLog } from '../tasks/log/task-log';

/** A task log that was read. */
export interface ReadTask {
  task: TaskLog;
  /** The whole file; a BOM is U+FEFF. */
  text: string;
  /** What is open before it is done: criteria, steps to report, dependencies. */
  openPoints: OpenPoint[];
  /** The parts of its Markdown, one for each heading. */
  sections: Section[];
  /** What its log holds, in the order of the file. */
  entries: readonly LoggedEntry[];
}

/** A task log that was created, and what its hand-over had to do without. */
export interface CreatedTask extends Pick<DraftedTask, 'problems' | 'redacted'> {
  path: string;
  task: TaskLog;
  text: string;
}

/** A task log that was to be changed. */
export interface ChangedTask {
  path: string;
  /** Whether a byte of the file is different now; it is not where the file said all of it already. */
  changed: boolean;
  /** What was written, for the undo; without edits where nothing was. */
  edit: FileEdit;
  /** The items that were named and what they say now, in the order of the file; absent where none was. */
  items?: MarkedItem[];
  /** That a secret was taken out of what was typed, one sentence; absent where there was none. */
  redacted?: string;
  /** What was written all the same and may be a slip, one sentence. */
  warning?: string;
}
