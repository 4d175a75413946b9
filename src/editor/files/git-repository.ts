import { extensions, type Uri } from 'vscode';

/** The part of the built-in Git extension's API that is used here: https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
}

interface GitRepository {
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string };
  };
}

/** The branch and commit that a file is worked on at; undefined where there is no git, or where it is turned off. */
export async function gitStateOf(uri: Uri): Promise<{ branch?: string; commit?: string } | undefined> {
  const head = (await findRepository(uri))?.state.HEAD;
  return head && { ...(head.name && { branch: head.name }), ...(head.commit && { commit: head.commit }) };
}

/** The repository of a file as the editor's own Git knows it. */
async function findRepository(uri: Uri): Promise<GitRepository | undefined> {
  try {
    const extension = extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    const git = extension && (extension.isActive ? extension.exports : await extension.activate());
    return git?.getAPI(1).getRepository(uri) ?? undefined;
  } catch {
    // The extension throws where git.enabled is off, or where there is no git on this machine.
    return undefined;
  }
}
