import { folderOf } from '../folder-of';
import { placeInFolder } from '../place-in-folder';
import { UserError } from '../../core/base/errors';
import { closeSecond, routeNamed, type RankedRoute } from '../../core';
import { createNodeFiles } from '../../node/reading/node-files';
import { openNodeMode } from '../../node/open-node-mode';
import type { Command } from '../command';
import { formatTakers } from '../format/format-takers';
import { printJson } from '../../node/terminal/output';

/** `route FILE[:LINE[-LINE]] [--json]` */
export const route: Command = {
  usage: 'route FILE[:LINE[-LINE]] [--json]',
  help: [
    'FILE    a file of the workspace folder: the one around the working directory',
    'LINE    the line or lines that are meant, counted from 1; the whole file if left out',
    '--json  print {routes: [{route, score, because}], takers}: all routes and who could take the best that leaves Django, the best first',
    '',
    'stay is ordinary work within Django and Django REST framework. The score is the share of what was observed.',
  ],
  examples: ['route orders/migrations/0003_book_sales.py:26', 'route Dockerfile --json'],
  options: { json: { type: 'boolean' } },
  maxArguments: 1,

  async run({ json }, [argument]) {
    if (argument === undefined)
      throw new UserError('No file is named.', 'Name one in the working directory: route FILE[:LINE[-LINE]].');
    const folder = folderOf(undefined);
    const place = await placeInFolder(folder, argument);
    const files = createNodeFiles(folder);
    const { mode } = await openNodeMode(folder, files);
    const routes = await mode.partners.rank(place);
    const best = routes.find(({ route: id, score }) => id !== 'stay' && score > 0)?.route;
    const takers = best === undefined || best === 'stay' ? [] : await mode.partners.takersOf(place, routeNamed(best));
    if (json === true) return printJson({ routes, takers });
    const isFirst = best !== undefined && best !== 'stay' && routes[0]?.route === best;
    return [...formatRoutes(routes), ...(isFirst ? formatTakers(best, takers) : [])];
  },
};

function formatRoutes(routes: readonly RankedRoute[]): string[] {
  const found = routes.filter(({ score }) => score > 0);
  if (found.length === 0) return ['stay: nothing speaks for handing this over.'];
  const second = closeSecond(found);
  const rows = found.flatMap(({ route: id, score, because }) => {
    return [
      `${id.padEnd(18)}${`${Math.round(score * 100)}`.padStart(3)} %`,
      ...because.map((reason) => `  - ${reason}`),
    ];
  });
  return second ? [...rows, `${second.route} is close: look at both.`] : rows;
}
