import { configuredDriver } from '../../../node/programs/merge-driver';
import { l10n, Uri } from 'vscode';
import { ATTRIBUTES, attributesLine, decodeText, driverCommand, placeAttributes } from '../../../core';
import { UserError } from '../../../core/base/errors';
import { askForFolder } from '../../escalation/ask-for-folder';
import { requireTrust } from '../../files/require-trust';
import { withOpenDocuments } from '../../files/open-document-files';
import { createNodeFiles } from '../../../node/reading/node-files';
import type { Model } from '../../model/model';
import { plainText } from '../../surfaces/plain-text';
import { showMessage } from '../../surfaces/show-message';
import type { Command } from '../command';

/**
 * Has git merge the task logs of a folder by what they say: shows the line of its attributes and the configuration, and writes them
 * with consent. Where the extension moved, as it does with each update, the configuration is mended.
 */
export const setUpMerging: Command<{ model: Model; extensionUri: Uri }> = async ({ model, extensionUri }) => {
  requireTrust();
  const asked = await askForFolder(model, undefined, 1, { title: l10n.t('Set Up Merging of Task Logs') });
  if (typeof asked !== 'object') return;
  const { folder, mode } = 'known' in asked ? asked.known : asked.value;
  if (folder.uri.scheme !== 'file')
    throw new UserError(
      l10n.t('{0} is on no disk that git can be asked about.', folder.name),
      l10n.t('Open the repository as a folder.'),
    );
  const configured = await configuredDriver(folder.uri.fsPath);
  const bytes = await withOpenDocuments(folder, createNodeFiles(folder.uri.fsPath)).read(ATTRIBUTES);
  const tasksFolder = mode.tasks.folders()[0] ?? '.ruru/tasks';
  const line = attributesLine(tasksFolder);
  const isSet = await configured.isFor(`${tasksFolder}/TASK.md`);
  const attributes = isSet ? undefined : placeAttributes(bytes && decodeText(bytes), line);
  // On the desktop this runs in Electron, which is Node.js for whoever asks it to be; Node.js itself does not care.
  const program = [process.execPath, Uri.joinPath(extensionUri, 'dist/cli.js').fsPath];
  const wanted = driverCommand(program, { ELECTRON_RUN_AS_NODE: '1' });
  const driver = configured.command === wanted ? undefined : wanted;
  const shown = [
    ...(attributes === undefined ? [] : [`${ATTRIBUTES}: ${line}`]),
    ...(driver === undefined ? [] : [`git config --local: ${driver}`]),
  ];
  if (shown.length === 0)
    return void (await showMessage(l10n.t('Git merges the task logs of this folder by what they say already.')));
  const write = l10n.t('Write');
  const question = l10n.t(
    'Have git merge task logs by what they say? This is written: {0}',
    plainText(shown.join(' · ')),
  );
  if ((await showMessage(question, write, l10n.t('Leave It'))) !== write) return;
  requireTrust();
  if (driver !== undefined) await configured.set(driver);
  if (attributes !== undefined) await mode.tasks.write([attributes]);
  void showMessage(l10n.t('Git merges the task logs of this folder by what they say now.'));
};
