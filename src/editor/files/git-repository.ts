import { extensions, type Uri } from 'vscode';

/** The part of the built-in Git extension's API that is used here: https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
}

interface GitRepository {
  /** What stands in the box for the commit's message. */
  readonly inputBox: { value: string };
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string };
    readonly indexChanges: readonly { readonly uri: Uri }[];
  };
  /** The text of a file at a commit, by its path in the file system; rejects where the commit does not have it. */
  show(ref: string, path: string): Promise<string>;
  /** Stages files. Takes paths of the file system. */
  add(paths: string[]): Promise<void>;
}

/** The branch and commit that a file is worked on at; undefined where there is no git, or where it is turned off. */
export async function gitStateOf(uri: Uri): Promise<{ branch?: string; commit?: string } | undefined> {
  const repository = await findRepository(uri);
  const head = repository === 'no git' ? undefined : repository?.state.HEAD;
  return head && { ...(head.name && { branch: head.name }), ...(head.commit && { commit: head.commit }) };
}

/**
 * The repository of a file as the editor's own Git knows it.
 * @returns undefined where no open one has the file; `'no git'` where the extension is not there or turned off, or finds no git
 */
export async function findRepository(uri: Uri): Promise<GitRepository | 'no git' | undefined> {
  try {
    const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    if (!extension) return 'no git';
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.getAPI(1).getRepository(uri) ?? undefined;
  } catch {
    // The extension throws where git.enabled is off, or where there is no git on this machine.
    return 'no git';
  }
}
