import { workspace, type WorkspaceFolder } from 'vscode';
import { audiencesInUse, type Audience } from '../../node/set-up/audience';
import { uriOf } from '../files/place';

/** The kinds of agents that somebody uses in a folder already, and those that read AGENTS.md. */
export function audiencesOf(folder: WorkspaceFolder): Promise<Set<Audience>> {
  return audiencesInUse((path) =>
    Promise.resolve(workspace.fs.stat(uriOf(folder, path))).then(
      () => true,
      () => false,
    ),
  );
}
