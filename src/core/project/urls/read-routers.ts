import { bothOf, readCondition } from '../python/condition';
import type { RouterRegistration } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import { dottedName, itemsOf, keywordOf, lastPart, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf, Statement, StatementOf } from '../python/syntax';
import type { PythonSources } from '../source/python-sources';
import type { SourceFile } from '../source/source-file';
import { runningBranches } from './list-steps';
import { nestRouters } from './nest-routers';
import { roundsOfLoops, turnsOf } from './pattern-rounds';
import { patternText } from './pattern-text';
import { findHidden, leaveToPackage, openWherePassed } from './open-registrations';
import { namesOfRouters, routerKey, type RouterInFile, type RouterReading } from './router-in-file';
import { readRouterClass } from './router-class';
import { readEitherRouter } from './either-router';

/** Registrations below one another are followed this far. */
const MAX_CHAIN = 20;

/** The routers of Django REST framework, by {@link routerKey}. */
export async function readRouters(context: ProjectContext, sources: PythonSources): Promise<Map<string, RouterInFile>> {
  const routers = new Map<string, RouterInFile>();
  const calls = new Map<string, ExpressionOf<'call'>>();
  for (const file of context.index.files.values()) {
    await sources.giveWay(file.text.length / 4);
    const isMeant = (callee: string): boolean => isRouter(callee, file, context);
    for (const [name, value] of file.values.calls(isMeant)) {
      const callee = dottedName(value.callee) ?? '';
      if (!isMeant(callee)) continue;
      const type = lastPart(callee);
      const router = {
        name,
        app: context.appOf(file.path),
        file: file.path,
        line: value.line,
        type,
        registrations: [],
      };
      calls.set(routerKey(file.path, name), value);
      routers.set(routerKey(file.path, name), {
        router,
        file,
        prefix: '',
        trailingSlash: true,
        ...readEitherRouter(file.values.get(name) ?? value, value, file, context.index),
        ...readRouterClass(value, file, context.index),
      });
    }
  }
  if (routers.size === 0) return routers;
  const names = namesOfRouters(routers, context.index);
  for (const file of context.index.files.values()) {
    await sources.giveWay(file.text.length / 4);
    const lines = new Set<number>();
    register(file.body, null, { file, routers, context, lines, names, held: new Map() });
    findHidden(file, lines, routers, context);
  }
  nestRouters(routers, calls, context);
  return routers;
}

function isRouter(dotted: string, file: SourceFile, { index }: ProjectContext): boolean {
  const type = lastPart(dotted);
  if (/Router$/.test(type)) return type !== 'APIRouter';
  if (!/^[A-Z]/.test(type)) return false;
  const made = index.resolve(file, dotted);
  if (!made.file || made.node?.type !== 'class') return false;
  return index
    .lineage({ file: made.file, node: made.node })
    .foreign.some((name) => /^rest_framework.*Router$/.test(name));
}

/** A registration, or the view of a router's root. */
const REGISTERS = /\.register(?:\b|_)|\.APIRootView\b/;

/** The value of a statement, where it may have to do with a router: most are not read for it. */
function valueOf(statement: Statement, { file, names }: RouterReading): Expression | null {
  if (statement.type === 'expression') return statement.value;
  if (statement.type !== 'assign') return null;
  const text = file.text.slice(statement.from, statement.to);
  return REGISTERS.test(text) || names.some((name) => text.includes(name)) ? statement.value : null;
}

function register(
  statements: readonly Statement[],
  when: string | null,
  reading: RouterReading,
  loops: readonly StatementOf<'block'>[] = [],
): void {
  const { file, context } = reading;
  for (const statement of statements) {
    if (statement.type === 'block') {
      if (statement.keyword === 'with') registerOpened(statement, when, reading);
      const around = statement.keyword === 'for' ? [...loops, statement] : loops;
      for (const { body, when: here } of runningBranches(statement, file.text))
        register(body, bothOf(when, here), reading, around);
      continue;
    }
    const value = valueOf(statement, reading);
    if (!value) continue;
    const rounds = roundsOfLoops(loops, file, context.index) ?? [new Map<string, null>()];
    for (const [call, here] of callsOf(value, when, file.text))
      for (const { item, seen } of turnsOf(call, rounds, file))
        if (item.type === 'call') registerCall(item, here, { ...reading, file: seen });
    if (statement.type === 'assign') setRootView(statement.targets[0], value, reading);
  }
}

/** `with router.register("books", Books) as books:`, below which more is registered. */
function registerOpened({ branches }: StatementOf<'block'>, when: string | null, reading: RouterReading): void {
  const subjects = branches[0]?.subjects ?? [];
  for (const [at, subject] of subjects.entries()) {
    if (subject.type !== 'call') continue;
    registerCall(subject, when, reading);
    const name = subjects[at + 1];
    if (name?.type === 'name') reading.held.set(name.name, subject);
  }
}

/** The calls that a value is or that stand side by side in it, each with what has to be for it. */
function callsOf(value: Expression, when: string | null, text: string): [ExpressionOf<'call'>, string | null][] {
  if (value.type === 'call') return [[value, when]];
  if (value.type === 'conditional') {
    const { yes, no } = readCondition(value.test, text);
    return [...callsOf(value.then, bothOf(when, yes), text), ...callsOf(value.otherwise, bothOf(when, no), text)];
  }
  const parts = value.type === 'unknown' ? value.parts : itemsOf(value);
  return parts.flatMap((part) => callsOf(part, when, text));
}

