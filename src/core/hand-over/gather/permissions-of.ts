import type { UrlRoute, View, ViewAction } from '../../project/inventory-web';
import { asksInBody } from '../../project/pieces/asks-who';
import { ASKING, ASKS_WHO, GUARD, isAskingMixin, isGuard } from '../../project/pieces/guards-of';
import { dottedName, lastPart, methodsOf, oneOrMore } from '../../project/python/expressions';
import { shortText } from '../../project/python/short-text';
import { appliedDecorators, appliedToView, type AppliedDecorator } from '../../project/source/applied-decorators';
import { decoratorOf } from '../../project/source/index-decorators';
import type { Expression } from '../../project/python/syntax';
import type { ClassInFile } from '../../project/source/source-index';
import { codeSpan } from '../render/markdown/code-fence';
import { attributeOf, classLine, type ClassLine, methodOf } from './names/class-line';
import type { NameFollower } from './names/name-follower';
import { isApi } from './serializers-of-views';
import { asWritten, decidedBy, statedClasses } from './names/stated-permissions';
import { defaults, unstated, type PermissionProject } from './permissions-by-settings';

/** What a route says of who may pass it. */
type AskedRoute = Pick<UrlRoute, 'action' | 'guards' | 'unknownDecorators'>;

/** Packages whose other classes ask nobody. */
const ASKS_NOBODY =
  /^(?:django|rest_framework\w*|django_filters|django_tables2|extra_views|formtools|braces|parler|drf_\w+|typing|abc)\./;
/** Methods of a view of REST framework by which it asks before it answers. */
const BEFORE_ANSWER: ReadonlySet<string> = new Set(['dispatch', 'initial', 'check_permissions']);
/** What is done with those who were refused lets nobody in. */
const AFTER_REFUSAL = new Set(['handle_no_permission', 'permission_denied']);
/** What turns somebody away, as it is told of code. */
const REFUSES = /^(?:raise |status=|HttpResponseForbidden|redirect_to_login|permission_denied|check_)/;
const MAX_LENGTH = 80;
const DECIDES = ' decides: ';

/**
 * Who may use a view: what it says itself first, then what it inherits in the order in which Python looks, all that applies; of an API that
 * says nothing what the settings say.
 * @param action of a viewset, which may say so for itself
 * @param route that leads to it: the name of a viewset's action, its own and those of REST framework, and what is put around the view there
 */
export async function permissionsOf(
  view: View,
  action: ViewAction | undefined,
  project: PermissionProject,
  route: AskedRoute = { action: null },
): Promise<string[]> {
  const line = view.kind.endsWith('function') ? undefined : await classLine(view, project.follower);
  if (!line) return await ofFunction(view, project, route);
  const guards = [...guardsAtUrl(route), ...(await guardsOf(line, view, project.follower))];
  const bases = line
    .filter(({ one, dotted }) => one === null && dotted.includes('.') && !ASKS_NOBODY.test(dotted))
    .map(({ dotted }) => lastPart(dotted))
    .filter((name) => !isAskingMixin(name));
  const unknown = [...bases, ...unknownAround(view, route)];
  if (!isApi(view)) {
    if (guards.length === 0) return [unstated(project) + unless(unknown, 'asks')];
    // Code that asks by itself is no statement.
    const [first = '', ...others] = guards;
    return guards.every((one) => one.includes(DECIDES)) ? [`${unstated(project)}, ${first}`, ...others] : guards;
  }
  const { classes: named, isCertain } = action?.permissions
    ? { classes: action.permissions.map(asWritten), isCertain: true }
    : statedClasses(line);
  const otherwise = isCertain ? [] : [defaults(project).join(', ') + unless(unknown, 'says otherwise')];
  const classes = [...named, ...otherwise];
  const scopes = attributeOf(line, 'required_scopes');
  return [
    ...decidedBy(line, classes, route.action),
    ...(scopes ? [`scopes ${codeSpan(shortText(scopes.owner.file.text, scopes.value, MAX_LENGTH))}`] : []),
    ...guards,
  ];
}

