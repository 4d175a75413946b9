/** The commands that may run where nobody trusts the workspace, and why. Every other one is refused. */
export const MAY_RUN: Readonly<Record<string, string>> = {
  ...all('copies text to the clipboard', ['copyHandOver', 'copyTaskId', 'copyTaskPath']),
  ...all('shows a file', ['openTask', 'readTask', 'revealTask']),
  ...all('arranges the rows of a view', [
    'groupTasksByStatus',
    'groupTasksByPartner',
    'groupTasksByCoordinator',
    'groupTasksByPriority',
    'groupTasksByApp',
    'groupTasksByFolder',
    'sortTasksByPath',
    'sortTasksByTitle',
    'sortTasksByPriority',
    'sortTasksByDueDate',
    'sortTasksByUpdate',
  ]),
  ...all('leaves rows of a view out', [
    'filterTasks',
    'clearTaskFilter',
    'showTasksForFile',
    'filterRoutes',
    'clearRouteFilter',
  ]),
  ...all('looks at files, or stops doing so', ['refresh', 'stopDetection']),
  ...all('shows what is known', [
    'explainDetection',
    'openBoard',
    'showLog',
    'showInbox',
    'showOutstandingReports',
    'showPartners',
    'goToRelated',
    'goToUrl',
    'goToModel',
    'goToTemplate',
    'exportModels',
    'showMap',
    'copyUrl',
  ]),
  ...all('opens a page that is linked, once the editor has asked', ['openIssue']),
  ...all('fills in the chat, and sends nothing', ['sendToChat']),
  ...all('writes what the extension brings along into its own folder', ['setUpPlugin']),
};

function all(why: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`djangoDeveloper.${name}`, why]));
}
