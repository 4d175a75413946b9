import { folderOf } from '../folder-of';
import { openNodeMode } from '../../node/open-node-mode';
import type { Command } from '../command';
import { formatPartners } from '../format/format-partners';
import { openFolder } from '../open-folder';
import { printJson } from '../../node/terminal/output';
import { withProgress } from '../with-progress';

/** `partners [PATH] [--all] [--json]` */
export const partners: Command = {
  usage: 'partners [PATH] [--all] [--json]',
  help: [
    'PATH    the folder to look at; if left out the one around the working directory',
    '--all   every role, also where nothing in the folder speaks for it',
    '--json  print {partners: [{role, label, when, group, evidence, candidates}], problems}',
    '',
    'Nothing in the folder is run or imported. Paths are printed relative to PATH.',
  ],
  examples: ['partners', 'partners ~/projects/shop --all', 'partners --json'],
  options: { all: { type: 'boolean' }, json: { type: 'boolean' } },
  maxArguments: 1,

  async run({ all, json }, [named]) {
    const path = folderOf(named);
    const opened = await openFolder(path);
    const { roles, problems } = await withProgress('Looking for partners', async ({ counting }) =>
      (await openNodeMode(path, counting(opened))).mode.partners.here(),
    );
    const chosen =
      all === true ? roles : roles.filter(({ evidence, candidates }) => evidence.length > 0 || candidates.length > 0);
    if (json !== true) return formatPartners(chosen, problems);
    return printJson({
      partners: chosen.map(({ role: { id, label, when }, ...here }) => ({ role: id, label, when, ...here })),
      problems,
    });
  },
};
