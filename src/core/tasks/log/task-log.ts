import type { FrontMatterFormat } from '../front-matter/find-fences';
import type { ChecklistItem } from '../body/read-item';
import type { LoggedEntry } from '../body/read-log';
import type { Problem } from '../../base/ports';
import type { Origin } from '../others/layout-of';

/** The statuses of MDTM, as one word each for programs. */
export type Status =
  'todo' | 'in-progress' | 'generating' | 'review' | 'testing' | 'blocked' | 'done' | 'archived' | 'unknown';

/** The priorities of MDTM, as one word each for programs. */
export type PriorityLevel = 'highest' | 'high' | 'medium' | 'low' | 'lowest' | 'unknown';

/** The types of MDTM, as one word each for programs. */
export type TaskType =
  'feature' | 'bug' | 'chore' | 'documentation' | 'test' | 'design' | 'research' | 'epic' | 'unknown';

/** A status that can be set. */
export type KnownStatus = Exclude<Status, 'unknown'>;

/** A priority that can be set. */
export type KnownPriority = Exclude<PriorityLevel, 'unknown'>;

/** One task log as it was read. Nothing here is rewritten: a value is the text of the file. */
export interface TaskLog {
  /** Relative to the workspace folder. */
  path: string;
  /** The front matter's id, else the file name without `.md`. */
  id: string;
  /** The front matter's title, else the first heading, else the file name. */
  title: string;
  status: Status;
  /** As written; `''` where the file has none. */
  statusText: string;
  /** There where the file has no place for a status, and its items say how far it is. */
  statusFrom?: 'items';
  /** Whose form the file has; absent where it is a task log of our own. */
  origin?: Origin;
  /** As written, like every text below; `''` where the file has none. */
  type: string;
  /** What `type` means, by its words. */
  kind: TaskType;
  priority: string;
  /** What `priority` means, by its words. */
  priorityLevel: PriorityLevel;
  assignedTo: string;
  coordinator: string;
  /** `YYYY-MM-DD` where the file has a date, else `''`. */
  created: string;
  updated: string;
  due: string;
  tags: string[];
  dependsOn: string[];
  relatedDocs: string[];
  /** The page of the issue that it is followed in, one of its related documents; absent where none of them is one. */
  issue?: string;
  parent: string;
  /** There, and true, where the task is done or archived and its log tells that the completion was reported, or, of one that names no coordinator, accepted. */
  reported?: true;
  /** The files that an open task names, relative to the workspace folder; absent where nobody has asked for them. Some may not exist. */
  namedFiles?: readonly string[];
  /** What its log holds, in the order of the file; absent where nobody has asked for it, or it holds nothing. */
  entries?: readonly LoggedEntry[];
  /** What it is for, as the section of that name says; absent where nobody has asked for the entries, or there is no such section. */
  goal?: string;
  /** There, and true, where what it is for is still to be written: it is no hand-over yet. */
  needsGoal?: true;
  /** There, and true, where something else than a file has the name: a directory, a link that leads nowhere, a pipe. */
  obstacle?: true;
  /** There, and true, where the file could not be read, or not as UTF-8: what it says is not known. */
  unreadable?: true;
  /** There, and true, where it holds both sides of a merge between git's marks; nothing of ours writes it then. */
  conflict?: true;
  format: FrontMatterFormat;
  items: ChecklistItem[];
  /** Blocks that hide open items, because they are not closed where they should be; absent where there are none. */
  hiding?: readonly HidingBlock[];
  problems: Problem[];
}

/** A code block or a comment that hides open items. */
export interface HidingBlock {
  /** 1-based line on which it begins. */
  line: number;
  kind: 'code' | 'comment';
  /** How many items in it are open or under way. */
  open: number;
}

/** Whether a task still waits for somebody. */
export function isOpen({ status }: Pick<TaskLog, 'status'>): boolean {
  return status !== 'done' && status !== 'archived';
}

/** Whether a task can be offered to be started: one that is open, not under way, and whose goal is written. */
export function canStart(task: Pick<TaskLog, 'status' | 'needsGoal'>): boolean {
  return isOpen(task) && task.status !== 'in-progress' && task.needsGoal !== true;
}
