/** What makes a run quiet and the same each time. */
export const userSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  // The task logs of the tests have fixed days.
  'djangoDeveloper.staleAfterDays': 0,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
  'extensions.ignoreRecommendations': true,
  // As on the desktop; in a browser a file would be saved a second after it was typed into.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  // Without the name of the product that carries VS Code here.
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};
