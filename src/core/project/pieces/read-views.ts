import type { View, ViewAction, ViewKind } from '../inventory-web';
import { mentionsOf, once, type Sketch } from '../on-demand';
import type { ProjectContext } from '../project-context';
import {
  assignedTo,
  dottedName,
  isTrue,
  itemsOf,
  keywordOf,
  lastPart,
  methodsOf,
  oneOrMore,
  stringOf,
} from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, FunctionStatement } from '../python/syntax';
import { ClassOrder } from '../source/class-order';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile } from '../source/source-index';
import { asksOfClass, asksOfFunction, unknownDecorators } from './asks-who';
import { guardsOf, guardsOfClass } from './guards-of';
import { defaultTemplate, type ShownModel } from './default-template';
import { knowsMethods, methodsOfClass } from './http-methods';
import { limitOfAll, refusesMethods } from './method-limits';
import { isApiViewBase, isViewBase, isViewSetBase } from './known-bases';

/** What decides at run time in place of an attribute. */
const DYNAMIC = ['get_queryset', 'get_serializer_class', 'get_permissions', 'get_template_names'];

/** What is known of a view before it is worked out. */
export type KnownOfView = 'name' | 'app' | 'file' | 'line' | 'kind';

/** The views of a project: classes by what they derive from, functions that take a request. */
export function findViews(context: ProjectContext): Sketch<View, KnownOfView>[] {
  const views: Sketch<View, KnownOfView>[] = [];
  const orders = new ClassOrder(context.index, () => null);
  for (const file of context.index.files.values()) {
    const app = context.appOf(file.path);
    for (const node of file.classes.values()) {
      const one = { file, node };
      const kind = kindOf(context.index.lineage(one).foreign);
      if (!kind) continue;
      const known = { name: node.name, app, file: file.path, line: node.line, kind };
      const whole = once(() => toView(one, kind, context, orders));
      views.push({ known, whole, mentions: mentionsOf(context.index, one) });
    }
    for (const node of file.functions.values()) {
      if (!isFunctionView(file, node)) continue;
      const kind: ViewKind = apiDecorator(node) ? 'api-function' : 'function';
      const known = { name: node.name, app, file: file.path, line: node.line, kind };
      const whole = once(() => toFunctionView(file, node, context));
      views.push({ known, whole, mentions: (word) => file.text.slice(node.from, node.to).includes(word) });
    }
  }
  return views;
}

function kindOf(foreign: readonly string[]): ViewKind | null {
  if (foreign.some(isViewSetBase)) return 'viewset';
  if (foreign.some(isApiViewBase)) return 'api-class';
  return foreign.some(isViewBase) ? 'class' : null;
}

function toView(one: ClassInFile, kind: ViewKind, context: ProjectContext, orders: ClassOrder): View {
  const { file, node } = one;
  const { foreign } = context.index.lineage(one);
  const own = orders.of(one).flatMap((each) => each.one ?? []);
  const inherited = (name: string): { value: Expression; file: SourceFile } | null => {
    for (const each of own) {
      const value = assignedTo(each.node.body, name);
      if (value) return { value, file: each.file };
    }
    return null;
  };
  const text = (name: string): string | null => {
    const found = inherited(name);
    return found && (stringOf(found.value) ?? shortText(found.file.text, found.value));
  };
  const permissions = inherited('permission_classes');
  const queryset = inherited('queryset');
  const methods = own.flatMap((each) => methodsOf(each.node.body));
  const actions = own.flatMap((each) =>
    methodsOf(each.node.body).flatMap((method) => toAction(method, each.file.text) ?? []),
  );
  const allowed = inherited('http_method_names')?.value ?? null;
  const decidesTemplate = methods.some(({ name }) => name === 'get_template_names');
  const usualTemplate = (): string | null => {
    const named = inherited('model');
    const shown = named ? dottedName(named.value) : queryset ? modelOf(queryset.value) : null;
    const model = shown === null ? null : shownModel(shown, (named ?? queryset ?? one).file, context);
    const suffix = inherited('template_name_suffix');
    return model && defaultTemplate(foreign, model, (suffix && stringOf(suffix.value)) ?? undefined);
  };
  return {
    name: node.name,
    app: context.appOf(file.path),
    file: file.path,
    line: node.line,
    kind,
    bases: node.bases.map((base) => shortText(file.text, base)),
    methods: methodsOfClass(
      kind,
      foreign,
      methods.map((method) => method.name),
      allowed,
    ),
    methodsKnown: knowsMethods(kind, foreign, allowed) && own.every((each) => each.node.bases.every(isNamed)),
    model: text('model') ?? (queryset ? modelOf(queryset.value) : null),
    serializer: text('serializer_class'),
    permissions: permissions
      ? listOf(permissions.value, permissions.file.text)
      : guardsOfClass(own, kind, context.index),
    ...asksOfClass(own, kind),
    ...unknownDecorators(node.decorators, file, context.index),
    template: text('template_name') ?? (decidesTemplate ? null : usualTemplate()),
    actions: kind === 'viewset' ? withMappedMethods(actions, methods) : [],
    dynamic: DYNAMIC.filter((name) => methods.some((method) => method.name === name)),
  };
}