/** What lets not everybody in, class by class. */
async function guardsOf(line: ClassLine, view: View, follower: NameFollower): Promise<string[]> {
  const isPage = !isApi(view);
  const found: string[] = isPage ? statedPermission(line) : [];
  const test = isPage ? methodOf(line, 'test_func') : undefined;
  for (const [at, { one, dotted }] of line.entries()) {
    if (!one) {
      const name = lastPart(dotted);
      if (isPage && isAskingMixin(name)) found.push(name);
      continue;
    }
    const asking = methodsOf(one.node.body).filter(({ name }) => (isPage ? ASKING : BEFORE_ANSWER).has(name));
    const applied = [
      ...appliedDecorators(one.file, one.node),
      ...(at === 0 ? appliedToView(one.file, one.node) : []),
      ...asking.flatMap(({ decorators }) => decorators.map((decorator) => ({ decorator, when: null }))),
    ];
    found.push(...(await guardsIn(applied, one, follower)));
    if (test?.owner.node === one.node) found.push(testOf(test, at === 0));
    const asks = asking.filter(
      ({ name, from, to }) => name !== 'test_func' && ASKS_WHO.test(one.file.text.slice(from, to)),
    );
    if (asks.length > 0) found.push(...namesOf(asks, one, at, isPage));
    // Of a viewset each action asks for itself.
    const decides = view.kind === 'viewset' ? [] : asksOf(one, isPage, at > 0);
    if (decides.length > 0 && (at === 0 || asks.length === 0))
      found.push(`${at === 0 ? 'its code' : one.node.name}${DECIDES}${decides.map(codeSpan).join(', ')}`);
    const isTold = asks.length > 0 || decides.length > 0 || test?.owner.node === one.node;
    if (at > 0 && isPage && !isTold && derivesGuard(one, line)) found.push(one.node.name);
  }
  return [...new Set(found)];
}

/** The methods that ask; of a page that inherits them the class, as its name says more. */
function namesOf(
  asking: readonly { name: string }[],
  { node }: ClassInFile,
  at: number,
  isPage: boolean,
): readonly string[] {
  if (at > 0 && isPage) return [node.name];
  return asking.map(({ name }) => (at === 0 ? name : `${name} of ${node.name}`));
}

/** Whether a class of the project is made of one of elsewhere that asks: its own name says more than that. */
function derivesGuard({ node }: ClassInFile, line: ClassLine): boolean {
  const isMade = line.some(
    (each) => each.one === null && each.namedBy.node === node && isAskingMixin(lastPart(each.dotted)),
  );
  return isMade && methodsOf(node.body).length > 0;
}

/** What a class asks besides, method by method; one that others derive from decides where it turns somebody away. */
function asksOf(one: ClassInFile, isPage: boolean, isInherited: boolean): string[] {
  return asksInBody(one).flatMap(({ method, asks }) => {
    const isTold = AFTER_REFUSAL.has(method) || (isPage ? ASKING : BEFORE_ANSWER).has(method);
    return isTold || (isInherited && !asks.some((each) => REFUSES.test(each))) ? [] : asks;
  });
}

/** `permission_required`, where something in the line looks at it. */
function statedPermission(line: ClassLine): string[] {
  const found = attributeOf(line, 'permission_required');
  const isAsked = line.some(({ one, dotted }) => /Permission/.test(one?.node.name ?? dotted));
  if (!found || !isAsked) return [];
  const of = found.owner.node === line[0]?.one?.node ? '' : ` of ${found.owner.node.name}`;
  return [`permission_required ${codeSpan(shortText(found.owner.file.text, found.value, MAX_LENGTH))}${of}`];
}

