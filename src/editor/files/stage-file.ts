import { l10n, workspace, type Uri } from 'vscode';
import { UserError } from '../../core/base/errors';
import { findRepository } from './git-repository';
import { pathOf } from './place';

/** What became of the box for the commit's message. */
export type Staged = 'message filled in' | 'message kept';

/**
 * Stages one file through the editor's own Git, and nothing else: to commit is the user's, since that runs the repository's hooks.
 * @param message for the commit, where the user has not begun one
 * @throws UserError where there is no git, no repository, or nothing of the file to commit
 */
export async function stageFile(uri: Uri, message: string): Promise<Staged> {
  const path = pathOf(uri)?.path ?? uri.path;
  const repository = await findRepository(uri);
  if (repository === 'no git')
    throw new UserError(
      l10n.t("The editor's own Git extension is turned off, or finds no git."),
      l10n.t('Turn it on, or stage {0} with git.', path),
    );
  if (!repository)
    throw new UserError(
      l10n.t('No open git repository has {0}.', path),
      l10n.t('Open or initialize one in the Source Control view, then try again.'),
    );
  if (workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString()))
    throw new UserError(l10n.t('{0} has changes that are not saved.', path), l10n.t('Save it, then try again.'));
  await add(() => repository.add([uri.fsPath]), path);
  if (!has(repository.state.indexChanges, uri))
    throw new UserError(
      l10n.t('{0} has nothing to commit.', path),
      l10n.t('It is committed as it is; whoever takes it has it once that is pushed.'),
    );
  if (repository.inputBox.value.trim() !== '') return 'message kept';
  repository.inputBox.value = message;
  return 'message filled in';
}

/** Whether a file, as it is saved, is neither committed nor staged; false where no git knows. Asks for it, for what git has in mind may be old. */
export async function isUnstaged(uri: Uri): Promise<boolean> {
  const repository = await findRepository(uri);
  if (!repository || repository === 'no git' || has(repository.state.indexChanges, uri)) return false;
  const committed = await repository.show('HEAD', uri.fsPath).catch(() => undefined);
  const saved = new TextDecoder().decode(await workspace.fs.readFile(uri));
  return committed === undefined || withPlainEnds(committed) !== withPlainEnds(saved);
}

/** Git may keep other line ends than the disk. */
function withPlainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

async function add(run: () => Promise<void>, path: string): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new UserError(
      l10n.t('Git did not stage {0}.', path),
      l10n.t('See whether .gitignore has it, or another program works with git, then try again.'),
      { cause: error },
    );
  }
}

function has(changes: readonly { readonly uri: Uri }[], uri: Uri): boolean {
  return changes.some((change) => change.uri.toString() === uri.toString());
}
