import { redactText, type SharedFile, showLine, STATUS_SPELLINGS, type BranchTask, type TaskLog } from '../core';

/** How many branches a row names; the JSON has all. */
const SHOWN = 3;

/** Where else a task is further on, in a few words: `Done on sales-report`, `4/5 on sales-report` where its status is the same. */
export function describeBranches(task: TaskLog, further: readonly BranchTask[]): string {
  const own = further.filter(({ path }) => path === task.path);
  const named = own.slice(0, SHOWN).map(({ status, progress, branch }) => {
    const isSame = status === task.status || status === 'unknown';
    const what = isSame ? `${progress.done}/${progress.counted}` : STATUS_SPELLINGS[status].label;
    return `${what} on ${showLine(redactText(branch))}`;
  });
  return [...named, ...(own.length > SHOWN ? [`and on ${own.length - SHOWN} more`] : [])].join(', ');
}

/** A file and the open tasks that name it: `shop/models.py  TASK-A, TASK-B on sales-report`. */
export function describeShared({ file, tasks }: SharedFile): string {
  const named = tasks.map(({ id, branch }) => (branch === undefined ? id : `${id} on ${branch}`));
  return `${showLine(file)}  ${showLine(redactText(named.join(', ')))}`;
}
