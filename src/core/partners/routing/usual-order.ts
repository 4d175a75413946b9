import type { RankedRouteId } from '../catalogue/partner';
import { TEST_PATH } from '../../project/source/classify-path';
import { PYTHON, SCRIPT, SETTINGS, SHELL, STYLE, TEMPLATE, YAML } from './signal';

/** Every route, in the order in which they are asked for most often. */
const EVERYWHERE: readonly RankedRouteId[] = [
  'stay',
  'database',
  'frontend',
  'api',
  'infrastructure',
  'containerization',
  'security',
  'testing',
  'design',
];

/** The partners that the work in a kind of file is for most often, where it is for one at all; the first kind that fits. */
const MOST_OFTEN: readonly (readonly [path: RegExp, ...routes: RankedRouteId[]])[] = [
  [SETTINGS, 'infrastructure', 'security', 'database'],
  [TEST_PATH, 'testing', 'database', 'infrastructure'],
  [
    /(?:^|\/)(?:migrations\/|(?:models|managers|query\w*|documents|indexes)(?:\/|\.py$))/,
    'database',
    'security',
    'api',
  ],
  [/(?:^|\/)(?:tasks|jobs|celery\w*|management|cron)(?:\/|\.py$)/, 'infrastructure', 'database', 'api'],
  [/(?:^|\/)(?:api\w*|views|serializers|client\w*|webhooks?)(?:\/|\.py$)/, 'api', 'database', 'security'],
  [PYTHON, 'security', 'infrastructure', 'api', 'database'],
  [TEMPLATE, 'frontend', 'security', 'design'],
  [SCRIPT, 'frontend', 'design', 'testing', 'security'],
  [STYLE, 'design', 'frontend'],
  [SHELL, 'infrastructure', 'containerization'],
  [YAML, 'infrastructure', 'containerization', 'security'],
];

/** The order of the routes for which equally much speaks, by what kind of file it is. */
export function usualOrder(path: string): RankedRouteId[] {
  const [, ...first] = MOST_OFTEN.find(([kind]) => kind.test(path)) ?? [];
  return [...new Set<RankedRouteId>(['stay', ...first, ...EVERYWHERE])];
}
