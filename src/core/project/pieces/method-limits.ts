import { dottedName, itemsOf, lastPart, stringOf } from '../python/expressions';
import type { Expression, FunctionStatement } from '../python/syntax';
import type { AppliedDecorator } from '../source/applied-decorators';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';

/** The methods that something lets through. */
export interface MethodLimit {
  /** In capitals; null where any is let through. */
  methods: readonly string[] | null;
  /** Whether text tells it. */
  known: boolean;
}

const NO_LIMIT: MethodLimit = { methods: null, known: true };
const NOT_KNOWN: MethodLimit = { methods: null, known: false };
/** Decorators that are made of decorators are followed so far. */
const MAX_HOPS = 4;
/** What a function says that refuses methods itself. */
const REFUSES = /\bHttpResponseNotAllowed\b|\bMethodNotAllowed\b|\b405\b/;
/** What a decorator says that may refuse some. */
const LOOKS_AT_METHOD = /\brequest\.method\b|\bhttp_method_names\b/;

/**
 * What a decorator, with or without arguments, lets through: Django's own `require_…`, those of the project as far as
 * they use these, https://docs.djangoproject.com/en/stable/topics/http/decorators/#allowed-http-methods
 */
export function limitOfDecorator(decorator: Expression, file: SourceFile, index: SourceIndex, hops = 0): MethodLimit {
  const dotted = dottedName(decorator);
  if (dotted === null) return NOT_KNOWN;
  const name = lastPart(dotted);
  if (/^require_(?:http_methods|GET|POST|safe)$/.test(name)) return required(name, decorator);
  const { file: at, node, dotted: full } = index.resolve(file, dotted);
  if (at && node?.type === 'function') return limitOfFunction(node, at, index, hops);
  if (at && node && node.type !== 'class' && hops < MAX_HOPS)
    return limitOfDecorator(node as Expression, at, index, hops + 1);
  return /^(?:django|functools|asgiref|rest_framework)\./.test(full) ? NO_LIMIT : NOT_KNOWN;
}

/** What several of them let through together. */
export function limitOfAll(decorators: readonly Expression[], file: SourceFile, index: SourceIndex): MethodLimit {
  return decorators.map((each) => limitOfDecorator(each, file, index)).reduce(both, NO_LIMIT);
}

/** The same of those that may be applied under a condition: what such a one refuses is not known. */
export function limitOfApplied(
  applied: readonly AppliedDecorator[],
  file: SourceFile,
  index: SourceIndex,
): MethodLimit {
  const limits = applied.map(({ decorator, when }) => {
    const limit = limitOfDecorator(decorator, file, index);
    return when === null || (limit.known && limit.methods === null) ? limit : NOT_KNOWN;
  });
  return limits.reduce(both, NO_LIMIT);
}

/** What passes the one and the other. */
export function both(one: MethodLimit, other: MethodLimit): MethodLimit {
  const known = one.known && other.known;
  if (one.methods === null || other.methods === null) return { methods: one.methods ?? other.methods, known };
  return { methods: one.methods.filter((method) => other.methods?.includes(method)), known };
}

/** Whether a function refuses methods by itself. */
export function refusesMethods(node: FunctionStatement, file: SourceFile): boolean {
  return REFUSES.test(file.text.slice(node.from, node.to));
}

function required(name: string, decorator: Expression): MethodLimit {
  if (name === 'require_safe') return { methods: ['GET', 'HEAD'], known: true };
  if (name !== 'require_http_methods') return { methods: [name.slice('require_'.length)], known: true };
  const [first] = decorator.type === 'call' ? decorator.args : [];
  const methods = itemsOf(first).flatMap((item) => stringOf(item)?.toUpperCase() ?? []);
  return methods.length > 0 ? { methods, known: true } : NOT_KNOWN;
}

/** A decorator of the project: what it applies on the way, `return require_POST(login_required(view))`. */
function limitOfFunction(
  node: FunctionStatement,
  file: SourceFile,
  index: SourceIndex,
  hops: number,
  given: readonly string[] = [],
): MethodLimit {
  if (hops >= MAX_HOPS || refusesMethods(node, file) || LOOKS_AT_METHOD.test(file.text.slice(node.from, node.to)))
    return NOT_KNOWN;
  let limit = NO_LIMIT;
  const parameters = [...given, ...node.parameters];
  const add = (decorator: Expression): void => {
    // The view itself is called here.
    if (parameters.includes(dottedName(decorator) ?? '')) return;
    limit = both(limit, limitOfDecorator(decorator, file, index, hops + 1));
  };
  for (const statement of node.body) {
    if (statement.type === 'function') {
      statement.decorators.forEach(add);
      limit = both(limit, limitOfFunction(statement, file, index, hops + 1, parameters));
    }
    let value = statement.type === 'return' ? statement.value : null;
    for (; value?.type === 'call' && value.args[0]; value = value.args[0])
      add(value.callee.type === 'call' ? value.callee : value);
  }
  return limit;
}
