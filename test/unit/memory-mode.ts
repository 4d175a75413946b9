import { createDjangoMode, type DjangoMode, type ModeSettings } from '../../src/core';
import { applyEdits, type Change } from '../../src/core/base/change';
import type { Surroundings } from '../../src/core/mode/surroundings';
import { AlreadyExists, ChangedMeanwhile } from '../../src/core/base/errors';
import { memoryFiles } from './memory-files';

/** The mode over a folder in memory that can be written to. */
export interface MemoryMode {
  mode: DjangoMode;
  /** The paths that were written, in their order. */
  order: string[];
  /** The paths of the task logs that were read into a document, in their order. */
  reads: string[];
  /** The folder as it is. */
  tree: Record<string, string>;
}

/**
 * Opens the mode on 2 January 2026, 09:05:07.
 * @param settings other than the usual ones
 * @param before runs ahead of each write, and may change the folder behind the writer's back
 * @param more what else the mode has around it
 */
export async function openMemoryMode(
  tree: Record<string, string>,
  before: (change: Change, tree: Record<string, string>) => void = () => undefined,
  settings: Partial<ModeSettings> = {},
  more: Partial<Surroundings> = {},
): Promise<MemoryMode> {
  const order: string[] = [];
  const reads: string[] = [];
  const apply = async (change: Change): Promise<void> => {
    before(change, tree);
    if (change.kind === 'create') {
      if (change.path in tree) throw new AlreadyExists(change.path);
      tree[change.path] = change.text;
    } else {
      if (tree[change.path] !== change.before) throw new ChangedMeanwhile(change.path);
      if (change.kind === 'move') {
        if (change.to in tree) throw new AlreadyExists(change.to);
        delete tree[change.path];
      }
      if (change.kind === 'remove') delete tree[change.path];
      else tree[change.kind === 'move' ? change.to : change.path] = applyEdits(change.before, change.edits);
    }
    order.push(change.path);
  };
  const mode = createDjangoMode({
    files: {
      walk: (request) => memoryFiles(tree).walk(request),
      read: (path, options) => memoryFiles(tree).read(path, options),
      exists: (path) => memoryFiles(tree).exists(path),
      kindAt: (path) => memoryFiles(tree).kindAt(path),
      glob: (glob) => memoryFiles(tree).glob(glob),
    },
    changes: { apply },
    clock: { now: () => new Date(2026, 0, 2, 9, 5, 7) },
    settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '', ...settings }),
    onRead: (path) => reads.push(path),
    ...more,
  });
  await mode.tasks.load();
  return { mode, order, reads, tree };
}
