import type { ViewKind } from '../inventory-web';
import {
  dottedName,
  expressionsOf,
  flatten,
  keywordOf,
  lastPart,
  methodsOf,
  oneOrMore,
  walkExpression,
} from '../python/expressions';
import type { Expression, Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { appliedDecorators, appliedToView } from '../source/applied-decorators';
import { decoratorOf } from '../source/index-decorators';
import { ASKING, GUARD } from './guards-of';

/** A cheap look: a body without one of these words asks nothing. */
const WORTH_READING =
  /\b(?:is_(?:authenticated|anonymous|staff|superuser|active)|has_(?:module_)?perms?|PermissionDenied|NotAuthenticated|HttpResponseForbidden|redirect_to_login|handle_no_permission|permission_denied|check_(?:object_)?permissions|(?:HTTP_)?40[13]\w{0,40})\b/;
/** `request.user.is_staff`, `self.request.user.has_perm`, `user.is_authenticated`. */
const OF_USER = /(?:^|\.)user\.(?:is_(?:authenticated|anonymous|staff|superuser|active)|has_perms?|has_module_perms)$/;
/** What is called where somebody is turned away. */
const REFUSING =
  /^(?:HttpResponseForbidden|redirect_to_login|handle_no_permission|permission_denied|check_(?:object_)?permissions)$/;
const RAISED = /^raise\s{1,9}([\w.]{0,99}\b(?:PermissionDenied|NotAuthenticated))\b/;
/** More tells nobody more. */
const MOST = 4;
/** Packages whose decorators state who may pass in their own name, or say nothing of it. */
const KNOWN = /^(?:django|functools|asgiref|contextlib|typing|rest_framework|drf_spectacular|drf_yasg)\./;

/**
 * What code asks of who is there, each once as written and in the order of the text: `request.user.is_staff`, `raise PermissionDenied`,
 * `status=403`. Words of strings and comments ask nothing.
 */
function asksIn(statements: readonly Statement[], text: string): string[] {
  const asked = everyStatement(statements, text).flatMap((statement) => {
    if (statement.type === 'other') {
      const [, raised] = RAISED.exec(text.slice(statement.from, statement.to)) ?? [];
      return raised === undefined ? [] : [`raise ${lastPart(raised)}`];
    }
    return expressionsOf(statement).flatMap((expression) => [...walkExpression(expression)].flatMap(askedBy));
  });
  return [...new Set(asked)].slice(0, MOST);
}

/** What a function that is a view asks; absent where it asks nothing. */
export function asksOfFunction(
  node: Extract<Statement, { type: 'function' }>,
  { text }: SourceFile,
): { asks?: string[] } {
  return WORTH_READING.test(text.slice(node.from, node.to)) ? told(asksIn(node.body, text)) : {};
}

/**
 * What a class that is a view asks, itself and in the project's classes that it derives from; absent where it asks nothing. The methods by
 * which a view of Django is guarded are told as its guards.
 */
export function asksOfClass(own: readonly ClassInFile[], kind: ViewKind): { asks?: string[] } {
  const asks = own.flatMap((one) =>
    asksInBody(one).flatMap(({ method, asks: asked }) => (kind === 'class' && ASKING.has(method) ? [] : asked)),
  );
  return told([...new Set(asks)].slice(0, MOST));
}

/** What was found in classes: many views derive from the same ones. */
const known = new WeakMap<ClassInFile['node'], readonly { method: string; asks: string[] }[]>();

/** What each statement in the body of a class asks, those of methods with the name of the method. */
export function asksInBody({ node, file: { text } }: ClassInFile): readonly { method: string; asks: string[] }[] {
  let found = known.get(node);
  if (!found) {
    const isWorth = WORTH_READING.test(text.slice(node.from, node.to));
    found = (isWorth ? node.body : []).map((one) => ({
      method: one.type === 'function' ? one.name : '',
      asks: asksIn([one], text),
    }));
    known.set(node, found);
  }
  return found;
}

/** The decorators that may ask who it is, for all that the folder tells: their code is not in it, and their package is none that is known. */
export function unknownDecorators(
  decorators: readonly Expression[],
  file: SourceFile,
  index: SourceIndex,
): { unknownDecorators?: string[] } {
  return toldUnknown(unknownIn(decorators, file, index));
}

/** The same of a class that is a view: of it, of what Django asks before it answers, and of the classes of the project that it derives from. */
export function unknownDecoratorsOfClass(
  own: readonly ClassInFile[],
  index: SourceIndex,
): { unknownDecorators?: string[] } {
  return toldUnknown(
    own.flatMap(({ file, node }, at) => {
      const applied = [...appliedDecorators(file, node), ...(at === 0 ? appliedToView(file, node) : [])];
      const ofMethods = methodsOf(node.body).flatMap(({ name, decorators }) => (ASKING.has(name) ? decorators : []));
      return unknownIn([...applied.map(({ decorator }) => decorator), ...ofMethods], file, index);
    }),
  );
}

function unknownIn(decorators: readonly Expression[], file: SourceFile, index: SourceIndex): string[] {
  return decorators
    .flatMap((each) => oneOrMore(decoratorOf(each) ?? each))
    .flatMap((each) => {
      const dotted = dottedName(each);
      if (dotted === null) return [];
      const { file: from, dotted: full } = index.resolve(file, dotted);
      return from || KNOWN.test(full) || !full.includes('.') || GUARD.test(lastPart(full)) ? [] : [dotted];
    });
}

function toldUnknown(unknown: readonly string[]): { unknownDecorators?: string[] } {
  return unknown.length > 0 ? { unknownDecorators: [...new Set(unknown)] } : {};
}

function told(asks: string[]): { asks?: string[] } {
  return asks.length > 0 ? { asks } : {};
}

function askedBy(expression: Expression): string[] {
  if (expression.type === 'name') return OF_USER.test(expression.name) ? [expression.name] : [];
  if (expression.type === 'member')
    return /^(?:is_(?:authenticated|staff|superuser)|has_perms?)$/.test(expression.name) ? [expression.name] : [];
  if (expression.type !== 'call') return [];
  const called = expression.callee.type === 'member' ? expression.callee.name : lastPart(dottedName(expression) ?? '');
  if (REFUSING.test(called)) return [called];
  const status = keywordOf(expression, 'status');
  const isRefusal =
    (status?.type === 'number' && (status.value === 401 || status.value === 403)) ||
    /(?:^|\.)HTTP_40[13]_\w+$/.test(dottedName(status) ?? '');
  return isRefusal ? [`status=${status?.type === 'number' ? status.value : lastPart(dottedName(status) ?? '')}`] : [];
}

/** Those in the bodies of classes and functions, too, where they are worth reading. */
function everyStatement(statements: readonly Statement[], text: string): Statement[] {
  return flatten(statements).flatMap((statement) =>
    (statement.type === 'class' || statement.type === 'function') &&
    WORTH_READING.test(text.slice(statement.from, statement.to))
      ? [statement, ...everyStatement(statement.body, text)]
      : [statement],
  );
}
