import { TabInputCustom, TabInputNotebook, TabInputText, TabInputTextDiff, window, type Uri } from 'vscode';

/** What is written to, not read: a panel that has the focus is no file in front. */
const PANELS = new Set(['output', 'comment', 'vscode-chat-input', 'chatSessionInput']);

/** The file in front: the active editor's, else that of the active tab, which may be a notebook, a picture or something binary. */
export function frontUri(): Uri | undefined {
  const editor = window.activeTextEditor?.document.uri;
  return editor && !PANELS.has(editor.scheme) ? editor : uriOfTab(window.tabGroups.activeTabGroup.activeTab?.input);
}

function uriOfTab(input: unknown): Uri | undefined {
  if (input instanceof TabInputText || input instanceof TabInputCustom || input instanceof TabInputNotebook)
    return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
