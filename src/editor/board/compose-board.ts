import { l10n, workspace } from 'vscode';
import { layOutBoard, type BoardLayout, type TaskLog } from '../../core';
import type { BoardNow, BoardView, Card, Column, Lane } from '../../webview/board/messages';
import type { FolderContext } from '../model/filter-context';
import type { Model } from '../model/model';
import { readBoardSettings } from '../model/board-settings';
import { plainText } from '../surfaces/plain-text';
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

/** What a board is composed with. */
export interface BoardMeans {
  model: Model;
  cards: BoardCards;
  /** Whether cards say which app they are about. */
  hasApps: boolean;
}

/** Composes what a board shows. */
export function composeBoard({ model, cards, hasApps }: BoardMeans, shown: BoardTasks, view: BoardView): ComposedBoard {
  const { tasks, contexts, folderOf, waitsFor } = shown;
  const folders = [...contexts.keys()];
  const { limits, savedFilters } = readBoardSettings();
  const contextOf = (task: TaskLog): FolderContext | undefined => {
    const folder = folderOf(task);
    return folder && contexts.get(folder);
  };
  const appOf = (task: TaskLog): string => contextOf(task)?.appOf(task) ?? '';
  const layout = layOutBoard(tasks, { ...view, ...(view.columns === 'status' && { limits }) }, appOf);
  const keys = new Map<TaskLog, number>();
  const taskOf = new Map<number, TaskLog>();
  for (const task of tasks) {
    const key = cards.keyOf(folderOf(task)?.folder, task.path);
    keys.set(task, key);
    taskOf.set(key, task);
  }
  const cardOf = (key: number): Card | undefined => {
    const task = taskOf.get(key);
    const folder = task && folderOf(task);
    const context = folder && contexts.get(folder);
    if (!context) return undefined;
    return cards.cardOf(key, task, {
      waitsFor: waitsFor(task).map((other) => cards.keyOf(folder.folder, other.path)),
      folder: folders.indexOf(folder),
      app: hasApps ? context.appOf(task) : null,
      standing: context.standing(task),
      isUnread: context.isUnread(task),
      today: context.today,
    });
  };
  const lookOf = (grouping: BoardView['columns'], key: string): { label: string; color?: string } =>
    lookOfGroup(grouping, { key, tasks: [] }, model.catalogue, tasks);
  const labelOf =
    (grouping: BoardView['columns']) =>
    ({ key }: { key: string }): string =>
      lookOf(grouping, key).label;
  const columns = byName(view.columns, layout.columns, labelOf(view.columns));
  const places = columns.map((column) => layout.columns.indexOf(column));
  const lanes = view.lanes === 'none' ? layout.lanes : byName(view.lanes, layout.lanes, labelOf(view.lanes));
  return {
    message: {
      kind: 'board',
      columns: columns.map(({ key, limit = null, stays }): Column => {
        const { label, color = '' } = lookOf(view.columns, key);
        return {
          key,
          label: plainText(label),
          color: color.startsWith('charts.') ? color.replace('charts.', '') : '',
          limit,
          stays,
          takes: takes(view.columns, key),
        };
      }),
      lanes: lanes.map(({ key, cells }): Lane => {
        const label = view.lanes === 'none' ? '' : plainText(lookOf(view.lanes, key).label);
        return { key, label, cells: places.map((at) => (cells[at] ?? []).map((task) => keys.get(task) ?? 0)) };
      }),
      notes: whatIsNotDone(),
      today: shown.today,
      folders: [...contexts.values()].map(({ me }) => ({ me: [...me] })),
      savedFilters,
      canMove: workspace.isTrusted,
    },
    cardOf,
    taskOf,
    layout,
  };
}

/** Groups of people by what these are called, as the Tasks view has them, those of nobody last; other groups in their own order. */
function byName<Group extends { key: string }>(
  grouping: BoardView['columns'],
  groups: readonly Group[],
  labelOf: (group: Group) => string,
): readonly Group[] {
  if (grouping !== 'partner' && grouping !== 'coordinator') return groups;
  return [...groups].sort(
    (one, other) => Number(one.key === '') - Number(other.key === '') || labelOf(one).localeCompare(labelOf(other)),
  );
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
