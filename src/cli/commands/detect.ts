import { folderOf } from '../folder-of';
import { openNodeMode } from '../../node/open-node-mode';
import type { Command } from '../command';
import { formatDetection } from '../format/format-detection';
import { printJson } from '../../node/terminal/output';
import { openFolder } from '../open-folder';
import { withProgress } from '../with-progress';

/** `detect [PATH] [--json]` */
export const detect: Command = {
  usage: 'detect [PATH] [--json]',
  help: [
    'PATH    the folder to look at; if left out the one around the working directory',
    '--json  print {kind, isDjango, projects, evidence, against, django, problems, ms}',
    '',
    'Nothing in the folder is run or imported. Paths are printed relative to PATH.',
  ],
  examples: ['detect', 'detect ~/projects/shop --json'],
  options: { json: { type: 'boolean' } },
  maxArguments: 1,

  async run({ json }, [named]) {
    const path = folderOf(named);
    const files = await openFolder(path);
    const detection = await withProgress('Looking for Django', async ({ counting }) =>
      (await openNodeMode(path, counting(files))).mode.django.detect(),
    );
    return json === true ? printJson(detection) : formatDetection(detection);
  },
};
