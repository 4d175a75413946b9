import { assignedTo, dottedName, isTrue, keywordOf, lastPart, methodsOf, stringOf } from '../python/expressions';
import type { Expression, ExpressionOf, FunctionStatement, Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';

/** What the class of a router makes of each viewset that is registered. */
export interface RouterShape {
  /** Whether it has the root view that lists what is registered. */
  hasRoot: boolean;
  /** `whole`: as Django REST framework does. `more`: that, and what text does not tell. `other`: text does not tell. */
  known: 'whole' | 'more' | 'other';
  /** What the project's class adds: the action of a method, of the whole list or of one. */
  added: { detail: boolean; method: string; action: string }[];
  /**
   * The attributes of a viewset by which a class of the project makes more of the lookup than its name; none where it makes of each
   * what text does not tell. Null where it leaves the lookup as it is.
   */
  lookupBy: string[] | null;
}

/** Packages whose routers give each viewset the URLs that Django REST framework does. */
const ALIKE = /^(?:rest_framework|rest_framework_nested|rest_framework_extensions)\./;
/** The routes of a SimpleRouter: https://www.django-rest-framework.org/api-guide/routers/#custom-routers */
const LIST_ROUTE = 0;
const DETAIL_ROUTE = 2;
/** What the routes are called, in a method and in the body of the class. */
const ROUTES = /^(?:self\.)?routes\b/;
/** What a class that has its own of these makes other URLs with. */
const DECISIVE = new Set(['get_routes', 'get_urls', 'urls', 'get_lookup_regex', 'get_method_map']);

/** The shape of the router that a call makes. */
export function readRouterShape(call: ExpressionOf<'call'>, file: SourceFile, index: SourceIndex): RouterShape {
  const made = index.resolve(file, dottedName(call.callee) ?? '');
  const isOwn = made.file && made.node?.type === 'class';
  const { own, foreign } =
    made.file && made.node?.type === 'class'
      ? index.lineage({ file: made.file, node: made.node })
      : { own: [], foreign: [made.dotted] };
  const isDefault = foreign.some((name) => /DefaultRouter/.test(lastPart(name)));
  const rootView = own.map(({ node }) => assignedTo(node.body, 'include_root_view')).find((value) => value !== null);
  const shape: RouterShape = {
    hasRoot: isDefault && (rootView === undefined || isTrue(rootView)),
    known: foreign.every((name) => ALIKE.test(name) || name === lastPart(name)) ? 'whole' : 'more',
    added: [],
    lookupBy: null,
  };
  if (!isOwn) return shape;
  for (const { node, file: at } of own) {
    const methods = methodsOf(node.body);
    const decisive = methods.filter(({ name }) => DECISIVE.has(name));
    const routes = assignedTo(node.body, 'routes');
    if ((routes && !isCopied(routes)) || !decisive.every((method) => extendsItself(method, at.text)))
      return { ...shape, known: 'other' };
    if (!decisive.every((method) => addsBeside(method, at.text))) shape.known = 'more';
    for (const statement of node.body) {
      const isAdded = statement.type === 'function' || (routes && isAssignedTo(statement, 'routes'));
      if (!isAdded && !addFrom(statement, at.text, shape)) shape.known = 'more';
    }
    for (const method of methods) {
      if (method.name === 'register') shape.known = 'more';
      if (method.name === 'get_lookup_regex') shape.lookupBy = attributesIn(at.text.slice(method.from, method.to));
      for (const statement of method.body) if (!addFrom(statement, at.text, shape)) shape.known = 'more';
    }
  }
  return shape;
}

/** `copy.deepcopy(SimpleRouter.routes)`: the same routes again, to be changed. */
function isCopied(routes: Expression): boolean {
  if (routes.type !== 'call' || !/(?:^|\.)(?:deepcopy|copy|list)$/.test(dottedName(routes.callee) ?? '')) return false;
  return /Router\.routes$/.test(dottedName(routes.args[0]) ?? '');
}

function isAssignedTo(statement: Statement, name: string): boolean {
  return statement.type === 'assign' && assignedTo([statement], name) !== null;
}

/** What a method asks a viewset for: `viewset.lookup_fields`, `getattr(viewset, "lookup_fields", None)`. */
function attributesIn(text: string): string[] {
  const asked = text.matchAll(/\bviewset\.(\w+)|getattr\(\s*viewset\s*,\s*["'](\w+)["']/g);
  return [...asked]
    .flatMap(([, direct, byName]) => direct ?? byName ?? [])
    .filter((name) => name !== 'lookup_value_regex');
}

/** Whether a method adds to what the class above makes; `urls` is a property. */
function extendsItself({ name, from, to }: FunctionStatement, text: string): boolean {
  return text.slice(from, to).includes(`super().${name}${name === 'urls' ? '' : '('}`);
}

/** `return super().get_urls() + more`: the URLs of what is registered stay as they are, and others stand beside them. */
const BESIDE = /^return\s+super\(\)\.(?:urls|get_urls\(\))\s*\+/;

/** Whether the URLs of a router are those of the class above with others beside them, in one sum. */
function addsBeside({ name, body }: FunctionStatement, text: string): boolean {
  const [only, ...others] = body;
  if ((name !== 'urls' && name !== 'get_urls') || !only || others.length > 0) return false;
  const sum = text.slice(only.from, only.to);
  return BESIDE.test(sum) && !/\bif\b/.test(sum);
}

/** The keyword of a router that says whether URLs end in a slash; they do where it says nothing. */
export function hasTrailingSlash(call: ExpressionOf<'call'>): boolean {
  const slash = keywordOf(call, 'trailing_slash');
  return !(slash?.type === 'constant' && slash.value === false);
}

/**
 * `self.routes[0].mapping["delete"] = "bulk_destroy"`, and `.mapping.update({…})`, in a method or in the body of the class
 * @returns false where a statement changes the routes in another way
 */
function addFrom(statement: Statement, text: string, { added }: RouterShape): boolean {
  if (statement.type === 'assign') {
    const [target] = statement.targets;
    if (target?.type !== 'subscript') return !target || !mentionsRoutes(target);
    const detail = detailOfMapping(target.object);
    const [method, action] = [stringOf(target.index), stringOf(statement.value)];
    if (detail === null || method === null || action === null) return !mentionsRoutes(target);
    added.push({ detail, method: method.toUpperCase(), action });
    return true;
  }
  if (statement.type === 'block') return !/\broutes\b/.test(text.slice(statement.from, statement.to));
  if (statement.type === 'augment') return !mentionsRoutes(statement.target);
  if (statement.type !== 'expression' || statement.value.type !== 'call') return true;
  const { callee, args } = statement.value;
  const detail = callee.type === 'member' && callee.name === 'update' ? detailOfMapping(callee.object) : null;
  const [given] = args;
  if (detail === null || given?.type !== 'dict') return !mentionsRoutes(callee);
  for (const { key, value } of given.entries) {
    const [method, action] = [stringOf(key), stringOf(value)];
    if (method === null || action === null) return false;
    added.push({ detail, method: method.toUpperCase(), action });
  }
  return true;
}

/** Of `self.routes[2].mapping` whether it is the route of one thing; null for any other expression. */
function detailOfMapping(expression: Expression): boolean | null {
  if (expression.type !== 'member' || expression.name !== 'mapping' || expression.object.type !== 'subscript')
    return null;
  const { object, index } = expression.object;
  if (!ROUTES.test(dottedName(object) ?? '') || index.type !== 'number') return null;
  return index.value === LIST_ROUTE ? false : index.value === DETAIL_ROUTE ? true : null;
}

function mentionsRoutes(expression: Expression): boolean {
  if (expression.type === 'name') return ROUTES.test(expression.name);
  if (expression.type === 'member' || expression.type === 'subscript') return mentionsRoutes(expression.object);
  return expression.type === 'call' && mentionsRoutes(expression.callee);
}
