import type { DraftRequest, RankedPlace, ReportRequest, TaskChange } from '../../src/core';
import type { Settlement } from '../../src/core/tasks/change/settle-points';

/** A folder: path, relative and in POSIX form, to text. */
export type Tree = Readonly<Record<string, string>>;

/** What is asked of the mode, in core's words. A task is named by its id, its path or its file name. */
export type Call =
  | { verb: 'detect' }
  | { verb: 'inventory'; root: string }
  | { verb: 'migrations'; root: string }
  | { verb: 'partners' }
  | { verb: 'rank'; place: Pick<RankedPlace, 'path' | 'line'> }
  /** Who takes the best route that leaves Django. */
  | { verb: 'takers'; place: Pick<RankedPlace, 'path' | 'line'> }
  /** The open ones that are like that; of those that were never reported, the finished ones. */
  | {
      verb: 'list';
      words?: string;
      statuses?: readonly string[];
      assignedTo?: string;
      priority?: string;
      unreported?: boolean;
    }
  | { verb: 'look' }
  | { verb: 'read'; task: string }
  | { verb: 'check'; task: string }
  | { verb: 'create'; request: DraftRequest }
  | { verb: 'change'; task: string; change: TaskChange }
  | {
      verb: 'report';
      task: string;
      report: Omit<ReportRequest, 'coordinator'> & { settle?: Exclude<Settlement, { outcomes: unknown }> };
    }
  | { verb: 'accept'; task: string; note?: string; settle?: { allDone?: boolean; notNeeded?: string } }
  | { verb: 'send back'; task: string; reason: string }
  | { verb: 'block'; task: string; reason: string }
  | { verb: 'ask' | 'answer'; task: string; words: string }
  | { verb: 'convert'; task: string }
  | { verb: 'rename'; task: string; newId?: string }
  | { verb: 'merge'; task: string }
  | { verb: 'lint'; tasks: readonly string[] };

/** What a verb that only looks tells, as far as every door that has it tells so much. */
export type Told =
  | { isDjango: boolean; roots: string[]; problems: string[] }
  | { models: string[] }
  /** The operations that are not safe: `catalog 0002_price:8 AddField dangerous`. */
  | { risks: string[] }
  | { roles: string[] }
  | { best: string }
  /** As a task log names them, a role by its id. */
  | { takers: string[] }
  | { ids: string[] }
  /** What came back, and of what was left lying the ids: `TASK-A: in review`. */
  | { back: string[]; left: string[] }
  | { text: string }
  /** `line state`, with `x` where it is ticked. */
  | { criteria: string[] }
  | { findings: string[] };

/** How a call ends. What depends on the time of day is written `<today>`, `<stamp>`, `<time>`. */
export interface Outcome {
  told?: Told;
  /** Every file that is new or different afterwards, whole. */
  written?: Tree;
  /** Every file that is there no more, by its old path. */
  gone?: readonly string[];
  /** The sentence that says what happened, and what it is about one by one; the next step is each door's own. */
  refused?: { happened: string; details?: readonly string[] };
}

/** The doors of the product. */
export type DoorName = 'editor' | 'tools' | 'mcp' | 'command line';

/** A row of the table: what happens when a verb is called in a folder, through whichever door. */
export interface Case {
  name: string;
  tree: Tree;
  call: Call;
  outcome: Outcome;
  /** The doors that have no such verb, or not with this input. */
  without?: readonly DoorName[];
}

/** What a door answers to a call. */
export type Answer =
  | { kind: 'told'; told: Told }
  | { kind: 'done' }
  /** The whole message, whose first sentence says what happened. */
  | { kind: 'refused'; message: string; details: readonly string[] }
  | { kind: 'not offered' };

export const DONE: Answer = { kind: 'done' };
export const NOT_OFFERED: Answer = { kind: 'not offered' };

/** A door, as the contract goes through it. */
export interface Door {
  name: DoorName;
  /** @param folder the absolute path of a folder that has the tree of the case */
  call(folder: string, call: Call): Promise<Answer>;
}
