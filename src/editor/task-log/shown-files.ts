import { TabInputText, TabInputTextDiff, window } from 'vscode';

/** The URIs of the files that some tab shows, alone or beside another. */
export function shownFiles(): ReadonlySet<string> {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return new Set(
    inputs.flatMap((input) => {
      if (input instanceof TabInputText) return [input.uri.toString()];
      return input instanceof TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
    }),
  );
}
