import type { UrlRoute } from '../../../src/core/project/inventory-web';
import { readablePattern, readablePatterns } from '../../../src/core/project/urls/readable-pattern';
import { emptyScore, type Score } from './score';
import type { TrueRoute } from './truth';

const COUNTED = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Routes by their patterns, and of those that are right their methods, view and name. */
export function compareRoutes(told: readonly UrlRoute[], truth: readonly TrueRoute[]): Score[] {
  const routes = emptyScore('routes');
  const byPattern = new Map<string, UrlRoute[]>();
  for (const route of told) {
    const pattern = withoutConverters(route.pattern);
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), route]);
  }
  const open = [...byPattern.keys()].filter((pattern) => pattern.includes('…')).map(toExpression);
  const truths = new Map<string, TrueRoute[]>();
  for (const route of truth) {
    for (const pattern of patternsOf(route))
      if (!isFormatSuffix(pattern)) truths.set(pattern, [...(truths.get(pattern) ?? []), route]);
  }
  const closed = [...byPattern].filter(
    ([pattern]) => !pattern.replace(/^\/…\//, '/').includes('…') && !isFormatSuffix(pattern),
  );
  routes.truth = truths.size;
  routes.told = closed.length;
  for (const [pattern, routesThere] of closed) {
    const [first] = routesThere;
    if (!truths.has(pattern) && first && routesThere.some(({ when }) => when === null))
      routes.wrong.push(`${pattern} → ${String(first.view)} (${first.file}:${first.line})`);
  }
  const both: [UrlRoute[], TrueRoute[]][] = [];
  for (const [pattern, routesThere] of truths) {
    const found = byPattern.get(pattern);
    if (found && !pattern.endsWith('…')) {
      routes.right += 1;
      both.push([found, routesThere]);
    } else if (open.some((expression) => expression.test(pattern))) routes.open += 1;
    else routes.gone.push(`${pattern} → ${String(routesThere[0]?.module)}.${String(routesThere[0]?.view)}`);
  }
  return [routes, compareMethods(both), compareViews(both), compareNames(both)];
}

function compareMethods(both: readonly [UrlRoute[], TrueRoute[]][]): Score {
  const score = emptyScore('methods of routes');
  for (const [told, truth] of both) {
    score.truth += 1;
    const any = truth.some(({ methods }) => methods === null);
    const real = [...new Set(truth.flatMap(({ methods }) => methods ?? []))].sort().join();
    const said = [...new Set(told.flatMap(({ methods }) => methods))]
      .filter((one) => COUNTED.has(one))
      .sort()
      .join();
    const known = told.every(isComplete);
    if (known) score.told += 1;
    if (known && (any ? said === '' || told.some(({ methods }) => methods.length === 0) : said === real))
      score.right += 1;
    else if (!known) score.open += 1;
    else score.wrong.push(`${String(told[0]?.pattern)} is ${any ? 'any' : real}, told ${said === '' ? 'any' : said}`);
  }
  return score;
}

function isComplete(route: UrlRoute): boolean {
  return (route as { methodsKnown?: boolean }).methodsKnown !== false;
}

function compareViews(both: readonly [UrlRoute[], TrueRoute[]][]): Score {
  return compareWord(
    'views of routes',
    both,
    ({ view }) => view,
    ({ view }) => view,
  );
}

function compareNames(both: readonly [UrlRoute[], TrueRoute[]][]): Score {
  return compareWord(
    'names of routes',
    both,
    ({ name }) => name,
    ({ name }) => name,
  );
}

function compareWord(
  kind: string,
  both: readonly [UrlRoute[], TrueRoute[]][],
  ofTold: (route: UrlRoute) => string | null,
  ofTruth: (route: TrueRoute) => string | null,
): Score {
  const score = emptyScore(kind);
  for (const [told, truth] of both) {
    const real = truth.map(ofTruth);
    if (real.every((word) => word === null)) continue;
    score.truth += 1;
    const said = told.map(ofTold).filter((word) => word !== null);
    if (said.length > 0) score.told += 1;
    if (said.some((word) => real.includes(word))) score.right += 1;
    else if (said.length === 0) score.open += 1;
    else score.wrong.push(`${String(told[0]?.pattern)} is ${String(real[0])}, told ${String(said[0])}`);
  }
  return score;
}

/** One for each URL, where a part may be left out. */
function patternsOf({ parts }: TrueRoute): string[] {
  const written = parts.map(([kind, text], at) => {
    if (kind === 'locale') return ['…/'];
    if (kind !== 'regex') return [text];
    return at === parts.length - 1 ? readablePatterns(text) : [readablePattern(text)];
  });
  const before = written.slice(0, -1).flat().join('');
  return (written.at(-1) ?? ['']).map((last) => withoutConverters(`/${before}${last}`));
}

/** `<int:pk>` → `<pk>` */
function withoutConverters(pattern: string): string {
  return pattern.replace(/<[^<>:]{1,80}:([^<>]{1,80})>/g, '<$1>');
}

/** Each view of a REST framework's router has a second pattern, with `.json` behind it. */
function isFormatSuffix(pattern: string): boolean {
  return /<(?:format|drf_format_suffix\w*)>/.test(pattern) || /<drf_format_suffix/.test(pattern);
}

function toExpression(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .split('…')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
  );
}
