import type { Possible } from './deploy-facts';
import type { Ternary } from './ternary';

/** https://github.com/django/django/blob/stable/5.2.x/django/core/checks/security/base.py */
const MIN_LENGTH = 50;
const MIN_UNIQUE_CHARACTERS = 5;
const MADE_BY_STARTPROJECT = 'django-insecure-';

/**
 * Whether Django's check calls a key weak; null where one of several is. A key that text does not tell is not weak: it
 * stands where it belongs.
 */
export function isKeyWeak(cases: readonly Possible[]): Ternary {
  const weak = cases.filter(isWeak);
  return weak.length === 0 ? false : weak.length === cases.length ? true : null;
}

function isWeak(one: Possible): boolean {
  // Without a key Django does not start.
  if (one === 'default' || (one?.type === 'scalar' && one.value === 'None')) return true;
  if (one?.type !== 'string') return false;
  const { value } = one;
  return (
    [...value].length < MIN_LENGTH ||
    new Set(value).size < MIN_UNIQUE_CHARACTERS ||
    value.startsWith(MADE_BY_STARTPROJECT)
  );
}
