import { Disposable, type ExtensionContext } from 'vscode';
import { answerRequest } from '../agents/participant/answer-request';
import { prepareTool } from '../agents/prepare-tool';
import { readEscalationLink } from '../agents/read-escalation-link';
import { registerOwnAgentsKey } from '../agents/register-own-agents-key';
import { localisePath } from '../agents/localise-paths';
import { runTool } from '../agents/run-tool';
import { COMMANDS } from '../commands';
import type { ApiVerbs } from './api';
import { openApi } from './open-api';
import type { CommandsUnderWay } from '../model/commands-under-way';
import { registerExplanation } from '../views/explanation';
import { offerTrust } from '../surfaces/offer-trust';
import { keepContextKey } from './keep-context-key';
import type { EditorLog } from '../model/log';
import { Memory } from '../model/memory';
import { Model } from '../model/model';
import { OpenGoals } from '../escalation/open-goals';
import { Previews } from '../files/previews';
import { registerActive, type Outline } from './register-active';
import { RouteFilter } from '../model/route-filter';
import { TaskFiles } from '../model/task-files';
import { TaskViewState } from '../model/task-view-state';
import { whileActive } from './while-active';

/** What the doors of the extension lead to. */
export interface Editor extends Disposable {
  readonly model: Model;
  /** Runs a command, by its id without what all of them begin with. */
  run(command: string, args: readonly unknown[]): Promise<void>;
  /** What agents are served with. */
  readonly agents: typeof AGENTS;
  /** What other extensions are served with. */
  readonly api: ApiVerbs;
  readonly outline: Outline;
}

const AGENTS = { answerRequest, localisePath, prepareTool, readEscalationLink, runTool };

/**
 * Opens the store, begins to look for Django, and turns the mode on where it is found. The second bundle begins here, with
 * everything heavy in it.
 */
export function openEditor(
  { workspaceState, extensionUri, globalStorageUri }: ExtensionContext,
  log: EditorLog,
  underWay: CommandsUnderWay,
): Editor {
  const model = new Model(log, workspaceState);
  const memory = new Memory(workspaceState);
  const taskView = new TaskViewState(workspaceState);
  const routeFilter = new RouteFilter();
  const taskFiles = new TaskFiles(model);
  const previews = new Previews();
  const goals = new OpenGoals();
  const shown = { model, taskView, routeFilter, taskFiles, previews, goals };
  const needs = { ...shown, log, memory, underWay, extensionUri, globalStorageUri };
  const mode = whileActive(model, () => registerActive({ model, log, taskView, taskFiles, routeFilter, extensionUri }));
  const opened = Disposable.from(
    model,
    taskView,
    routeFilter,
    taskFiles,
    previews,
    goals,
    mode,
    keepContextKey('scanning', () => model.scanning, model.onDidChange),
    registerExplanation(model),
    registerOwnAgentsKey(),
  );
  model.start();
  return {
    model,
    run: (command, args) => offerTrust(() => COMMANDS[command]?.(needs, ...args)),
    agents: AGENTS,
    api: openApi(model),
    outline: mode.outline,
    dispose: () => void opened.dispose(),
  };
}
