import { directoryOf, joinPath } from '../../base/path-parts';
import type { Expression } from '../python/syntax';
import type { ModulePaths } from '../source/module-paths';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import type { Value } from './value';

/** One argument of include(): the files of the folder that it may mean, none where there is none. */
export interface IncludedFiles {
  /** Null where text does not tell it at all. */
  files: string[] | null;
  isOptional: boolean;
  text: string;
  line: number;
}

/** What `include('components/base.py', f'environments/{ENV}.py', optional('local.py'))` includes, in its order. */
export function includedFiles(expression: Expression, scope: Scope, paths: ModulePaths): IncludedFiles[] {
  if (expression.type !== 'call') return [];
  return expression.args.flatMap((arg) => {
    const value = evaluate(arg.type === 'star' ? arg.value : arg, scope);
    return (value.type === 'list' ? value.items : [value]).map((item) => includedBy(item, scope, paths));
  });
}

function includedBy(item: Value, scope: Scope, paths: ModulePaths): IncludedFiles {
  const expression = item.type === 'unknown' ? item.expression : null;
  const inner = expression?.type === 'call' && /^(?:\w+\.)?optional$/.test(nameOf(expression)) ? expression : null;
  const given = inner?.args[0] ? evaluate(inner.args[0], scope) : item;
  const place = { isOptional: inner !== null, text: item.text, line: item.line };
  const directory = directoryOf(scope.path);
  if (given.type === 'string') {
    const file = given.value.endsWith('.py')
      ? paths.fileAt(joinPath(directory, given.value).replace(/\.py$/, ''))
      : null;
    return { ...place, files: file === null ? [] : [file] };
  }
  const written = given.type === 'unknown' && given.expression ? patternOf(given.expression, scope.text) : null;
  return { ...place, files: written === null ? null : paths.matching(joinPath(directory, written)) };
}

function nameOf({ callee }: Expression & { type: 'call' }): string {
  return callee.type === 'name' ? callee.name : '';
}

/** `environments/*.py` of `f'environments/{ENV}.py'`, `'environments/{0}.py'.format(ENV)`, `'environments/%s.py' % ENV`. */
function patternOf(expression: Expression, text: string): string | null {
  const [, literal] = /^f?["']([^"'\n]{1,200})["']/.exec(text.slice(expression.from, expression.to)) ?? [];
  const pattern = literal?.replace(/\{[^{}/]{0,100}\}|%s/g, '*');
  return pattern?.endsWith('.py') === true && pattern !== '*.py' ? pattern : null;
}
