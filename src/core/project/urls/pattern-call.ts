import { dottedName, keywordOf, lastPart } from '../python/expressions';
import type { ProjectContext } from '../project-context';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { patternText } from './pattern-text';
import { readablePattern, readablePatterns } from './readable-pattern';

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

/** What a pattern adds to the URL, as it is shown. */
export function partOf({ kind, route }: PatternCall, file: SourceFile, context: ProjectContext): string {
  const text = patternText(route, file, context);
  return kind === 'path' ? text : readablePattern(text);
}

/** The same of a pattern that leads to a view: one for each URL that it takes. */
export function partsOf({ kind, route }: PatternCall, file: SourceFile, context: ProjectContext): string[] {
  const text = patternText(route, file, context);
  return kind === 'path' ? [text] : readablePatterns(text);
}

/** What a list that is made in a loop has in front of all: `books/` of `[path(f"books/{name}/", …) for …]`. */
export function prefixInside(list: Expression, file: SourceFile, context: ProjectContext): string {
  const pattern = list.type === 'unknown' ? readPatternCall(list.parts[0]) : null;
  return (pattern && partOf(pattern, file, context).split('…', 1)[0]) ?? '';
}
