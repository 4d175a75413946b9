import { commands, Disposable, RelativePattern, Uri, workspace } from 'vscode';

/** What a workspace has of its own by each key: where one of the files is there, it was set up, and has all of them. */
const KEYS = {
  'djangoDeveloper.hasOwnAgents': ['.github/agents/django-developer.agent.md'],
  'djangoDeveloper.hasOwnSkills': [
    '.agents/skills/django-escalation/SKILL.md',
    '.claude/skills/django-escalation/SKILL.md',
  ],
};

/**
 * Keeps the context keys by which our agents and skills give way to the workspace's own of the same names, so that none is listed twice.
 */
export function registerOwnAgentsKey(): Disposable {
  let watchers = Disposable.from();
  const follow = async (): Promise<void> => {
    const folders = workspace.workspaceFolders ?? [];
    for (const [key, files] of Object.entries(KEYS)) {
      const uris = folders.flatMap(({ uri }) => files.map((file) => Uri.joinPath(uri, file)));
      const found = await Promise.all(uris.map(exists));
      await commands.executeCommand('setContext', key, found.includes(true));
    }
  };
  const watch = (): void => {
    watchers.dispose();
    const patterns = (workspace.workspaceFolders ?? []).flatMap((folder) =>
      Object.values(KEYS).flatMap((files) => files.map((file) => new RelativePattern(folder, file))),
    );
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
