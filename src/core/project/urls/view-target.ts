import type { View } from '../inventory-web';
import { LOGOUT_VIEW, methodsOfForeignView } from '../pieces/http-methods';
import { both, limitOfDecorator, limitOfAll, refusesMethods, type MethodLimit } from '../pieces/method-limits';
import type { FileLine } from '../../base/place';
import type { ProjectContext } from '../project-context';
import { dottedName, flatten, itemsOf, keywordOf, lastPart, stringOf } from '../python/expressions';
import type { Expression, ExpressionOf, FunctionStatement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { valueOf, type SourceIndex } from '../source/source-index';
import { guardsOfDecorators, joinGuards, type RouteGuards } from './route-guards';

/** What a route leads to. */
export interface ViewTarget {
  view: string | null;
  viewAt: FileLine | null;
  /** The methods that it takes, which a list of all routes alone asks of most. */
  takes(): TakenMethods;
  action: string | null;
  /** Why it is not told which view it is, as a phrase; null where it is. */
  open: string | null;
  /** What is put around the view where its URL is, the outermost first. */
  around: RouteGuards;
}

/** The methods of a route, as it tells them. */
export type TakenMethods = Pick<View, 'methods' | 'methodsKnown'>;

/** Finds a view of the project by its file and name. */
export type ViewOf = (file: string, name: string) => View | undefined;

const NO_METHODS: TakenMethods = { methods: [], methodsKnown: false };
const NOTHING: ViewTarget = {
  ...{ view: null, viewAt: null, takes: () => NO_METHODS, action: null, open: null },
  around: {},
};
/** Views of Django that ask for a login by themselves: https://docs.djangoproject.com/en/5.2/topics/auth/default/#all-authentication-views */
const ASKING_VIEW = /^django\.contrib\.auth\.views\.PasswordChange(?:Done)?View$/;
/** A view in a decorator in a decorator, and a name of a name, are followed so far. */
const MAX_HOPS = 10;

/**
 * The view that the second argument of path() means: `views.index`, `BookList.as_view()`,
 * `BookViewSet.as_view({'get': 'list'})`, each with decorators around it, by a name of their own or from a function
 * that makes views.
 */
export function readViewTarget(
  target: Expression,
  file: SourceFile,
  context: ProjectContext,
  viewOf: ViewOf,
  hops = 0,
): ViewTarget {
  const { index } = context;
  const follow = (inner: Expression, at: SourceFile): ViewTarget =>
    hops < MAX_HOPS ? readViewTarget(inner, at, context, viewOf, hops + 1) : NOTHING;

  if (target.type === 'string') return hops === 0 ? byPath(target.value, index, viewOf) : NOTHING;
  if (target.type === 'unknown' && file.text.startsWith('lambda', target.from))
    return { ...NOTHING, takes: () => ({ ...NO_METHODS, methodsKnown: true }) };
  if (target.type === 'name') {
    const held = valueOf(index.resolve(file, target.name));
    if (held?.file.values.isEither(lastPart(target.name)))
      return { ...NOTHING, open: 'it depends on a condition which view it is' };
    if (held) return follow(held.value, held.file);
    return byName(target.name, file, context, viewOf);
  }
  if (target.type !== 'call') return NOTHING;
  const owner = ownerOfAsView(target);
  if (owner !== null) return fromAsView(target, byName(owner, file, context, viewOf), file, index);

  const [first] = target.args;
  const maker = dottedName(target.callee.type === 'name' ? target.callee : null);
  const made = maker === null ? null : index.resolve(file, maker);
  if (made?.file && made.node?.type === 'function' && !(first && isViewLike(first, file, index)))
    return fromFactory(made.node, made.file, index);
  if (made?.file && made.node?.type === 'class')
    return { ...NOTHING, view: made.node.name, viewAt: { file: made.file.path, line: made.node.line } };
  if (!first) return NOTHING;
  const decorator = target.callee.type === 'call' ? target.callee : target;
  const inner = follow(first, file);
  const around = joinGuards(guardsOfDecorators([decorator], file, index), inner.around);
  return { ...limited(inner, limitOfDecorator(decorator, file, index)), around };
}

function byPath(dotted: string, index: SourceIndex, viewOf: ViewOf): ViewTarget {
  const found = index.resolveAbsolute(dotted);
  const known = found.file && viewOf(found.file.path, lastPart(found.dotted));
  return { ...NOTHING, view: lastPart(dotted), ...(known ? ofView(known) : {}) };
}

function byName(dotted: string, file: SourceFile, context: ProjectContext, viewOf: ViewOf): ViewTarget {
  const { index } = context;
  const found = index.resolve(file, dotted);
  const view = lastPart(dotted);
  const known = found.file && viewOf(found.file.path, lastPart(found.dotted));
  if (known) return { ...NOTHING, view, ...ofView(known) };
  if (found.file && found.node?.type === 'function') return ofFunction(found.node, found.file, index);
  if (found.file && found.node) return { ...NOTHING, view, viewAt: { file: found.file.path, line: found.node.line } };
  const isLocal = !dotted.includes('.') && !file.imports.has(dotted) && file.stars.length === 0;
  return { ...foreignView(found.dotted, context), view: isLocal ? null : view };
}

/** A class of Django or of a package, by its dotted name, as the view of a route. */
export function foreignView(dotted: string, { mayBeBefore5 }: ProjectContext): ViewTarget {
  const methods = [...methodsOfForeignView(dotted)];
  const methodsKnown = methods.length > 0 && !(dotted === LOGOUT_VIEW && mayBeBefore5);
  const around = ASKING_VIEW.test(dotted) ? { guards: ['login_required'] } : {};
  return { ...NOTHING, view: lastPart(dotted), takes: () => ({ methods, methodsKnown }), around };
}

function ofView(view: View): Pick<ViewTarget, 'viewAt' | 'takes'> {
  const { file, line } = view;
  return { viewAt: { file, line }, takes: () => view };
}

function ofFunction(node: FunctionStatement, file: SourceFile, index: SourceIndex): ViewTarget {
  const takes = (): TakenMethods => {
    const { methods, known } = limitOfAll(node.decorators, file, index);
    return { methods: [...(methods ?? [])], methodsKnown: known && (methods !== null || !refusesMethods(node, file)) };
  };
  return { ...NOTHING, view: node.name, viewAt: { file: file.path, line: node.line }, takes };
}

/** `page("about")`: the function that the project's `page` gives back. */
function fromFactory(maker: FunctionStatement, file: SourceFile, index: SourceIndex): ViewTarget {
  const inner = new Map(maker.body.flatMap((each) => (each.type === 'function' ? [[each.name, each] as const] : [])));
  const given = flatten(maker.body).flatMap((each) => (each.type === 'return' && each.value ? [each.value] : []));
  const [only] = given;
  const made = given.length === 1 && only?.type === 'name' ? inner.get(only.name) : undefined;
  return made ? ofFunction(made, file, index) : NOTHING;
}

/** What `as_view()` makes of a view: of a viewset the actions that it is given, `actions=ITEM` too, and of any the methods that it names. */
function fromAsView(call: ExpressionOf<'call'>, found: ViewTarget, file: SourceFile, index: SourceIndex): ViewTarget {
  const held = (given: Expression | null | undefined): Expression | null | undefined =>
    given?.type === 'name' ? (valueOf(index.resolve(file, given.name))?.value ?? given) : given;
  const given = held(call.args[0] ?? keywordOf(call, 'actions'));
  const named = held(keywordOf(call, 'http_method_names'));
  const allowed = named ? itemsOf(named).map((item) => stringOf(item)?.toUpperCase() ?? null) : null;
  const limit: MethodLimit = {
    methods: allowed && allowed.flatMap((one) => one ?? []),
    known: allowed === null || (allowed.length > 0 && !allowed.includes(null)),
  };
  const actions = given?.type === 'dict' ? given.entries : [];
  const methods = actions.flatMap(({ key }) => stringOf(key)?.toUpperCase() ?? []);
  if (methods.length === 0) {
    if (given) return { ...found, takes: () => NO_METHODS };
    return allowed === null ? found : limited(found, limit);
  }
  const action = actions.length === 1 ? stringOf(actions[0]?.value) : null;
  const mapped = { ...found, takes: () => ({ methods, methodsKnown: methods.length === actions.length }), action };
  return allowed === null ? mapped : limited(mapped, limit);
}

function ownerOfAsView({ callee }: ExpressionOf<'call'>): string | null {
  return callee.type === 'name' && callee.name.endsWith('.as_view') ? callee.name.slice(0, -'.as_view'.length) : null;
}

/** Whether a decorator is given this, and no argument of a factory. */
function isViewLike(expression: Expression, file: SourceFile, index: SourceIndex): boolean {
  if (expression.type === 'call') return true;
  const found = expression.type === 'name' ? index.resolve(file, expression.name) : null;
  return (
    found?.node?.type === 'function' || (found?.file === null && file.imports.has(found.dotted.split('.')[0] ?? ''))
  );
}

function limited(target: ViewTarget, limit: MethodLimit): ViewTarget {
  return { ...target, takes: () => limitedTo(limit, target.takes()) };
}

function limitedTo(limit: MethodLimit, taken: TakenMethods): TakenMethods {
  const own: MethodLimit = { methods: taken.methods.length > 0 ? taken.methods : null, known: taken.methodsKnown };
  const { methods, known } = both(own, limit);
  // What Django's decorators let through is all, whatever the view behind them would take.
  const isBounded = limit.known && limit.methods !== null && taken.methods.length === 0;
  const isNone = methods?.length === 0;
  return { methods: [...(methods ?? [])], methodsKnown: (known || isBounded) && !isNone };
}
