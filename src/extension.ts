import type { ExtensionContext } from 'vscode';
import { registerAgents } from './editor/agents/register-agents';
import type { DjangoDeveloperApi } from './editor/api';
import { registerExplanation } from './editor/explanation';
import { createApi } from './editor/create-api';
import { keepContextKey } from './editor/keep-context-key';
import { createEditorLog } from './editor/log';
import type { Manifest } from './editor/manifest';
import { Memory } from './editor/memory';
import { Model } from './editor/model';
import { Previews } from './editor/previews';
import { registerCommands } from './editor/register-commands';
import { TaskFiles } from './editor/tasks/task-files';
import { TaskViewState } from './editor/tasks/task-view-state';
import { registerUriHandler } from './editor/uri-handler';
import { whileActive } from './editor/while-active';

/** Offers what an agent, a link or a command may ask for at any time, and begins to look for Django. The mode turns on where it is found. */
export function activate(context: ExtensionContext): DjangoDeveloperApi {
  const manifest = context.extension.packageJSON as Manifest;
  const log = createEditorLog(context.extensionMode);
  const model = new Model(log);
  const memory = new Memory(context.workspaceState);
  const taskView = new TaskViewState(context.workspaceState);
  const taskFiles = new TaskFiles(model, log);
  const previews = new Previews();
  const commandContext = { model, log, memory, taskView, taskFiles, previews, extensionUri: context.extensionUri };
  const mode = whileActive(commandContext);
  context.subscriptions.push(
    log,
    model,
    taskView,
    taskFiles,
    previews,
    mode,
    keepContextKey('scanning', () => model.scanning, model.onDidChange),
    registerExplanation(model),
    registerCommands(manifest, commandContext),
    registerAgents(context, manifest, { model, log }),
    registerUriHandler(model, log),
  );
  model.start();
  return createApi(model, mode.outline);
}
