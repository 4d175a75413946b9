import { dottedName, keywordOf, lastPart, oneOrMore, stringOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { PythonSources } from '../source/python-sources';
import { resolveReading } from '../source/resolve-reading';
import type { SourceFile } from '../source/source-file';
import { valueOf, type SourceIndex } from '../source/source-index';

/** What an include leads to. */
export interface Included {
  /** A module's name, or a list of patterns; null where the call gives none. */
  patterns: Expression | null;
  namespace: string | null;
  /** Whether patterns stand with the name of an app: `(patterns, "shop")`. */
  isPair: boolean;
  /** What is put around each view of them. */
  decorators: readonly Expression[];
}

/** Whether this is a call of include(), or of a function that is named for what it does: `decorator_include()`. */
function isInclude(target: Expression): boolean {
  return target.type === 'call' && /(?:^|\.|_)include$/.test(dottedName(target.callee) ?? '');
}

/** Whether this is what a router, an admin site or an API of a package calls its URLs. */
function isUrls(target: Expression): boolean {
  if (target.type === 'call') return isNamedUrls(target.callee, 'get_urls');
  return isNamedUrls(target, 'urls');
}

function isNamedUrls(target: Expression, name: string): boolean {
  return (
    (target.type === 'name' && target.name.endsWith(`.${name}`)) || (target.type === 'member' && target.name === name)
  );
}

/** Takes apart include(), the tuple that it gives back, and `.urls`. */
export function readIncluded(given: Expression): Included {
  if (given.type === 'tuple') return readPair(given.items);
  if (given.type !== 'call' || !isInclude(given)) {
    const patterns = given.type === 'call' && isUrls(given) ? given.callee : given;
    return { patterns, namespace: null, isPair: false, decorators: [] };
  }
  const args = given.args.filter((arg) => arg.type !== 'star');
  const isPlain = lastPart(dottedName(given.callee) ?? '') === 'include';
  // decorator_include(decorators, "shop.urls"), https://pypi.org/project/django-decorator-include/
  const patterns = isPlain ? args[0] : (args.find((arg) => arg.type === 'string') ?? args[1] ?? args[0]);
  const namespace = stringOf(keywordOf(given, 'namespace') ?? (isPlain ? args[1] : null));
  const first = patterns ?? keywordOf(given, 'arg');
  const decorators = isPlain
    ? []
    : args
        .filter((arg) => arg !== patterns)
        .slice(0, 1)
        .flatMap(oneOrMore);
  if (first?.type !== 'tuple') return { patterns: first, namespace, isPair: false, decorators };
  const pair = readPair(first.items);
  return { ...pair, namespace: namespace ?? pair.namespace, decorators };
}

/** The call of include(), the tuple or the `.urls` that a target is, by a name of its own too; null where it is a view. */
export async function includedBy(
  target: Expression,
  file: SourceFile,
  index: SourceIndex,
  sources: PythonSources,
): Promise<{ given: Expression; file: SourceFile } | null> {
  if (isInclude(target) || isUrls(target) || target.type === 'tuple') return { given: target, file };
  if (target.type !== 'name') return null;
  const held = valueOf(await resolveReading(file, target.name, index, sources));
  if (!held || !(isInclude(held.value) || isUrls(held.value) || held.value.type === 'tuple')) return null;
  return { given: held.value, file: held.file };
}

function readPair([patterns, app, namespace]: readonly Expression[]): Included {
  const isPair = app === undefined || app.type === 'string' || app.type === 'name' || app.type === 'constant';
  return { patterns: patterns ?? null, namespace: stringOf(namespace) ?? stringOf(app), isPair, decorators: [] };
}
