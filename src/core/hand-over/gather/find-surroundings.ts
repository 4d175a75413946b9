import type { ContextThing, HandOverContext } from '../render/hand-over-context';
import type { DjangoThing } from '../../project/thing-at';
import { COMPOSE } from './around/compose-services';
import { findLoading, isLoaded } from './around/find-loading';
import { findNaming } from './around/find-naming';
import { NginxIncludes } from './around/nginx-includes';
import { isNginx, upstreamFacts } from './around/nginx-upstreams';
import { findServiceUsers, serviceFacts } from './around/service-facts';
import { findCallers, type Callers } from './names/find-callers';
import { findIncluding, findTagUsers } from './names/find-including';
import { findMemberCallers } from './names/find-member-callers';
import { findRouteUsers } from './names/find-route-users';
import { findUrlTests } from './names/find-url-tests';
import { findNamed } from './names/find-named';
import { memberAround } from './names/member-around';
import { findReferring, TERRAFORM } from './names/names-of-deployment';
import type { NamedThing, NamingCode, NamingProject } from './names/named-thing';
import { findScriptCallers, routesMeant } from './scripts/find-script-callers';
import { behaviourFacts } from './scripts/behaviour-facts';
import { asViewArguments } from './names/as-view-arguments';
import { setAbove } from './names/set-above';
import { viewFacts } from './names/view-facts';

/** What the code in question stands among. */
export interface CodeSurroundings {
  /** What it names, and the thing of the inventory that it is itself. */
  named: readonly NamedThing[];
  told: Pick<HandOverContext, 'uses' | 'usedBy' | 'absent' | 'unknown' | 'wiring'>;
}

/** More of what one piece of code names is seen in it. */
const MAX_USES = 12;
/** Things whose callers are no Python that could be looked for: they are called by the framework. */
const CALLED_BY_DJANGO = new Set(['setting', 'migration', 'test', 'command', 'url', 'admin', 'signal', 'middleware']);

/** Code with the thing that it stands in; undefined where no code is in question. */
interface CodeInThing {
  code: NamingCode | undefined;
  thing: DjangoThing | undefined;
}

/**
 * What code names and who names it, by symbol: nothing is concluded from words of docstrings, comments or file names.
 * @param codes the code of each place, that of the first one first; who names nothing is told of one alone
 */
export async function findSurroundings(
  codes: readonly CodeInThing[],
  project: NamingProject,
): Promise<CodeSurroundings> {
  const found: CodeSurroundings[] = [];
  for (const { code, thing } of codes) found.push(await surroundingsOf(code, thing, project));
  const [only] = found;
  if (only && found.length === 1) return only;
  const uses = onceEach(found.flatMap(({ told }) => told.uses ?? [])).slice(0, MAX_USES);
  const callers = onceEach(found.flatMap(({ told }) => told.usedBy?.callers ?? []));
  const tests = onceEach(found.flatMap(({ told }) => told.usedBy?.tests ?? []));
  const wiring = found.flatMap(({ told }) => told.wiring ?? []);
  return {
    named: found.flatMap(({ named }) => named),
    told: {
      uses,
      ...(wiring.length > 0 && { wiring }),
      ...(callers.length + tests.length > 0 && { usedBy: { callers, tests } }),
    },
  };
}

function onceEach<Thing extends ContextThing>(things: readonly Thing[]): Thing[] {
  const keyOf = ({ kind, name, member = '', place }: ContextThing): string =>
    // A test is one however often it calls.
    `${kind} ${name} ${member} ${place?.path ?? ''}:${kind === 'test' ? 0 : (place?.line ?? 0)}`;
  return [...new Map(things.map((one) => [keyOf(one), one])).values()];
}

async function surroundingsOf(
  code: NamingCode | undefined,
  thing: DjangoThing | undefined,
  project: NamingProject,
): Promise<CodeSurroundings> {
  if (!code) return { named: [], told: {} };
  const included = isNginx(code.path) ? await new NginxIncludes(project).of(code.path) : [];
  const above = await setAbove(code, project.follower);
  const uses = onceEach([
    ...(await findNamed(code, project)),
    ...(above ? await findNamed(above.code, project) : []),
    ...included,
  ]);
  const itself =
    thing && thing.kind !== 'none' ? [{ kind: thing.kind, name: thing.name, place: placeOf(code, thing) }] : [];
  const users = withScripts(
    await findUsers(code, thing, project),
    await findScriptCallers(routesMeant(code, thing, project.inventory), project),
  );
  const view = thing && project.inventory.views.find(({ file, name }) => file === code.path && name === thing.name);
  const ofView = view ? await viewFacts(view, code.text, project) : { facts: [], models: [] };
  const wiring = [
    ...(above ? [above.fact] : []),
    ...(view ? await asViewArguments(view, project) : []),
    ...ofView.facts,
    ...(await serviceFacts(code, project)),
    ...(await upstreamFacts(code, included, project)),
    ...(await behaviourFacts(code, project)),
  ];
  return {
    named: [...itself, ...definedWithin(code, project), ...uses, ...ofView.models],
    told: {
      uses: uses.filter(({ kind }) => kind !== 'module').slice(0, MAX_USES),
      ...(wiring.length > 0 && { wiring }),
      ...(users && isNamed(users) && { usedBy: { callers: users.callers, tests: users.tests } }),
      ...(users && unnamedOf(users)),
    },
  };
}

