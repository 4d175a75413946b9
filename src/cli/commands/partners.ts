import { folderOf } from '../folder-of';
import { routeNamed } from '../../core';
import { UserError } from '../../core/base/errors';
import { openNodeMode } from '../../node/open-node-mode';
import type { Command } from '../command';
import { formatPartners } from '../format/format-partners';
import { formatTakers } from '../format/format-takers';
import { openFolder } from '../open-folder';
import { textOption } from '../read-option';
import { placeInFolder } from '../place-in-folder';
import { printJson } from '../../node/terminal/output';
import { withProgress } from '../with-progress';

/** `partners [PATH] [--at PLACE] [--route ROUTE] [--all] [--json]` */
export const partners: Command = {
  usage: 'partners [PATH] [--at PLACE] [--route ROUTE] [--all] [--json]',
  help: [
    'PATH    the folder to look at; if left out the one around the working directory',
    '--at PLACE     who takes work on FILE, FILE:LINE or FILE:LINE-LINE, the best first',
    '--route ROUTE  what they are asked for; what the place speaks for if left out',
    '--all   every role, also where nothing in the folder speaks for it',
    '--json  print {partners: [{role, label, when, group, evidence, candidates}], problems}; with --at {route, takers}',
    '',
    'Nothing in the folder is run or imported. Paths are printed relative to PATH.',
  ],
  examples: ['partners', 'partners --at orders/models.py:12', 'partners ~/projects/shop --all', 'partners --json'],
  options: { at: { type: 'string' }, route: { type: 'string' }, all: { type: 'boolean' }, json: { type: 'boolean' } },
  maxArguments: 1,

  async run(values, [folder]) {
    const { all, json } = values;
    const path = folderOf(folder);
    const opened = await openFolder(path);
    const [at, named] = [textOption(values, 'at'), textOption(values, 'route')];
    if (at !== undefined) {
      const { mode } = await openNodeMode(path, opened);
      const place = await placeInFolder(path, at);
      const best = (await mode.partners.rank(place)).find(({ route, score }) => route !== 'stay' && score > 0)?.route;
      if (named === undefined && best === undefined)
        throw new UserError('Nothing speaks for handing this over.', 'Name what it is about with --route.');
      const route = routeNamed(named ?? best ?? '');
      const takers = await mode.partners.takersOf(place, route);
      return json === true ? printJson({ route: route.id, takers }) : formatTakers(route.id, takers);
    }
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
