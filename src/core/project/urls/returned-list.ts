import { dottedName, flatten, keywordOf } from '../python/expressions';
import type { Expression, ExpressionOf, FunctionStatement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { PythonSources } from '../source/python-sources';
import { resolveReading } from '../source/resolve-reading';
import type { SourceIndex } from '../source/source-index';
import { stepsOf, type ListStep } from './list-steps';
import { isPlain, seenWith } from './pattern-rounds';
import type { Site } from './site';

/** The list that a call of a function of the project gives back: the statements that make it, as they are seen from within. */
interface ReturnedList {
  file: SourceFile;
  site: Site;
  steps: ListStep[];
}

/** Functions that call one another are followed so far. */
const MAX_DEPTH = 12;
const YIELDS = /\byield\b/;

/** What a function gives back that returns once, at its end; null of any other, and of what is no function of the project. */
export async function returnedBy(
  call: ExpressionOf<'call'>,
  caller: SourceFile,
  site: Site,
  { index, sources }: { index: SourceIndex; sources: PythonSources },
): Promise<ReturnedList | null> {
  const { file, node } = await resolveReading(caller, dottedName(call.callee) ?? '', index, sources);
  if (!file || node?.type !== 'function' || node.decorators.length > 0) return null;
  const key = `${file.path} ${node.name}()`;
  const last = node.body.at(-1);
  const isEnd = flatten(node.body).filter(({ type }) => type === 'return').length === 1;
  if (last?.type !== 'return' || !last.value || !isEnd || YIELDS.test(file.text.slice(node.from, node.to))) return null;
  if (site.trail.includes(key) || site.trail.length >= MAX_DEPTH) return null;
  const whole = { value: last.value, one: false, when: null, nested: false, loops: [], from: last.from };
  const name = last.value.type === 'name' ? last.value.name : null;
  const { steps, startsHere } =
    name === null ? { steps: [whole], startsHere: true } : stepsOf(node.body, file.text, name, Infinity);
  if (!startsHere) return null;
  const seen = seenWith(file, localsOf(node, call, caller.path === file.path));
  return { file: seen, steps, site: { ...site, list: null, trail: [...site.trail, key] } };
}

/** What the names of a function hold: its parameters what they are given, and the rest what they are assigned once. */
function localsOf(
  node: FunctionStatement,
  call: ExpressionOf<'call'>,
  isSameFile: boolean,
): Map<string, Expression | null> {
  const locals = new Map<string, Expression | null>();
  const isSpread = call.args.some(({ type }) => type === 'star') || call.keywords.some(({ name }) => name === '**');
  for (const [at, name] of node.parameters.entries()) {
    const given = isSpread ? null : (keywordOf(call, name) ?? call.args[at] ?? null);
    locals.set(name, given && (isPlain(given) || (isSameFile && given.type === 'name')) ? given : null);
  }
  for (const statement of flatten(node.body)) {
    const targets =
      statement.type === 'assign' ? statement.targets : statement.type === 'augment' ? [statement.target] : [];
    for (const target of targets) {
      const name = dottedName(target);
      if (name === null || name.includes('.')) continue;
      const value = statement.type === 'assign' && !locals.has(name) ? statement.value : null;
      locals.set(name, value);
    }
  }
  return locals;
}
