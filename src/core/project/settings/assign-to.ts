import { itemsOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { isNamespace, nameOfModule } from './namespace';
import { changeAt, openTo, rootOf } from './change-at';
import { applySetdefault } from './change-list';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import type { Value } from './value';

/** Assigns a value to a name, to several, or to an entry of what a name holds. */
export function assignTo(target: Expression, value: Value, scope: Scope): void {
  if (target.type === 'name') scope.names.set(target.name, value);
  else if (target.type === 'list' || target.type === 'tuple') assignEach(itemsOf(target), value, scope);
  else if (target.type === 'subscript' && isNamespace(target.object)) {
    const name = evaluate(target.index, scope);
    if (name.type === 'string' && name.when === null) scope.names.set(name.value, value);
  } else if (target.type === 'subscript') {
    applySetdefault(target.object, scope);
    if (!changeAt(target, () => value, scope)) openRoot(target, scope);
  } else {
    const name = nameOfModule(target);
    if (name === null) openRoot(target, scope);
    else scope.names.set(name, value);
  }
}

/** `globals()[name] = value` with a name that text does not tell. */
export function namesAnything(target: Expression, scope: Scope): boolean {
  if (target.type !== 'subscript' || !isNamespace(target.object)) return false;
  const name = evaluate(target.index, scope);
  return name.type !== 'string' || name.when !== null;
}

/** What lies in a setting, and is changed in a way that text does not tell, leaves the setting open. */
export function openRoot(target: Expression, scope: Scope): void {
  const name = rootOf(target);
  const before = name === null ? undefined : scope.names.get(name);
  if (name !== null && before) scope.names.set(name, openTo(before, evaluate(target, scope)));
}

function assignEach(targets: readonly Expression[], value: Value, scope: Scope): void {
  if (value.type !== 'list') return;
  for (const [at, target] of targets.entries()) {
    const item = value.items[at];
    if (item && target.type === 'name') scope.names.set(target.name, item);
  }
}
