import type { KnownPriority, KnownStatus } from '../log/task-log';
import type { FieldValues } from './edit-fields';
import type { ItemMark } from './mark-items';
import type { Settlement } from './settle-points';

/** What is to change in a task log, all of it or nothing. */
export interface TaskChange {
  status?: KnownStatus;
  priority?: KnownPriority;
  title?: string;
  /** Who works on it. */
  assignedTo?: string;
  /** Who gets its reports. */
  coordinator?: string;
  /** A day of the calendar, `YYYY-MM-DD`. */
  due?: string;
  tags?: readonly string[];
  /** Ids of the tasks that it waits for. */
  dependsOn?: readonly string[];
  /** The page of the issue that it is followed in; `''` for none. */
  issue?: string;
  /** Fields that have no name here, by their own in the front matter. */
  fields?: FieldValues;
  items?: readonly ItemMark[];
  /** 1-based lines of items that are ticked, or all unticked where all of them are. */
  toggle?: readonly number[];
  /** Markdown that goes into the log section as a dated entry. */
  log?: string;
  /** What becomes of what is open where the status becomes done; a person who is told of it may leave it open. */
  settle?: Settlement | 'leave-open';
}
