import { itemsOf, keywordOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { Names } from './names';
import type { Value } from './value';

/**
 * The name of the variables that settings set themselves, as a dictionary, where the environment says nothing:
 * `os.environ.setdefault("DEBUG", "yes")`.
 */
export const ENVIRONMENT = 'os.environ';
/** That dictionary before any is set. */
export const NOTHING_SET: Value = { file: '', line: 1, text: ENVIRONMENT, when: null, type: 'dict', entries: [] };

/**
 * What a scheme of django-environ says of a variable, `environ.Env(DEBUG=(bool, False))`: what it becomes, and what it is without the
 * variable. https://django-environ.readthedocs.io/en/latest/quickstart.html
 * @param callee by what the variable is read: `env`, `env.db`
 */
export function ofScheme(
  callee: string,
  variable: string,
  names: Names,
): { kind: Expression | undefined; given: Expression } | null {
  const reader = names.get(callee.split('.', 1)[0] ?? '');
  const made = reader?.type === 'unknown' ? reader.expression : null;
  if (made?.type !== 'call') return null;
  const [kind, given] = itemsOf(keywordOf(made, variable));
  return given ? { kind, given } : null;
}