/** Whether a base is a name: what another expression comes to is not known. */
function isNamed(base: Expression): boolean {
  return base.type === 'name' || (base.type === 'subscript' && base.object.type === 'name');
}

/** The model of a generic view with the label of its app; null where it is not known which app that is. */
function shownModel(dotted: string, file: SourceFile, { index, appOf }: ProjectContext): ShownModel | null {
  const found = index.resolve(file, dotted);
  const app = found.file
    ? appOf(found.file.path)
    : (/^django\.contrib\.(\w+)\.models\./.exec(found.dotted)?.[1] ?? null);
  return app === null ? null : { name: lastPart(found.dotted), app };
}

/** `Book.objects.all()` → `Book` */
function modelOf(queryset: Expression): string | null {
  let inner = queryset;
  while (inner.type === 'call' || inner.type === 'member') inner = inner.type === 'call' ? inner.callee : inner.object;
  const parts = dottedName(inner)?.split('.') ?? [];
  while (parts.length > 0 && !/^[\p{Lu}\p{Lo}]/u.test(parts.at(-1) ?? '')) parts.pop();
  return parts.length > 0 ? parts.join('.') : null;
}

function toAction(method: FunctionStatement, text: string): ViewAction | null {
  const call = method.decorators.find((each) =>
    /(?:^|\.)(?:action|list_route|detail_route)$/.test(dottedName(each) ?? ''),
  );
  if (!call) return null;
  const given = call.type === 'call' ? call : null;
  const value = (name: string): Expression | null => (given ? keywordOf(given, name) : null);
  const methods = itemsOf(value('methods') ?? given?.args[0]).flatMap((item) => stringOf(item)?.toUpperCase() ?? []);
  const permissions = value('permission_classes');
  const serializer = value('serializer_class');
  const detail = value('detail') ?? given?.args[1] ?? null;
  return {
    name: method.name,
    methods: methods.length > 0 ? methods : ['GET'],
    detail: dottedName(call)?.endsWith('detail_route') === true || isTrue(detail),
    path: stringOf(value('url_path')) ?? method.name,
    urlName: stringOf(value('url_name')) ?? method.name.replaceAll('_', '-'),
    permissions: permissions && listOf(permissions, text),
    serializer: serializer && shortText(text, serializer),
    line: method.line,
  };
}

/** `@reviews.mapping.post` stands at one more method of the action `reviews`. */
function withMappedMethods(actions: readonly ViewAction[], methods: readonly FunctionStatement[]): ViewAction[] {
  return actions.map((action) => {
    const more = methods
      .flatMap(({ decorators }) => decorators)
      .flatMap((each) => {
        const [, name, method] = /^([^.]+)\.mapping\.(\w+)$/.exec(dottedName(each) ?? '') ?? [];
        return name === action.name && method !== undefined ? [method.toUpperCase()] : [];
      });
    return { ...action, methods: [...action.methods, ...more] };
  });
}

function isFunctionView(file: SourceFile, node: FunctionStatement): boolean {
  if (apiDecorator(node)) return true;
  return (
    node.parameters[0] === 'request' &&
    /(?:^|\/)(?:(?=\w*view)\w+|views\/\w+)\.py$/.test(file.path) &&
    !node.name.startsWith('_')
  );
}

function toFunctionView(file: SourceFile, node: FunctionStatement, { appOf, index }: ProjectContext): View {
  const api = apiDecorator(node);
  const limit = limitOfAll(node.decorators, file, index);
  const listed = api ? listedMethods(api) : null;
  const permissions = node.decorators.find((each) => lastPart(dottedName(each) ?? '') === 'permission_classes');
  return {
    name: node.name,
    app: appOf(file.path),
    file: file.path,
    line: node.line,
    kind: api ? 'api-function' : 'function',
    bases: [],
    methods: api ? (listed ?? ['GET']) : [...(limit.methods ?? [])],
    methodsKnown: api
      ? listed === null || listed.length > 0
      : limit.known && (limit.methods !== null || !refusesMethods(node, file)),
    model: null,
    serializer: null,
    permissions:
      permissions?.type === 'call' && permissions.args[0]
        ? listOf(permissions.args[0], file.text)
        : guardsOf(node.decorators, file, index),
    ...asksOfFunction(node, file),
    ...unknownDecorators(node.decorators, file, index),
    template: templateOf(file.text.slice(node.from, node.to)),
    actions: [],
    dynamic: [],
  };
}

const RENDER = /\b(?:render|TemplateResponse)\(\s{0,40}\w{1,40}\s{0,9},\s{0,40}["']([\w./-]{1,200})["']/g;

/** The template that a view function shows, where its text names one and no other. */
function templateOf(body: string): string | null {
  const [first, ...others] = new Set([...body.matchAll(RENDER)].map(([, template = '']) => template));
  return first === undefined || others.length > 0 ? null : first;
}

function apiDecorator(node: FunctionStatement): Expression | undefined {
  return node.decorators.find((each) => lastPart(dottedName(each) ?? '') === 'api_view');
}

function listedMethods(call: Expression): string[] | null {
  const [first] = call.type === 'call' ? call.args : [];
  return first ? itemsOf(first).flatMap((item) => stringOf(item)?.toUpperCase() ?? []) : null;
}

function listOf(expression: Expression, text: string): string[] {
  return oneOrMore(expression).map((item) => shortText(text, item, 60));
}
