import { UserError } from '../../core/base/errors';
import { CATALOGUE, type Review, type RouteId } from '../../core';
import { readChange } from '../../node/programs/read-change';
import { printJson, type Output } from '../../node/terminal/output';
import { openNodeMode } from '../../node/open-node-mode';
import type { Command } from '../command';
import { didYouMean } from '../did-you-mean';
import { openFolder } from '../open-folder';
import { textOption, wordOption } from '../read-option';
import { reviewAsGithub } from '../review/review-as-github';
import { reviewAsMarkdown } from '../review/review-as-markdown';
import { reviewAsSarif } from '../review/review-as-sarif';
import { reviewAsText } from '../review/review-as-text';

const FORMATS = ['text', 'markdown', 'github', 'sarif'] as const;
const ROUTES = [...new Set(CATALOGUE.routes.map(({ id }) => id))];

/** `review [BASE] [--staged] [--json] [--format FORMAT] [--fail-on ROUTE,…]` */
export const review: Command = {
  usage: 'review [BASE] [--staged] [--json] [--format FORMAT] [--fail-on ROUTE,…]',
  help: [
    "BASE               the branch it is merged into; the remote's default branch if left out",
    '--staged           look at what is staged for the next commit instead',
    '--json             print {base, head, files, findings: [{route, role, people, path, line, endLine, score, because, places, operations?}]}',
    `--format FORMAT    ${FORMATS.join(', ')}`,
    `--fail-on ROUTE,…  end with 1 where a finding goes there: ${ROUTES.join(', ')}`,
    '',
    'Reads what HEAD has changed since it left BASE, and says what of it goes beyond core Django, and who should see it.',
    'Ends with 0, with 1 for --fail-on, with 2 where git cannot tell what has changed.',
  ],
  examples: ['review', 'review origin/main --format markdown', 'review --staged --fail-on database,security'],
  options: {
    staged: { type: 'boolean' },
    json: { type: 'boolean' },
    format: { type: 'string' },
    'fail-on': { type: 'string' },
  },
  maxArguments: 1,

  async run(values, [base]) {
    const staged = values['staged'] === true;
    if (staged && base !== undefined)
      throw new UserError('What is staged is compared with HEAD, not with a branch.', 'Give BASE or --staged.');
    const format = wordOption(values, 'format', FORMATS) ?? 'text';
    const failOn = readRoutes(textOption(values, 'fail-on'));
    const folder = process.cwd();
    const { mode } = await openNodeMode(folder, await openFolder(folder));
    const found = await mode.partners.review(await readChange(folder, { staged, ...(base !== undefined && { base }) }));
    const code = found.findings.some(({ route }) => failOn.includes(route)) ? 1 : 0;
    return { output: values['json'] === true ? printJson(found) : outputOf(found, format), code };
  },
};

function outputOf(found: Review, format: (typeof FORMATS)[number]): Output {
  if (format === 'sarif') return printJson(reviewAsSarif(found));
  if (format === 'github') return reviewAsGithub(found);
  return format === 'markdown' ? reviewAsMarkdown(found) : reviewAsText(found);
}

/** @throws UserError for a word that is no route */
function readRoutes(text: string | undefined): RouteId[] {
  const words = (text ?? '').split(',').map((word) => word.trim());
  return words.flatMap((word) => {
    const route = ROUTES.find((id) => id === word);
    if (route === undefined && (word !== '' || text !== undefined))
      throw new UserError(
        `--fail-on cannot be ${JSON.stringify(word.slice(0, 80))}.`,
        `${didYouMean(word, ROUTES)}Give some of ${ROUTES.join(', ')}, with commas between them.`,
      );
    return route ?? [];
  });
}
