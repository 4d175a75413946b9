import { l10n, workspace } from 'vscode';
import {
  CRITERION_WORDS,
  describeProof,
  describeTick,
  findReferences,
  formatDate,
  isCriterion,
  isOpen,
  type CheckedCriterion,
  type DjangoMode,
  type TaskLog,
} from '../../core';
import type { ToReading } from '../../webview/reading/messages';
import { plainText } from '../surfaces/plain-text';
import { statusLabel } from '../views/status-looks';
import { priorityLabel } from '../views/tasks/group-look';
import { blankFrontMatter, blankTitle, renderItem, renderTask, type RenderedParts } from './render-task';
import { taskActions } from './task-actions';

/** What shows the criteria of a task log: git may be asked for commits, so that this is told of workspaces that are trusted. */
export async function checkCriteria(mode: DjangoMode, path: string): Promise<CheckedCriterion[]> {
  return workspace.isTrusted ? mode.tasks.check(path) : [];
}

/**
 * Composes what the reading view shows of a task log, as its file is now.
 * @param checking what shows its criteria; what gives undefined is not known yet
 * @throws UserError where it is gone or cannot be read
 */
export async function composeReading(
  mode: DjangoMode,
  path: string,
  checking: Promise<readonly CheckedCriterion[] | undefined> = checkCriteria(mode, path),
): Promise<Omit<ToReading, 'uri'>> {
  const [{ task, text, entries }, criteria] = await Promise.all([mode.tasks.read(path), checking]);
  const titles = new Map(mode.tasks.known().tasks.map(({ id, title }) => [id, title]));
  const parts = {
    items: new Map(task.items.map(({ line, state }) => [line, state === 'done'] as const)),
    canTick: workspace.isTrusted,
    isPlace: (word: string) => findReferences(word, (id) => titles.has(id)).some(({ start }) => start === 0),
  };
  return {
    kind: 'task',
    title: plainText(task.title),
    facts: factsOf(task, titles),
    notes: [
      ...(task.needsGoal ? [l10n.t('What is to be reached is still to be written; then it can be started.')] : []),
      ...task.problems.map(({ line, message }) => plainText(l10n.t('line {0}: {1}', line, message))),
      ...(workspace.isTrusted
        ? []
        : [l10n.t('This workspace is in Restricted Mode: the task log can be read, and is not written.')]),
    ],
    actions: taskActions(task),
    criteria:
      criteria?.map((criterion) => criterionOf(criterion, parts)) ??
      task.items.filter(isCriterion).map((item) => unprovedOf(item, parts)),
    entries: [...entries].reverse().map((entry) => ({
      date: entry.date,
      html: renderTask(entry.text, { ...parts, items: new Map() }),
    })),
    html: renderTask(blankTitle(blankFrontMatter(text), task.title), parts),
    canWrite: workspace.isTrusted,
  };
}

/** What the reading view shows of a task log that was there, and is no more: what it said last. */
export function composeGone(last: ToReading): ToReading {
  const gone = l10n.t('The task log is gone: it was deleted, moved or renamed. This is what it said last.');
  return { ...last, notes: [gone], actions: [], canWrite: false };
}

/** What the reading view shows of a task log whose file cannot be read: what is known of it, and why there is no more. */
export function composeUnreadable(task: TaskLog, { message }: Error): Omit<ToReading, 'uri'> {
  return {
    kind: 'task',
    title: plainText(task.title),
    facts: factsOf(task, new Map()),
    notes: [plainText(message)],
    actions: [],
    criteria: [],
    entries: [],
    html: '',
    canWrite: false,
  };
}

/** @param titles those of the task logs that are known, by their ids */
function factsOf(task: TaskLog, titles: ReadonlyMap<string, string>): ToReading['facts'] {
  const isOverdue = isOpen(task) && task.due !== '' && task.due < formatDate(new Date());
  return [
    { label: l10n.t('Status'), value: statusLabel(task.status), isWrong: task.status === 'unknown' },
    { label: l10n.t('Partner'), value: task.assignedTo },
    { label: l10n.t('Coordinator'), value: task.coordinator },
    {
      label: l10n.t('Priority'),
      value: task.priorityLevel === 'unknown' ? task.priority : priorityLabel(task.priorityLevel),
    },
    { label: l10n.t('Due Date'), value: task.due, isWrong: isOverdue },
    {
      label: l10n.t('Waiting For'),
      value: task.dependsOn.join(', '),
      leads: task.dependsOn.map((id) => ({
        words: plainText(titles.get(id) || id),
        address: titles.has(id) ? `#place:${id}` : '',
      })),
    },
    { label: l10n.t('Last Update'), value: task.updated },
    { label: l10n.t('Id'), value: task.id },
  ]
    .filter(({ value }) => value !== '')
    .map(({ label, value, isWrong = false, leads = [] }) => ({ label, value: plainText(value), isWrong, leads }));
}

/** A criterion whose proof is still looked for. */
function unprovedOf(
  { line, text, state }: TaskLog['items'][number],
  parts: RenderedParts,
): ToReading['criteria'][number] {
  return {
    line,
    html: renderItem(text, parts),
    isTicked: state === 'done',
    state: l10n.t('being looked at'),
    proofs: [],
  };
}

function criterionOf(
  { line, text, ticked, state, proofs, tick }: CheckedCriterion,
  parts: RenderedParts,
): ToReading['criteria'][number] {
  return {
    line,
    html: renderItem(text, parts),
    isTicked: ticked,
    state: CRITERION_WORDS[state],
    proofs: [...proofs.map(describeProof), ...(tick ? [describeTick(tick)] : [])].map(plainText),
  };
}
