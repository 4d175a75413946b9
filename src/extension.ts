import type { ExtensionContext } from 'vscode';
import { registerCommands } from './editor/commands';
import { registerContextKeys } from './editor/context-keys';
import { registerExplanation } from './editor/explanation';
import { createEditorLog } from './editor/log';
import { Memory } from './editor/memory';
import { Model } from './editor/model';
import { Previews } from './editor/previews';
import { startTaskLog } from './editor/start-task-log';
import { registerEscalationActions } from './editor/providers/escalation-actions';
import { registerEscalationLenses } from './editor/providers/escalation-lenses';
import { registerStatusBar } from './editor/status-bar';
import { registerTaskDecorations } from './editor/tasks/task-decorations';
import { TaskFiles } from './editor/tasks/task-files';
import { TaskViewState } from './editor/tasks/task-view-state';
import { registerPartnersView } from './editor/views/partners-view';
import { registerProjectView } from './editor/views/project-view';
import { registerTasksView } from './editor/views/tasks-view';

/** What the extension offers to other extensions, and to its own tests. */
export interface DjangoDeveloperApi {
  /** The rows of each view as indented lines, as they stand now. */
  outline: Record<'project' | 'partners' | 'tasks', () => string>;
}

export function activate(context: ExtensionContext): DjangoDeveloperApi {
  const log = createEditorLog(context.extensionMode);
  const model = new Model(log);
  const memory = new Memory(context.workspaceState);
  const taskView = new TaskViewState(context.workspaceState);
  const taskFiles = new TaskFiles(model, log);
  const previews = new Previews();
  const commandContext = { model, log, memory, taskView, taskFiles, previews };
  const project = registerProjectView(model);
  const partners = registerPartnersView(model);
  const tasks = registerTasksView(commandContext);
  context.subscriptions.push(
    log,
    model,
    project,
    partners,
    tasks,
    registerContextKeys(model),
    registerStatusBar(model),
    registerExplanation(model),
    taskView,
    taskFiles,
    previews,
    registerTaskDecorations(taskFiles),
    startTaskLog(model, log),
    registerEscalationActions(model),
    registerEscalationLenses(model),
    registerCommands(commandContext),
  );
  model.start();
  return { outline: { project: project.outline, partners: partners.outline, tasks: tasks.outline } };
}
