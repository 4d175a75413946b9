import { commands, Disposable, RelativePattern, Uri, workspace } from 'vscode';

/** A workspace that has this file was set up for agents: it has all of them. */
const FILE = '.github/agents/django-developer.agent.md';

/** Keeps the context key by which our agents give way to the workspace's own of the same names, so that none is listed twice. */
export function registerOwnAgentsKey(): Disposable {
  let watchers = Disposable.from();
  const follow = async (): Promise<void> => {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(({ uri }) => exists(Uri.joinPath(uri, FILE))));
    await commands.executeCommand('setContext', 'djangoDeveloper.hasOwnAgents', found.includes(true));
  };
  const watch = (): void => {
    watchers.dispose();
    const patterns = (workspace.workspaceFolders ?? []).map((folder) => new RelativePattern(folder, FILE));
    const created = patterns.map((pattern) => workspace.createFileSystemWatcher(pattern, false, true, false));
    const events = created.flatMap((watcher) => [watcher.onDidCreate(follow), watcher.onDidDelete(follow)]);
    watchers = Disposable.from(...created, ...events);
    void follow();
  };
  // Not while the extension is activated: what it does then, the user waits for.
  const first = setImmediate(watch);
  const folders = workspace.onDidChangeWorkspaceFolders(watch);
  return new Disposable(() => {
    clearImmediate(first);
    Disposable.from(folders, watchers).dispose();
  });
}

function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
