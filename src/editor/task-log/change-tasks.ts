import { l10n } from 'vscode';
import { type ChangedTask, type DjangoMode, stepAlone } from '../../core';
import { isUserError, UserError } from '../../core/base/errors';
import { execute } from '../surfaces/execute';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { requireFolderModel } from '../model/require-folder-model';
import { showMessage } from '../surfaces/show-message';
import { showProgress } from '../surfaces/show-progress';
import type { TaskSubject } from '../model/task-subject';

/** So many of the tasks that could not be changed are named in a message. */
const NAMED = 3;

/** What is done with some task logs at once, and what is said of it. */
export interface TaskAction {
  /** Changes one. */
  change(mode: DjangoMode, path: string, subject: TaskSubject): Promise<ChangedTask>;
  /** What the message says that has happened, one sentence. */
  describe(changed: readonly TaskSubject[]): string;
  /** What the message offers beside "Undo". */
  next?: { title: string; run(changed: readonly TaskSubject[]): Promise<unknown> };
  /** Is handed what takes back all that was written, for who offers it elsewhere too. */
  onWritten?(takeBack: () => Promise<void>): void;
}

/**
 * Changes task logs, one after the other while the Tasks view shows that something is under way, and says so in a message with
 * "Undo". Where one of them is refused, the others are changed all the same.
 * @throws UserError where a change is refused
 */
export async function changeTasks(
  { model, log }: { model: Model; log: EditorLog },
  subjects: readonly TaskSubject[],
  change: TaskAction,
): Promise<void> {
  const changed: TaskSubject[] = [];
  const refused: { subject: TaskSubject; error: UserError }[] = [];
  const undo: (() => Promise<void>)[] = [];
  const remarks = new Set<string>();
  const changeOne = async (subject: TaskSubject): Promise<void> => {
    const { mode } = requireFolderModel(model, subject.folder);
    const written = await change.change(mode, subject.task.path, subject);
    if (!written.changed) return;
    changed.push(subject);
    for (const remark of [written.redacted, written.warning]) if (remark !== undefined) remarks.add(remark);
    undo.unshift(() => mode.tasks.undo(written.edit));
  };
  try {
    await showProgress('djangoDeveloper.tasks', async () => {
      for (const subject of subjects) {
        await changeOne(subject).catch((error: unknown) => {
          if (!isUserError(error)) throw error;
          refused.push({ subject, error });
        });
      }
    });
  } finally {
    if (undo.length > 0) {
      const takeBack = once(() => takeAllBack(undo));
      change.onWritten?.(takeBack);
      void offerUndo(
        log,
        { ...change, describe: () => [change.describe(changed), ...remarks].join(' ') },
        changed,
        takeBack,
      );
    }
  }
  const [first] = refused;
  if (!first) return;
  if (subjects.length === 1) throw first.error;
  const titles = refused.map(({ subject }) => `"${subject.task.title}"`);
  const named = titles.length > NAMED ? [...titles.slice(0, NAMED), '…'] : titles;
  throw new UserError(
    l10n.t('{0} of {1} tasks could not be changed: {2}.', refused.length, subjects.length, named.join(', ')),
    `${first.error.happened} ${stepAlone(first.error)}`.trim(),
  );
}

async function offerUndo(
  log: EditorLog,
  { describe, next }: TaskAction,
  changed: readonly TaskSubject[],
  takeBack: () => Promise<void>,
): Promise<void> {
  const takeItBack = l10n.t('Undo');
  const answer = await showMessage(describe(changed), takeItBack, next?.title);
  if (answer === next?.title) await next?.run(changed);
  if (answer !== takeItBack) return;
  await execute('undo', log, takeBack);
}

/** What is offered in two places is done in one of them. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

/** Takes back what can be. @throws UserError which says how many could not be where one is refused */
async function takeAllBack(undo: readonly (() => Promise<void>)[]): Promise<void> {
  const refused: UserError[] = [];
  for (const step of undo) {
    await step().catch((error: unknown) => {
      if (!isUserError(error)) throw error;
      refused.push(error);
    });
  }
  const [first] = refused;
  if (!first) return;
  if (undo.length === 1) throw first;
  throw new UserError(
    l10n.t('{0} of {1} changes could not be taken back.', refused.length, undo.length),
    `${first.happened} ${stepAlone(first)}`.trim(),
  );
}
