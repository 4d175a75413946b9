import type { ViewKind } from '../inventory-web';
import { dottedName, itemsOf, lastPart, stringOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { methodsOfPackageView } from './known-views';

const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'];

/** The actions of a viewset by the class that brings them. */
const ACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ModelViewSet', ['list', 'create', 'retrieve', 'update', 'partial_update', 'destroy']],
  ['ReadOnlyModelViewSet', ['list', 'retrieve']],
  ['ListModelMixin', ['list']],
  ['CreateModelMixin', ['create']],
  ['RetrieveModelMixin', ['retrieve']],
  ['UpdateModelMixin', ['update', 'partial_update']],
  ['DestroyModelMixin', ['destroy']],
]);

/**
 * The method by which a router calls an action of a viewset: https://www.django-rest-framework.org/api-guide/routers/
 */
export const ACTION_METHODS: Readonly<Record<string, { method: string; detail: boolean }>> = {
  list: { method: 'GET', detail: false },
  create: { method: 'POST', detail: false },
  retrieve: { method: 'GET', detail: true },
  update: { method: 'PUT', detail: true },
  partial_update: { method: 'PATCH', detail: true },
  destroy: { method: 'DELETE', detail: true },
};

/**
 * The methods of DRF's generic views and Django's own, by the class's name. ProcessFormView answers PUT as POST, and
 * DeletionMixin DELETE: https://docs.djangoproject.com/en/stable/ref/class-based-views/mixins-editing/
 */
const GENERIC: readonly [RegExp, readonly string[]][] = [
  [/^ListCreateAPIView$/, ['GET', 'POST']],
  [/^RetrieveUpdateDestroyAPIView$/, ['GET', 'PUT', 'PATCH', 'DELETE']],
  [/^RetrieveUpdateAPIView$/, ['GET', 'PUT', 'PATCH']],
  [/^RetrieveDestroyAPIView$/, ['GET', 'DELETE']],
  [/^(?:List|Retrieve)APIView$/, ['GET']],
  [/^CreateAPIView$/, ['POST']],
  [/^UpdateAPIView$/, ['PUT', 'PATCH']],
  [/^DestroyAPIView$/, ['DELETE']],
  [/^ObtainAuthToken$/, ['POST']],
  [
    /^(?:(?:Base)?(?:Create|Update|Form)|ProcessForm|Login|PasswordChange|PasswordReset|PasswordResetConfirm)View$/,
    ['GET', 'POST', 'PUT'],
  ],
  [/^(?:Base)?DeleteView$/, ['GET', 'POST', 'DELETE']],
  [/^DeletionMixin$/, ['POST', 'DELETE']],
  [/^RedirectView$/, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']],
  [
    /^(?:List|Detail|Template|PasswordChangeDone|PasswordResetDone|PasswordResetComplete|Archive\w*|\w+Archive|(?:Base)?\w*(?:Date|List|Detail))View$/,
    ['GET'],
  ],
];

/** Since Django 5.0 nobody is logged out by a GET: https://docs.djangoproject.com/en/5.2/topics/auth/default/ */
export const LOGOUT_VIEW = 'django.contrib.auth.views.LogoutView';

/** The methods that a class of Django, its REST framework or a well-known package answers to by itself; none for a class from elsewhere. */
export function methodsOfForeignView(dotted: string): readonly string[] {
  if (dotted === LOGOUT_VIEW) return ['POST'];
  const known = methodsOfPackageView(dotted);
  if (known) return known;
  if (!/^(?:django|rest_framework)\./.test(dotted)) return [];
  return genericMethods(dotted);
}

function genericMethods(dotted: string): readonly string[] {
  return GENERIC.find(([pattern]) => pattern.test(lastPart(dotted)))?.[1] ?? [];
}

/** Whether a viewset of elsewhere is one of REST framework; those of Wagtail's admin are called the same. */
function isOfApi(dotted: string): boolean {
  return !/^wagtail\.(?!api\.)/.test(dotted);
}

/** The methods of a list, in capitals: `["get"]`, `[HTTPMethod.GET]`; those that text does not tell are left out. */
export function httpMethodsIn(listed: Expression): string[] {
  return itemsOf(listed).flatMap((item) => {
    const method = (stringOf(item) ?? lastPart(dottedName(item) ?? '')).toUpperCase();
    return HTTP_METHODS.includes(method) ? [method] : [];
  });
}

/** The actions that a viewset offers: those of its bases and those it defines. */
export function viewSetActions(foreign: readonly string[], methods: readonly string[]): string[] {
  const inherited = new Set(foreign.filter(isOfApi).flatMap((name) => ACTIONS.get(lastPart(name)) ?? []));
  return Object.keys(ACTION_METHODS).filter((action) => inherited.has(action) || methods.includes(action));
}

/**
 * The HTTP methods a class answers to, in the usual order.
 * @param foreign the names of the bases outside the project
 * @param methods the names of the class's own methods
 * @param allowed the value of `http_method_names`
 */
export function methodsOfClass(
  kind: ViewKind,
  foreign: readonly string[],
  methods: readonly string[],
  allowed: Expression | null,
): string[] {
  const found = new Set(methods.map((name) => name.toUpperCase()).filter((name) => HTTP_METHODS.includes(name)));
  if (kind === 'viewset') {
    for (const action of viewSetActions(foreign, methods)) found.add(ACTION_METHODS[action]?.method ?? 'GET');
  } else {
    if (foreign.includes(LOGOUT_VIEW)) found.add('POST');
    for (const name of foreign)
      for (const method of methodsOfPackageView(name) ?? genericMethods(name)) found.add(method);
  }
  const limit = allowed && httpMethodsIn(allowed);
  return HTTP_METHODS.filter((method) => found.has(method) && (!limit || limit.length === 0 || limit.includes(method)));
}

/** Whether text tells all the methods of a class with these bases outside the project. */
export function knowsMethods(kind: ViewKind, foreign: readonly string[], allowed: Expression | null): boolean {
  const listed = allowed === null || httpMethodsIn(allowed).length > 0;
  return (
    listed &&
    (kind === 'viewset'
      ? knowsActions(foreign)
      : foreign.every((name) => isOfFramework(name) || methodsOfPackageView(name)))
  );
}

/** Whether the actions that a viewset has from outside the project are known. */
export function knowsActions(foreign: readonly string[]): boolean {
  return foreign.every((name) => isOfFramework(name));
}

function isOfFramework(dotted: string): boolean {
  return /^(?:django|rest_framework|typing|abc)\./.test(dotted) || dotted === 'object';
}
