import { folderOf } from '../../folder-of';
import { realpathSync } from 'node:fs';
import { ATTRIBUTES, attributesLine, decodeText, driverCommand, MERGE_DRIVER, placeAttributes } from '../../../core';
import { configuredDriver } from '../../../node/programs/merge-driver';
import { printJson } from '../../../node/terminal/output';
import type { Command } from '../../command';
import { openFolder } from '../../open-folder';
import { openNodeMode } from '../../../node/open-node-mode';
import { FOLDER_HELP, TASK_OPTIONS } from '../../open-tasks';
import { orRefuse } from '../../refusal';

/** `tasks setup-merge [--write]` */
export const setupMerge: Command = {
  usage: 'tasks setup-merge [--write] [--json] [--folder PATH]',
  help: [
    '--write  write both lines; if left out, they are shown and nothing is written. --yes says the same',
    '--json   print {written, attributes, driver, gone}; attributes and driver are null where nothing is to be written',
    FOLDER_HELP,
    '',
    'Git then merges task logs by what they say: fields one by one, items by their words, entries in order of time.',
    'The line of .gitattributes is for everybody, on each branch that has it; who has not configured the driver merges as before.',
  ],
  examples: ['tasks setup-merge', 'tasks setup-merge --write'],
  options: { ...TASK_OPTIONS, write: { type: 'boolean' }, yes: { type: 'boolean' } },
  maxArguments: 0,

  async run(values) {
    const folder = folderOf(values['folder']);
    const files = await openFolder(folder);
    const { mode } = await openNodeMode(folder, files);
    const configured = await configuredDriver(folder);
    const tasksFolder = mode.tasks.folders()[0] ?? '.ruru/tasks';
    const line = attributesLine(tasksFolder);
    const bytes = (await files.exists(ATTRIBUTES)) ? await files.read(ATTRIBUTES) : undefined;
    const text = bytes && decodeText(bytes);
    // A folder above may say so already.
    const isSet = await configured.isFor(`${tasksFolder}/TASK.md`);
    const attributes = isSet ? undefined : placeAttributes(text, line);
    const wanted = driverCommand([process.execPath, realpathSync(process.argv[1] ?? '')]);
    const driver = configured.command === wanted ? undefined : wanted;
    const written = values['write'] === true || values['yes'] === true;
    if (written && driver !== undefined) await configured.set(driver);
    if (written && attributes !== undefined) await orRefuse(mode.tasks.write([attributes]));
    const { gone } = configured;
    if (values['json'] === true)
      return printJson({
        written,
        attributes: attributes === undefined ? null : line,
        driver: driver ?? null,
        gone: gone ?? null,
      });
    const lines = [
      ...(gone === undefined ? [] : [`The program that git was told of is gone: ${gone}`]),
      ...(attributes === undefined ? [] : [`${ATTRIBUTES}: ${line}`]),
      ...(driver === undefined ? [] : [`git config --local merge.${MERGE_DRIVER}.driver: ${driver}`]),
    ];
    if (lines.length === 0) return ['Git merges the task logs of this folder by what they say already.'];
    if (!written) return [...lines, 'Nothing was written; --write does it.'];
    const next = attributes === undefined ? [] : [`Commit ${ATTRIBUTES}: others have the line from then on.`];
    return [...lines, lines.length > 1 ? 'Both are set up now.' : 'It is set up now.', ...next];
  },
};
