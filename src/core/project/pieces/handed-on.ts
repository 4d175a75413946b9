import type { View } from '../inventory-web';
import { dottedName, expressionsOf, flatten, lastPart, walkExpression } from '../python/expressions';
import type { Expression, ExpressionOf, FunctionStatement, Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { both, type MethodLimit } from './method-limits';

/** A class whose view a function calls. */
export interface HandedOn {
  /** As written: `OrderView.as_view`. */
  by: string;
  /** The class of the project that answers in place of the function; null where the function does more, or it is not in the folder. */
  one: ClassInFile | null;
}

/** What `as_view` is given that changes who may pass, or how. */
const DECIDES = /^(?:\*\*|http_method_names|permission_classes)$/;

/** The class that a function hands its request on to, `return OrderView.as_view()(request)`; null where it calls none. */
export function handedOn(file: SourceFile, node: FunctionStatement, index: SourceIndex): HandedOn | null {
  // A cheap look: a body is read when it is first asked for.
  if (!file.text.slice(node.from, node.to).includes('.as_view')) return null;
  const [first, ...others] = node.body.filter((each) => !isDocstring(each));
  const only = first?.type === 'return' && others.length === 0 ? passedOn(first.value, node) : null;
  if (only) {
    const by = dottedName(only) ?? '';
    const found = index.resolve(file, by.slice(0, by.lastIndexOf('.')));
    const isPlain = only.args.length === 0 && !only.keywords.some(({ name }) => DECIDES.test(name));
    return {
      by,
      one: isPlain && found.file && found.node?.type === 'class' ? { file: found.file, node: found.node } : null,
    };
  }
  const call = inside(node.body).find(isAsView);
  return call ? { by: dottedName(call) ?? '', one: null } : null;
}

/** A function with what is told of the class that answers in its place; with what is open where that is not known. */
export function withHandedOn(view: View, { by }: HandedOn, to: View | null): View {
  const methods = ({ methods: listed, methodsKnown }: View): MethodLimit => ({
    methods: listed.length > 0 ? listed : null,
    known: methodsKnown,
  });
  if (!to) return { ...view, methodsKnown: false, dynamic: [...view.dynamic, by] };
  const taken = both(methods(view), methods(to));
  const asks = joined(view.asks, to.asks);
  const unknownDecorators = joined(view.unknownDecorators, to.unknownDecorators);
  return {
    ...view,
    methods: [...(taken.methods ?? [])],
    methodsKnown: taken.known,
    permissions: joined(view.permissions, to.permissions),
    ...(asks && { asks }),
    ...(unknownDecorators && { unknownDecorators }),
    dynamic: to.dynamic.filter((name) => name === 'get_permissions'),
  };
}

function joined(own: readonly string[] | null = null, others: readonly string[] | null = null): string[] | null {
  return own || others ? [...new Set([...(own ?? []), ...(others ?? [])])] : null;
}

/** `OrderView.as_view()` of `OrderView.as_view()(request, …)`. */
function passedOn(value: Expression | null, { parameters }: FunctionStatement): ExpressionOf<'call'> | null {
  if (value?.type !== 'call' || !isAsView(value.callee)) return null;
  const [request] = value.args;
  return request?.type === 'name' && request.name === parameters[0] ? value.callee : null;
}

function isAsView(expression: Expression): expression is ExpressionOf<'call'> {
  // What the view is called with calls no class.
  return (
    expression.type === 'call' &&
    expression.callee.type === 'name' &&
    lastPart(expression.callee.name) === 'as_view' &&
    expression.callee.name.includes('.')
  );
}

function inside(body: readonly Statement[]): Expression[] {
  return flatten(body).flatMap((each) => [
    ...expressionsOf(each).flatMap((one) => [...walkExpression(one)]),
    ...(each.type === 'function' ? inside(each.body) : []),
  ]);
}

function isDocstring(statement: Statement): boolean {
  return statement.type === 'expression' && statement.value.type === 'string';
}
