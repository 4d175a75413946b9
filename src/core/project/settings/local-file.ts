import { nameOf } from '../../base/path-parts';
import { dottedName, walkExpression } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { Scope } from './scope';

/** A path that is put together by way of names is followed so far. */
const MAX_HOPS = 4;

/** The Python file that an expression names last: `local.py` of `os.path.join(BASE_DIR, 'local.py')`, also by way of names. */
export function localFileIn(expression: Expression, scope: Scope, hops = 0): string | null {
  let found: string | null = null;
  for (const part of walkExpression(expression)) {
    if (part.type === 'string') found = pythonFile(part.value) ?? found;
    if (part.type !== 'name') continue;
    // Of `local.exists` the name.
    const held = scope.names.get(part.name) ?? scope.names.get(part.name.replace(/\.\w{1,80}$/, ''));
    if (held?.type === 'string') found = pythonFile(held.value) ?? found;
    if (held?.type === 'unknown' && held.expression && hops < MAX_HOPS)
      found = localFileIn(held.expression, scope, hops + 1) ?? found;
  }
  return found;
}

/** The file of `exec(open('local.py').read())`; null where that is not what it is, or text does not tell the file. */
export function executedFile(expression: Expression, scope: Scope): string | null {
  if (expression.type !== 'call') return null;
  return /(?:^|\.)(?:exec|execfile)$/.test(dottedName(expression.callee) ?? '') ? localFileIn(expression, scope) : null;
}

function pythonFile(path: string): string | null {
  const name = nameOf(path);
  return /^[\w-]{1,80}\.py$/.test(name) ? name : null;
}
