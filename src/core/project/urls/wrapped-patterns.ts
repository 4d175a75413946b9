import { dottedName, lastPart } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf } from '../python/syntax';
import type { PythonSources } from '../source/python-sources';
import { resolveReading } from '../source/resolve-reading';
import type { SourceFile } from '../source/source-file';
import { valueOf, type SourceIndex } from '../source/source-index';
import { readPatternCall } from './pattern-call';
import type { Site } from './site';

/** Functions that give back the patterns which they are given, with all of their arguments, or the first of them alone. */
const OF_ALL = /(?:^|\.)(?:patterns|list|tuple|decorated_patterns)$/;
/** https://docs.wagtail.org/en/stable/ has the second: each view in the list is decorated. */
const OF_FIRST = /^(?:format_suffix_patterns|decorate_urlpatterns)$/;

/** The lists of patterns that a call leaves what they are; null where it is no call of a function that is known for it. */
export function unwrapped({ callee, args }: ExpressionOf<'call'>): readonly Expression[] | null {
  const dotted = dottedName(callee) ?? '';
  if (OF_ALL.test(dotted)) return args;
  return OF_FIRST.test(lastPart(dotted)) ? args.slice(0, 1) : null;
}

/**
 * The lists of patterns that a function is given of which text does not tell what it makes of them, and the condition in words under which
 * they are what they were.
 */
export async function givenPatterns(
  call: ExpressionOf<'call'>,
  file: SourceFile,
  { list }: Site,
  { index, sources }: { index: SourceIndex; sources: PythonSources },
): Promise<{ lists: readonly Expression[]; when: string }> {
  const lists: Expression[] = [];
  for (const arg of call.args) {
    const isItself = arg.type === 'name' && list?.path === file.path && list.name === arg.name;
    const held =
      arg.type === 'name' && !isItself ? valueOf(await resolveReading(file, arg.name, index, sources)) : null;
    if (isItself || isPatternList(held?.value ?? arg)) lists.push(arg);
  }
  return { lists, when: `${shortText(file.text, call)} leaves them` };
}

function isPatternList(value: Expression): boolean {
  if (value.type === 'binary') return isPatternList(value.left) || isPatternList(value.right);
  return (value.type === 'list' || value.type === 'tuple') && value.items.some((item) => readPatternCall(item)?.target);
}
