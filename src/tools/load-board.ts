import type { DjangoMode } from '../core';
import type { TaskBoard } from '../core/tasks/index/task-index';

interface Loading {
  /** Reads now. */
  running: Promise<TaskBoard>;
  /** Will begin to read when that ends. */
  next: Promise<TaskBoard> | undefined;
}

const loading = new WeakMap<DjangoMode, Loading>();

/**
 * The task logs as they are on disk now. Calls that come while one is being answered share the next reading, so that thousands
 * at once read the folder twice, and none gets an answer from before it asked.
 */
export function loadBoard(mode: DjangoMode): Promise<TaskBoard> {
  const current = loading.get(mode);
  if (current === undefined) return start(mode);
  current.next ??= current.running.then(
    () => start(mode),
    () => start(mode),
  );
  return current.next;
}

function start(mode: DjangoMode): Promise<TaskBoard> {
  const running = mode.loadTasks();
  const mine: Loading = { running, next: undefined };
  loading.set(mode, mine);
  const end = (): void => {
    if (loading.get(mode) === mine && mine.next === undefined) loading.delete(mode);
  };
  running.then(end, end);
  return running;
}
