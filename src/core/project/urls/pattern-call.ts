import { dottedName, keywordOf, lastPart } from '../python/expressions';
import type { Expression } from '../python/syntax';

const PATTERN = /^(?:path|re_path|url|rest_path)$/;

/** A call of path() or re_path(): what is called, the pattern, and what it leads to. */
export interface PatternCall {
  kind: string;
  route: Expression;
  target: Expression | null;
}

/** The parts of a URL pattern; null of anything else. */
export function readPatternCall(item: Expression | undefined): PatternCall | null {
  if (item?.type !== 'call') return null;
  const kind = lastPart(dottedName(item.callee) ?? '');
  const route = item.args[0] ?? keywordOf(item, 'route') ?? keywordOf(item, 'regex');
  return PATTERN.test(kind) && route ? { kind, route, target: item.args[1] ?? keywordOf(item, 'view') } : null;
}
