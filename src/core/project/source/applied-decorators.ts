import { dottedName } from '../python/expressions';
import type { ClassStatement, Expression, FunctionStatement } from '../python/syntax';
import type { SourceFile } from './source-file';

/** A decorator of a function or class, in whichever way it is applied. */
export interface AppliedDecorator {
  decorator: Expression;
  /** The condition under which it is; null where it always is. */
  when: string | null;
}

/**
 * The decorators of a function or class of a file: those above it, then those that the file applies later by giving its name anew,
 * `view = login_required(csrf_exempt(view))`, the outermost last.
 */
export function appliedDecorators(file: SourceFile, node: ClassStatement | FunctionStatement): AppliedDecorator[] {
  const above = node.decorators.map((decorator) => ({ decorator, when: null }));
  return [...above, ...appliedLater(file, node, node.name)];
}

/** Those that are applied to what `as_view` makes of a class, whose name is given to that: `Orders = login_required(Orders.as_view())`. */
export function appliedToView(file: SourceFile, node: ClassStatement): AppliedDecorator[] {
  return appliedLater(file, node, `${node.name}.as_view`);
}

function appliedLater(file: SourceFile, node: ClassStatement | FunctionStatement, wrapped: string): AppliedDecorator[] {
  return file.statements.flatMap((statement) => {
    if (statement.type !== 'assign' || statement.from < node.to) return [];
    if (!statement.targets.some((target) => target.type === 'name' && target.name === node.name)) return [];
    const when = file.conditions.get(statement) ?? null;
    return around(statement.value, wrapped).map((decorator) => ({ decorator, when }));
  });
}

/** What is called around a name, or around a call of it, the innermost first; nothing where something else is given. */
function around(value: Expression | null, wrapped: string): Expression[] {
  const found: Expression[] = [];
  const kind = wrapped.endsWith('.as_view') ? 'call' : 'name';
  let inner = value;
  while (inner && !(inner.type === kind && dottedName(inner) === wrapped)) {
    if (inner.type !== 'call') return [];
    found.unshift(inner.callee);
    inner = inner.args[0] ?? null;
  }
  return inner ? found : [];
}
