import type { View, ViewKind } from '../inventory-web';
import { mentionsOf, once, type Sketch } from '../on-demand';
import type { ProjectContext } from '../project-context';
import { callableNames, dottedName, flatten, keywordOf, lastPart, methodsOf, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, FunctionStatement } from '../python/syntax';
import { appliedDecorators, appliedToView } from '../source/applied-decorators';
import { ClassOrder } from '../source/class-order';
import { certainValue, possibleValues, type PossibleValue } from '../source/possible-values';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile } from '../source/source-index';
import { asksOfClass, asksOfFunction, unknownDecorators, unknownDecoratorsOfClass } from './asks-who';
import { guardsOf, guardsOfClass } from './guards-of';
import { defaultTemplate, type ShownModel } from './default-template';
import { handedOn, withHandedOn } from './handed-on';
import { httpMethodsIn, knowsMethods, methodsOfClass } from './http-methods';
import { both, limitOfApplied, refusesMethods } from './method-limits';
import { permissionTexts, toAction, withMappedMethods } from './view-actions';
import { isApiViewBase, isViewBase, isViewSetBase } from './known-bases';

/** What decides at run time in place of an attribute. */
const DYNAMIC = ['get_queryset', 'get_serializer_class', 'get_permissions', 'get_template_names'];
/** What is told by one value, and so not where a condition decides. */
const CONDITIONAL = ['queryset', 'model', 'serializer_class', 'template_name'];

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
      const handed = handedOn(file, node, context.index);
      const to = handed?.one ? { one: handed.one, kind: kindOf(context.index.lineage(handed.one).foreign) } : null;
      const isOfApi = apiDecorator(file, node) !== undefined || to?.kind === 'api-class';
      const kind: ViewKind = isOfApi ? 'api-function' : 'function';
      const known = { name: node.name, app, file: file.path, line: node.line, kind };
      const whole = once(() => {
        const view = { ...toFunctionView(file, node, context), kind };
        if (!handed) return view;
        // Of a viewset the arguments of as_view say what answers, and each action may say who may pass.
        const known = to?.kind && to.kind !== 'viewset' ? toView(to.one, to.kind, context, orders) : null;
        return withHandedOn(view, handed, known);
      });
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
    const found = certainValue(own, name);
    return found && { value: found.value, file: found.owner.file };
  };
  const text = (name: string): string | null => {
    const found = inherited(name);
    return found && (stringOf(found.value) ?? shortText(found.file.text, found.value));
  };
  const depends = (name: string): boolean =>
    possibleValues(own, name).values[0]?.when !== undefined && inherited(name) === null;
  const permissions = possibleValues(own, 'permission_classes').values;
  const queryset = inherited('queryset');
  const methods = own.flatMap((each) => methodsOf(each.node.body));
  const actions = own.flatMap((each) =>
    methodsOf(each.node.body).flatMap((method) => toAction(method, each.file.text) ?? []),
  );
  const allowed = inherited('http_method_names')?.value ?? null;
  const answered = methodsOfClass(
    kind,
    foreign,
    own.flatMap((each) => callableNames(each.node.body)),
    allowed,
  );
  const isKnown =
    knowsMethods(kind, foreign, allowed) &&
    !depends('http_method_names') &&
    own.every((each) => each.node.bases.every(isNamed) && !hasConditionalMethod(each));
  const limit = both(
    { methods: answered.length > 0 ? answered : null, known: isKnown },
    limitOfApplied(appliedToView(file, node), file, context.index),
  );
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
    methods: [...(limit.methods ?? [])],
    methodsKnown: limit.known,
    model: text('model') ?? (queryset ? modelOf(queryset.value) : null),
    serializer: text('serializer_class'),
    permissions: permissions.length > 0 ? permissions.flatMap(permissionsIn) : guardsOfClass(own, kind, context.index),
    ...asksOfClass(own, kind),
    ...unknownDecoratorsOfClass(own, context.index),
    template: text('template_name') ?? (decidesTemplate || depends('template_name') ? null : usualTemplate()),
    actions: kind === 'viewset' ? withMappedMethods(actions, methods) : [],
    dynamic: [
      ...DYNAMIC.filter((name) => methods.some((method) => method.name === name)),
      ...CONDITIONAL.filter(depends),
    ],
  };
}

/** The permissions that one assignment names; `IsAdmin when settings.LOCKED` where it is under a condition. */
function permissionsIn({ value, owner, when }: PossibleValue): string[] {
  const texts = permissionTexts(value, owner.file.text);
  return when === null ? texts : (texts.length > 0 ? texts : ['[]']).map((one) => `${one} when ${when}`);
}

/** Whether a method is defined under a condition. */
function hasConditionalMethod({ node }: ClassInFile): boolean {
  return node.body.some((each) => each.type === 'block' && methodsOf(flatten([each])).length > 0);
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

function isFunctionView(file: SourceFile, node: FunctionStatement): boolean {
  if (apiDecorator(file, node)) return true;
  return (
    node.parameters[0] === 'request' &&
    /(?:^|\/)(?:(?=\w*view)\w+|views\/\w+)\.py$/.test(file.path) &&
    !node.name.startsWith('_')
  );
}

function toFunctionView(file: SourceFile, node: FunctionStatement, { appOf, index }: ProjectContext): View {
  const api = apiDecorator(file, node);
  const applied = appliedDecorators(file, node);
  const decorators = applied.map(({ decorator }) => decorator);
  const limit = limitOfApplied(applied, file, index);
  const listed = api ? listedMethods(api) : null;
  const permissions = decorators.find((each) => lastPart(dottedName(each) ?? '') === 'permission_classes');
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
        ? permissionTexts(permissions.args[0], file.text)
        : guardsOf(applied, file, index),
    ...asksOfFunction(node, file),
    ...unknownDecorators(decorators, file, index),
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

function apiDecorator(file: SourceFile, node: FunctionStatement): Expression | undefined {
  return appliedDecorators(file, node).find(({ decorator }) => lastPart(dottedName(decorator) ?? '') === 'api_view')
    ?.decorator;
}

function listedMethods(call: Expression): string[] | null {
  const listed = call.type === 'call' ? (call.args[0] ?? keywordOf(call, 'http_method_names')) : undefined;
  return listed ? httpMethodsIn(listed) : null;
}
