import { commands, type Tab, TabInputWebview, window } from 'vscode';

/** The commands that go to an editor group, in the order of the groups. */
const GROUPS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/**
 * The tabs of panels of a kind. After a reload of the window VS Code has one filled once its tab is seen: until then the tab alone tells
 * that there is a panel.
 */
export function panelTabs(viewType: string): Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(`-${viewType}`)),
  );
}

/** Brings a tab to the front, which has its panel filled. */
export async function revealTab(tab: Tab): Promise<void> {
  const group = GROUPS[tab.group.viewColumn - 1];
  if (group !== undefined) await commands.executeCommand(`workbench.action.focus${group}EditorGroup`);
  await commands.executeCommand('workbench.action.openEditorAtIndex', tab.group.tabs.indexOf(tab));
}