/** The views, models and serializers that begin in the lines that are meant: a selection may hold several. */
function definedWithin({ path, line, endLine }: NamingCode, { inventory }: NamingProject): NamedThing[] {
  if (line === undefined || endLine === undefined) return [];
  const kinds = [
    ['view', inventory.views],
    ['model', inventory.models],
    ['serializer', inventory.serializers],
  ] as const;
  return kinds.flatMap(([kind, things]) =>
    things
      .filter((one) => one.file === path && one.line >= line && one.line <= endLine)
      .map((one) => ({ kind, name: one.name, place: { path, line: one.line } })),
  );
}

/** Who names it, with the scripts that call it; a script that a template's name tells already is told once. */
function withScripts(users: Callers | undefined, scripts: readonly NamedThing[]): Callers | undefined {
  if (scripts.length === 0) return users;
  const { callers, ...others } = users ?? { callers: [], tests: [], perhapsMore: true };
  const fresh = scripts.filter(({ place }) => !callers.some((one) => one.place.path === place.path));
  return { ...others, callers: [...callers, ...fresh] };
}

/** That nobody names it, or that not all of the code could be looked through. */
function unnamedOf(users: Callers): Pick<HandOverContext, 'absent' | 'unknown'> {
  if (users.blind) return { unknown: [{ what: 'who else names it', ...users.blind }] };
  return isNamed(users) || users.perhapsMore ? {} : { absent: ['nothing else in the project’s code names it'] };
}

function isNamed({ callers, tests }: Callers): boolean {
  return callers.length + tests.length > 0;
}

function placeOf({ path }: NamingCode, { line }: DjangoThing): { path: string; line: number } {
  return { path, line };
}

/** Who names the definition that the code is, or stands in; undefined where the question has no answer in text. */
async function findUsers(
  code: NamingCode,
  thing: DjangoThing | undefined,
  project: NamingProject,
): Promise<Callers | undefined> {
  if (thing?.kind === 'template') return findIncluding(code.path, thing.name, project);
  if (TERRAFORM.test(code.path)) return findReferring(code, project);
  if (isLoaded(code.path)) return findLoading(code.path, project);
  if (!code.path.endsWith('.py')) return findConfigurationUsers(code, project);
  if (code.line === undefined) return undefined;
  if (thing && CALLED_BY_DJANGO.has(thing.kind)) return undefined;
  const defined = await project.follower.definedAt(code.path, code.line);
  if (!defined) return undefined;
  if (/\/templatetags\//.test(code.path)) return findTagUsers(defined.name, project);
  const file = await project.follower.source(code.path);
  const member = file && memberAround(file, code.line);
  const isView = thing?.kind === 'view' || thing?.kind === 'viewset';
  const byUrl = isView ? await findUrlTests(defined.place, member?.method.name, project) : [];
  const byName = isView ? await findRouteUsers(defined.place, project) : [];
  const ofMember = member && (await findMemberCallers(code.path, member, project));
  if (ofMember && isNamed(ofMember))
    return {
      ...ofMember,
      callers: onceEach([...ofMember.callers, ...byName]),
      tests: onceEach([...byUrl, ...ofMember.tests]),
    };
  const { callers, tests: naming, perhapsMore, blind } = await findCallers(defined, project);
  const tests = onceEach([...byUrl, ...naming]);
  // A view is named where its routes are, which are told by themselves.
  const telling = isView ? onceEach([...callers.filter(({ kind }) => kind !== 'module'), ...byName]) : callers;
  if (isView && telling.length + tests.length === 0) return undefined;
  return { callers: telling, tests, perhapsMore: perhapsMore || member !== undefined, ...(blind && { blind }) };
}

async function findConfigurationUsers(code: NamingCode, project: NamingProject): Promise<Callers> {
  const naming = await findNaming(code.path, project);
  if (isNginx(code.path))
    return { ...naming, callers: [...naming.callers, ...(await new NginxIncludes(project).by(code.path))] };
  if (!COMPOSE.test(code.path)) return naming;
  const services = await findServiceUsers(code, project);
  return { ...naming, callers: [...services.callers, ...naming.callers] };
}
