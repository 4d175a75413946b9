import { Disposable, window } from 'vscode';
import { keepContextKey } from './keep-context-key';
import { registerBoard } from '../board/register-board';
import { registerMap } from '../map/register-map';
import { registerReading } from '../reading/register-reading';
import { registerEscalationActions } from '../escalation/escalation-actions';
import { registerEscalationLenses } from '../escalation/escalation-lenses';
import { registerMigrationHints } from '../escalation/migration-hints';
import { followLooks } from '../inbox/follow-looks';
import { tellNews } from '../inbox/tell-news';
import { registerStatusBar } from '../views/status-bar';
import { registerTaskLog } from '../task-log/register-task-log';
import type { BoardNeeds } from '../board/board-panel';
import type { RouteFilter } from '../model/route-filter';
import { taskOfFile } from '../model/task-of-file';
import { registerTaskDecorations } from '../views/tasks/task-decorations';
import { registerTaskTitles } from '../views/tasks/task-titles';
import { registerPartnersView } from '../views/partners-view';
import { registerProjectView } from '../views/project-view';
import { registerTasksView, type TasksShown } from '../views/tasks-view';

/** The rows of a view as indented lines, as they stand now. */
export type Outline = (view: 'project' | 'partners' | 'tasks') => string;

/** The mode while it is on. */
export interface ActiveMode extends Disposable {
  readonly outline: Outline;
}

/** Registers what is there while the mode is on, and tells VS Code when it is. */
export function registerActive(shown: TasksShown & BoardNeeds & { routeFilter: RouteFilter }): ActiveMode {
  const { model, log, taskFiles } = shown;
  const views = {
    project: registerProjectView(model, shown.routeFilter),
    partners: registerPartnersView(shown),
    tasks: registerTasksView(shown),
  };
  const registered = Disposable.from(
    ...Object.values(views),
    registerBoard(shown),
    registerReading(shown),
    registerMap(shown),
    registerStatusBar(model),
    registerTaskLog(model, log),
    registerTaskDecorations(taskFiles),
    registerTaskTitles(model),
    followLooks(model, log),
    tellNews(model, log),
    registerEscalationActions(model),
    registerEscalationLenses(model),
    registerMigrationHints(model, log),
    keepContextKey(
      'taskInFront',
      () => taskOfFile(model, window.activeTextEditor?.document.uri) !== undefined,
      model.onDidChange,
      window.onDidChangeActiveTextEditor,
    ),
    // Last: it shows the views.
    keepContextKey('active', () => true),
  );
  return {
    outline: (view) => views[view].outline(),
    dispose: () => void registered.dispose(),
  };
}
