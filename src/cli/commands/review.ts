import { folderOf } from '../folder-of';
import { CATALOGUE } from '../../core';
import { BadInput } from '../../core/base/errors';
import { openNodeMode } from '../../node/open-node-mode';
import { readChange } from '../../node/programs/read-change';
import { printJson } from '../../node/terminal/output';
import { version } from '../../../package.json';
import type { Command } from '../command';
import { didYouMean } from '../did-you-mean';
import { formatReview, REVIEW_FORMATS } from '../format/format-review';
import { openFolder } from '../open-folder';
import { FOLDER_HELP } from '../open-tasks';
import { textOption, wordOption } from '../read-option';
import { withProgress } from '../with-progress';

const ROUTE_IDS = [...new Set(CATALOGUE.routes.map(({ id }) => id))];

/** `review [BASE] [--staged]` */
export const review: Command = {
  usage: 'review [BASE] [--staged] [--json] [--format FORMAT] [--fail-on ROUTE,…] [--folder PATH]',
  help: [
    "BASE               what the branch is merged into; the remote's default branch if left out",
    '--staged           what is staged, against HEAD',
    '--json             print {base, head, files, uncommitted, findings: [{route, role, people, path, line, endLine, score, because, operations, places}]}',
    `--format FORMAT    ${REVIEW_FORMATS.join(', ')}; text if left out`,
    '--fail-on ROUTE,…  end with 1 where there is a finding of one of these routes',
    FOLDER_HELP,
    '',
    'Reads the change since the branch parted from BASE, and is quiet on ordinary work. Nothing that the repository configures is run.',
    'Ends with 2 where it cannot tell what has changed.',
  ],
  examples: ['review', 'review origin/main --format github --fail-on database,security', 'review --staged'],
  options: {
    staged: { type: 'boolean' },
    json: { type: 'boolean' },
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    folder: { type: 'string' },
  },
  maxArguments: 1,

  async run(values, [base]) {
    const failing = readRoutes(textOption(values, 'fail-on'));
    const format = wordOption(values, 'format', REVIEW_FORMATS) ?? 'text';
    const folder = folderOf(values['folder']);
    const staged = values['staged'] === true;
    if (staged && base !== undefined)
      throw new BadInput('What is staged is told against HEAD.', 'Give a base or --staged.');
    const files = await openFolder(folder);
    const change = await readChange(folder, { staged, ...(base !== undefined && { base }) });
    const found = await withProgress('Reading the change', async ({ counting }) => {
      const { mode } = await openNodeMode(folder, counting(files));
      return mode.partners.review(change);
    });
    const code = found.findings.some(({ route }) => failing.includes(route)) ? 1 : 0;
    return { output: values['json'] === true ? printJson(found) : formatReview(found, format, version), code };
  },
};

/** @throws BadInput where one of them is no route */
function readRoutes(named: string | undefined): string[] {
  const routes = (named ?? '')
    .split(',')
    .map((route) => route.trim())
    .filter((route) => route !== '');
  const unknown = routes.find((route) => !ROUTE_IDS.some((id) => id === route));
  if (unknown === undefined) return routes;
  throw new BadInput(
    `There is no route ${JSON.stringify(unknown)}.`,
    `${didYouMean(unknown, ROUTE_IDS)}Give some of ${ROUTE_IDS.join(', ')}.`,
  );
}
