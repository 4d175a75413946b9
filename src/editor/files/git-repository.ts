import { extensions, type Uri, type WorkspaceFolder } from 'vscode';
import { pathInside } from './place';

/** The part of the built-in Git extension's API that is used here: https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
interface GitApi {
  getRepository(uri: Uri): GitRepository | null;
}

interface GitRepository {
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string };
    readonly workingTreeChanges: readonly GitChange[];
    readonly untrackedChanges?: readonly GitChange[];
  };
  log(options: { maxEntries: number }): Promise<{ hash: string; commitDate?: Date }[]>;
  diffWith(ref: string): Promise<GitChange[]>;
}

interface GitChange {
  readonly uri: Uri;
}

/** The branch and commit that a file is worked on at; undefined where there is no git, or where it is turned off. */
export async function gitStateOf(uri: Uri): Promise<{ branch?: string; commit?: string } | undefined> {
  const head = (await findRepository(uri))?.state.HEAD;
  return head && { ...(head.name && { branch: head.name }), ...(head.commit && { commit: head.commit }) };
}

/** How far back the beginning of a task is looked for. */
const MOST_COMMITS = 1_000;

/**
 * The files of a folder that were changed since a task began, committed or not, as Git knows it. It is the editor's own Git that is asked,
 * which follows a repository's configuration: it is there in a workspace that is trusted, and asks by itself from then on.
 * @param since `YYYY-MM-DD`; that day counts
 * @returns paths relative to the folder, sorted; empty without Git, without a repository, and where the beginning is not known
 */
export async function changedFiles(folder: WorkspaceFolder, since: string): Promise<string[]> {
  const repository = await findRepository(folder.uri);
  const begin = new Date(`${since}T00:00:00`).getTime();
  if (!repository || Number.isNaN(begin)) return [];
  try {
    const commits = await repository.log({ maxEntries: MOST_COMMITS });
    const before = commits.find(({ commitDate }) => commitDate !== undefined && commitDate.getTime() < begin);
    const base = before ?? commits.at(-1);
    const committed = base && base !== commits[0] ? await repository.diffWith(base.hash) : [];
    const { workingTreeChanges, untrackedChanges = [] } = repository.state;
    const paths = [...committed, ...workingTreeChanges, ...untrackedChanges].flatMap(
      ({ uri }) => pathInside(folder.uri, uri) || [],
    );
    return [...new Set(paths)].sort();
  } catch {
    // A repository without a commit, or one that Git cannot read, says nothing about what changed.
    return [];
  }
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
