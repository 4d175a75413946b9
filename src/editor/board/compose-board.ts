import { l10n, workspace } from 'vscode';
import { layOutBoard, type BoardLayout, type TaskLog } from '../../core';
import type { BoardNow, BoardView, Card, Column, Lane } from '../../webview/board/messages';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { readBoardSettings } from '../model/board-settings';
import { plainText } from '../surfaces/plain-text';
import { countTasks } from '../views/count-tasks';
import { lookOfGroup } from '../views/tasks/group-look';
import type { BoardCards } from './board-cards';
import type { BoardTasks } from './board-tasks';

/** A board that is to be shown, and which task log each of its cards is. */
export interface ComposedBoard {
  message: Omit<BoardNow, 'cards' | 'canUndo'>;
  /** What a card says; undefined for one that is not shown. */
  cardOf(key: number): Card | undefined;
  taskOf: ReadonlyMap<number, TaskLog>;
  layout: BoardLayout;
}

/** Composes what a board shows. */
export function composeBoard(model: Model, shown: BoardTasks, view: BoardView, cards: BoardCards): ComposedBoard {
  const { tasks, all, folderOf, contextOf, waitsFor } = shown;
  const { limits, savedFilters } = readBoardSettings();
  const appOf = (task: TaskLog): string => contextOf(task).appOf?.(task) ?? '';
  const layout = layOutBoard(tasks, { ...view, ...(view.columns === 'status' && { limits }) }, appOf);
  const keys = new Map<TaskLog, number>();
  const taskOf = new Map<number, TaskLog>();
  // What a task waits for lies in its own folder, whether it is shown or not.
  const idOf = (folder: FolderModel | undefined, { path }: TaskLog): string =>
    `${folder?.folder.uri.toString()}#${path}`;
  for (const task of tasks) {
    const key = cards.keyOf(idOf(folderOf(task), task));
    keys.set(task, key);
    taskOf.set(key, task);
  }
  const cardOf = (key: number): Card | undefined => {
    const task = taskOf.get(key);
    if (!task) return undefined;
    const context = contextOf(task);
    const folder = folderOf(task);
    return cards.cardOf(key, task, {
      waitsFor: waitsFor(task).map((other) => cards.keyOf(idOf(folder, other))),
      standing: context.standing?.(task) ?? { overdue: false, ready: false, waitingFor: [] },
      isUnread: context.isUnread?.(task) === true,
      today: context.today ?? '',
    });
  };
  const lookOf = (grouping: BoardView['columns'], key: string): { label: string; color?: string } =>
    lookOfGroup(grouping, { key, tasks: [] }, model.catalogue, tasks);
  return {
    message: {
      kind: 'board',
      columns: layout.columns.map(({ key, count, limit, isOver }): Column => {
        const { label, color = '' } = lookOf(view.columns, key);
        const spoken = isOver
          ? l10n.t('{0}, {1}, more than {2}', label, countTasks(count), limit ?? 0)
          : `${label}, ${countTasks(count)}`;
        return {
          key,
          label: plainText(label),
          color: color.startsWith('charts.') ? color.replace('charts.', '') : '',
          tally: limit === undefined ? String(count) : `${count}/${limit}`,
          isOver,
          takes: takes(view.columns, key),
          spoken: plainText(spoken),
        };
      }),
      lanes: layout.lanes.map(({ key, count, cells }): Lane => {
        const label = view.lanes === 'none' ? '' : `${lookOf(view.lanes, key).label} · ${count}`;
        return { key, label: plainText(label), cells: cells.map((cell) => cell.map((task) => keys.get(task) ?? 0)) };
      }),
      tally: tasks.length === all ? countTasks(all) : l10n.t('{0} of {1}', tasks.length, countTasks(all)),
      notes: [...shown.problems.map(plainText), ...whatIsNotDone()],
      savedFilters,
      canMove: workspace.isTrusted,
    },
    cardOf,
    taskOf,
    layout,
  };
}

/** Whether a task log can say that it belongs to a column. */
function takes(grouping: BoardView['columns'], key: string): boolean {
  if (grouping === 'app') return false;
  return grouping === 'status' || grouping === 'priority' ? key !== 'unknown' : true;
}

function whatIsNotDone(): string[] {
  return workspace.isTrusted
    ? []
    : [
        l10n.t(
          'This workspace is in Restricted Mode: the board shows the tasks, and moves none. Trust the workspace to move them.',
        ),
      ];
}
