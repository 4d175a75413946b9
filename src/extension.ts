import type { ExtensionContext } from 'vscode';
import { registerAgents } from './editor/agents/register-agents';
import type { DjangoDeveloperApi } from './editor/api';
import { registerCommands } from './editor/commands';
import { registerContextKeys } from './editor/context-keys';
import { registerExplanation } from './editor/explanation';
import { createApi } from './editor/create-api';
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
import { registerUriHandler } from './editor/uri-handler';
import { registerPartnersView } from './editor/views/partners-view';
import { registerProjectView } from './editor/views/project-view';
import { registerTasksView } from './editor/views/tasks-view';

export function activate(context: ExtensionContext): DjangoDeveloperApi {
  const log = createEditorLog(context.extensionMode);
  const model = new Model(log);
  const memory = new Memory(context.workspaceState);
  const taskView = new TaskViewState(context.workspaceState);
  const taskFiles = new TaskFiles(model, log);
  const previews = new Previews();
  const commandContext = { model, log, memory, taskView, taskFiles, previews, extensionUri: context.extensionUri };
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
    registerAgents(context, { model, log }),
    registerUriHandler(model, log),
  );
  model.start();
  return createApi(model, { project: project.outline, partners: partners.outline, tasks: tasks.outline });
}
