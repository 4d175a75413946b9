import { extensions, type Uri } from 'vscode';

/** What is used of the built-in git extension, version 1 of its API. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): { state: { HEAD?: { name?: string; commit?: string } } } | null };
}

/** The branch and commit that a file is worked on at; undefined where there is no git, or where it is turned off. */
export async function gitStateOf(uri: Uri): Promise<{ branch?: string; commit?: string } | undefined> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (!git) return undefined;
  try {
    const exports = git.isActive ? git.exports : await git.activate();
    const head = exports.getAPI(1).getRepository(uri)?.state.HEAD;
    return head && { ...(head.name && { branch: head.name }), ...(head.commit && { commit: head.commit }) };
  } catch {
    // The extension throws where git.enabled is off, or where there is no git on this machine.
    return undefined;
  }
}