/** ``test_func: `self.request.user.is_staff` ``; where it does more than return something, its name. */
function testOf({ method, owner }: NonNullable<ReturnType<typeof methodOf>>, isOwn: boolean): string {
  const name = isOwn ? 'test_func' : `test_func of ${owner.node.name}`;
  const returned = method.body.flatMap((each) => (each.type === 'return' && each.value ? [each.value] : []));
  const [only] = returned;
  return only && method.body.length === 1 ? `${name}: ${codeSpan(shortText(owner.file.text, only, MAX_LENGTH))}` : name;
}

/** Decorators that ask, by their name or by what their function says. */
async function guardsIn(
  applied: readonly AppliedDecorator[],
  { file }: Pick<ClassInFile, 'file'>,
  follower: NameFollower,
): Promise<string[]> {
  const found: string[] = [];
  for (const { decorator, when } of applied) {
    const given = decoratorOf(decorator);
    const under = when === null ? '' : ` when ${codeSpan(when)}`;
    for (const one of given ? oneOrMore(given) : []) {
      const dotted = dottedName(one) ?? '';
      const defined = GUARD.test(lastPart(dotted)) ? undefined : await follower.follow(file, dotted);
      const source = defined && (await follower.source(defined.place.path));
      const node = source?.functions.get(defined?.name ?? '');
      const value = source?.values.get(defined?.name ?? '');
      const asks = node && source ? ASKS_WHO.test(source.text.slice(node.from, node.to)) : value && isGuard(value);
      if (asks || GUARD.test(lastPart(dotted))) found.push(lastPart(dotted) + argumentOf(one, file.text) + under);
    }
  }
  return found;
}

/** What a decorator is given to decide by: `permission_required("shop.add")`. */
function argumentOf(decorator: Expression, text: string): string {
  const [given] = decorator.type === 'call' ? decorator.args : [];
  const takesOne = /(?:^|\.)(?:permission_required|user_passes_test)$/.test(dottedName(decorator) ?? '');
  return given && takesOne ? ` ${codeSpan(shortText(text, given, MAX_LENGTH))}` : '';
}

async function ofFunction(view: View, project: PermissionProject, route: AskedRoute): Promise<string[]> {
  const file = await project.follower.source(view.file);
  const node = file?.functions.get(view.name);
  const around = guardsAtUrl(route);
  const guards =
    file && node && !isApi(view) ? await guardsIn(appliedDecorators(file, node), { file }, project.follower) : [];
  // What is told by its name alone is told with what it is given where that stands in the file.
  const others = (view.permissions ?? []).filter((one) => !guards.some((guard) => isSaid(guard, one)));
  const own = [...around, ...guards, ...others.map(asWritten)];
  const asked = view.asks ? [`its code decides: ${view.asks.map(codeSpan).join(', ')}`] : [];
  if (isApi(view)) return [...(view.permissions === null ? [...around, ...defaults(project)] : own), ...asked];
  if (own.length > 0) return [...new Set(own), ...asked];
  if (view.asks) return [`${unstated(project)}, ${asked.join(', ')}`];
  return [unstated(project) + unless([...unknownAround(view, route), ...view.dynamic], 'asks')];
}

/** What is put around a view where its URL is. */
export function guardsAtUrl({ guards = [] }: Pick<UrlRoute, 'guards'>): string[] {
  return guards.map((name) => `${name} (at the URL)`);
}

/** What of elsewhere is put around a view, and may ask who it is. */
function unknownAround(view: View, route: AskedRoute): string[] {
  const names = new Set([...(route.unknownDecorators ?? []), ...(view.unknownDecorators ?? [])]);
  return [...names].map((name) => `@${name}`);
}

/** Whether a guard is the permission of a view, ``permission_required `"shop.see"` `` that of `permission_required`. */
function isSaid(guard: string, permission: string): boolean {
  return guard.split(' ', 1)[0] === permission.split(' ', 1)[0];
}

function unless(names: readonly string[], what: string): string {
  return names.length === 0 ? '' : `, unless ${names.map(codeSpan).join(', ')} ${what}`;
}