/** `router.APIRootView = ShopRootView` */
function setRootView(
  target: Expression | undefined,
  value: Expression,
  { file, routers, context }: RouterReading,
): void {
  const dotted = dottedName(target) ?? '';
  const view = dottedName(value);
  if (!dotted.endsWith('.APIRootView') || view === null) return;
  const found = context.index.resolve(file, dotted.slice(0, -'.APIRootView'.length));
  const router = found.file && routers.get(routerKey(found.file.path, found.dotted));
  if (router) router.rootView = lastPart(view);
}

/** `router.register(…)`, and `router.register(…).register(…)` of packages that nest so. */
function registerCall(call: ExpressionOf<'call'>, when: string | null, reading: RouterReading): RouterInFile | null {
  const { file, routers, context, lines } = reading;
  if (call.callee.type === 'member') {
    const { name, object } = call.callee;
    if (name !== 'register' || object.type !== 'call') return null;
    const target = registerCall(object, when, reading);
    if (target) leaveOpen(target, call, reading);
    return target;
  }
  const dotted = dottedName(call.callee) ?? '';
  const method = ['.register', '.registry.extend'].find((end) => dotted.endsWith(end));
  if (method === undefined) {
    leaveToPackage(call, reading);
    for (const arg of call.args) openWherePassed(arg, call, reading);
    return null;
  }
  const found = context.index.resolve(file, dotted.slice(0, -method.length));
  const target = found.file && routers.get(routerKey(found.file.path, found.dotted));
  if (!target) {
    const parent = method === '.register' ? chainOf(call, file, reading) : null;
    if (parent) leaveOpen(parent.target, call, reading);
    return parent?.target ?? null;
  }
  lines.add(call.line);
  if (method === '.register') target.router.registrations.push(toRegistration(call, file, when, context));
  else extend(target, call, reading);
  return target;
}

/** `a.register(…).register(…)`, as it is written or by way of names: the router, and the prefixes from the outermost on. */
interface Chain {
  target: RouterInFile;
  /** Null where text does not tell one. */
  prefixes: readonly (string | null)[];
}

/** The chain that ends in a call; null where it begins at no router, as what has no end does. */
function chainOf(call: ExpressionOf<'call'>, file: SourceFile, reading: RouterReading, depth = 0): Chain | null {
  const { routers, context } = reading;
  const { callee } = call;
  const name = callee.type === 'member' ? callee.name : lastPart(dottedName(callee) ?? '');
  if (name !== 'register' || depth > MAX_CHAIN) return null;
  const own = stringOf(call.args[0] ?? keywordOf(call, 'prefix'));
  const below = (outer: Chain | null): Chain | null => outer && { ...outer, prefixes: [...outer.prefixes, own] };
  if (callee.type === 'member')
    return callee.object.type === 'call' ? below(chainOf(callee.object, file, reading, depth + 1)) : null;
  const found = context.index.resolve(file, (dottedName(callee) ?? '').slice(0, -'.register'.length));
  const target = found.file && routers.get(routerKey(found.file.path, found.dotted));
  if (target) return { target, prefixes: [own] };
  if (found.node?.type === 'call' && found.file) return below(chainOf(found.node, found.file, reading, depth + 1));
  const held = file === reading.file ? reading.held.get((dottedName(callee) ?? '').split('.', 1)[0] ?? '') : undefined;
  return held ? below(chainOf(held, file, reading, depth + 1)) : null;
}

function leaveOpen(target: RouterInFile, call: ExpressionOf<'call'>, reading: RouterReading): void {
  const { file } = reading;
  const prefixes: Chain['prefixes'] = chainOf(call, file, reading)?.prefixes ?? [];
  const view = dottedName(call.args[1] ?? keywordOf(call, 'viewset'));
  const known = prefixes.includes(null) ? prefixes.slice(0, prefixes.indexOf(null)) : prefixes;
  target.open.push({
    file: file.path,
    line: call.line,
    // The package puts the parents' lookups between them.
    prefix: known.map((prefix) => `${prefix}/`).join('…/'),
    text: shortText(file.text, call),
    reason: 'what is registered below another viewset has URLs that its package makes',
    ...(view !== null && { view }),
  });
}

function extend(target: RouterInFile, call: ExpressionOf<'call'>, { file, routers, context }: RouterReading): void {
  const given = dottedName(call.args[0]) ?? '';
  const source = given.endsWith('.registry') ? context.index.resolve(file, given.slice(0, -'.registry'.length)) : null;
  const other = source?.file && routers.get(routerKey(source.file.path, source.dotted));
  if (other) {
    target.router.registrations.push(...other.router.registrations);
    target.open.push(...other.open);
  } else {
    const reason = 'the router whose viewsets it takes over is not found in this folder';
    target.open.push({ file: file.path, line: call.line, prefix: '', text: shortText(file.text, call), reason });
  }
}

function toRegistration(
  call: ExpressionOf<'call'>,
  file: SourceFile,
  when: string | null,
  context: ProjectContext,
): RouterRegistration {
  const prefix = call.args[0] ?? keywordOf(call, 'prefix');
  const view = call.args[1] ?? keywordOf(call, 'viewset');
  const basename = call.args[2] ?? keywordOf(call, 'basename') ?? keywordOf(call, 'base_name');
  const text = prefix ? patternText(prefix, file, context) : '…';
  return {
    prefix: text === '…' ? null : text,
    view: view ? (dottedName(view) ?? shortText(file.text, view)) : '',
    basename: stringOf(basename),
    when,
    file: file.path,
    line: call.line,
  };
}
