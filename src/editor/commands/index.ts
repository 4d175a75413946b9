import type { Uri } from 'vscode';
import type { OpenGoals } from '../escalation/open-goals';
import type { Previews } from '../files/previews';
import type { CommandsUnderWay } from '../model/commands-under-way';
import type { EditorLog } from '../model/log';
import type { Memory } from '../model/memory';
import type { Model } from '../model/model';
import type { RouteFilter } from '../model/route-filter';
import type { TaskFiles } from '../model/task-files';
import type { TaskViewState } from '../model/task-view-state';
import type { Command } from './command';
import { acceptTask } from './accept-task';
import { clearTaskFilter, filterTasks, groupTasksBy, showTasksForFile, sortTasksBy } from './arrange-tasks';
import { convertTask } from './convert-task';
import { escalate } from './escalate';
import { explainDetection } from './explain-detection';
import { exportModels } from './project/export-models';
import { goTo } from './project/go-to';
import { handOver } from './hand-over';
import { noteInTask } from './note-in-task';
import { openBoard } from './open-board';
import { openAsIssue } from './issue/open-as-issue';
import { showMap } from './project/show-map';
import { clearRouteFilter, copyUrl, filterRoutes, goToRelated } from './project/show-contents';
import { showPartners } from './show-partners';
import { linkIssue } from './issue/link-issue';
import { openIssue } from './issue/open-issue';
import { markAsReported } from './mark-as-reported';
import { readTask } from './read-task';
import { refresh } from './refresh';
import { renameTask } from './rename-task';
import { report } from './report';
import { reviewBranch } from './review-branch';
import { sendBackTask } from './send-back-task';
import { setTaskStatus } from './set-task-status';
import { setUpAgents } from './set-up/set-up-agents';
import { setUpMerging } from './set-up/set-up-merging';
import { setUpPlugin } from './set-up/set-up-plugin';
import { showInbox } from './show-inbox';
import { showOutstandingReports } from './show-outstanding-reports';
import { copyTask, showTask } from './show-task';
import { showTaskWork } from './show-task-work';
import { showTaskChanges } from './show-task-changes';
import { stageTask } from './stage-task';
import { toggleItems } from './toggle-items';

/** What the commands work with, all together: for who starts them. Each of them says itself what it needs of it. */
interface AllNeeds {
  model: Model;
  log: EditorLog;
  memory: Memory;
  taskView: TaskViewState;
  routeFilter: RouteFilter;
  taskFiles: TaskFiles;
  previews: Previews;
  goals: OpenGoals;
  underWay: CommandsUnderWay;
  /** Where the extension is installed. */
  extensionUri: Uri;
  /** What the extension keeps on this machine. */
  globalStorageUri: Uri;
}

/** Every command that package.json contributes, without what all their ids begin with. */
export const COMMANDS: Readonly<Record<string, Command<AllNeeds>>> = {
  escalate,
  copyHandOver: handOver('clipboard'),
  sendToChat: handOver('chat'),
  openAsIssue,
  linkIssue,
  openIssue,
  stageTask,
  openBoard,
  showPartners,
  openTask: showTask('editor'),
  revealTask: showTask('explorer'),
  readTask,
  copyTaskId: copyTask('id'),
  copyTaskPath: copyTask('path'),
  setTaskStatus: setTaskStatus(),
  startTask: setTaskStatus('in-progress'),
  blockTask: setTaskStatus('blocked'),
  reviewTask: setTaskStatus('review'),
  finishTask: setTaskStatus('done'),
  acceptTask,
  sendBackTask,
  askAboutTask: noteInTask('ask'),
  answerTask: noteInTask('answer'),
  showInbox,
  showTaskChanges,
  showTaskWork,
  archiveTask: setTaskStatus('archived'),
  toggleItems,
  reviewBranch,
  setUpMerging,
  convertTask,
  renameTask,
  groupTasksByStatus: groupTasksBy('status'),
  groupTasksByPartner: groupTasksBy('partner'),
  groupTasksByCoordinator: groupTasksBy('coordinator'),
  groupTasksByPriority: groupTasksBy('priority'),
  groupTasksByApp: groupTasksBy('app'),
  groupTasksByFolder: groupTasksBy('folder'),
  sortTasksByPath: sortTasksBy('path'),
  sortTasksByTitle: sortTasksBy('title'),
  sortTasksByPriority: sortTasksBy('priority'),
  sortTasksByDueDate: sortTasksBy('due'),
  sortTasksByUpdate: sortTasksBy('updated'),
  filterTasks,
  clearTaskFilter,
  showTasksForFile,
  reportProgress: report('progress'),
  reportCompletion: report('completion'),
  showOutstandingReports,
  markAsReported,
  goToUrl: goTo('url'),
  goToModel: goTo('model'),
  goToTemplate: goTo('template'),
  exportModels,
  showMap,
  goToRelated,
  copyUrl,
  filterRoutes,
  clearRouteFilter,
  setUpAgents,
  setUpPlugin,
  explainDetection,
  refresh,
  stopDetection: async ({ model }) => model.stopDetection(),
  showLog: async ({ log }) => log.show(),
};
