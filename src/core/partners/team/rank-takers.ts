import type { Author } from './repository';
import { shortenText } from '../../base/shorten-text';
import { showLine } from '../../base/show-text';
import { redactData } from '../../redact/redact-data';
import { CATALOGUE } from '../catalogue/catalogue';
import type { RoleId, Route } from '../catalogue/partner';
import type { PartnerHere, PartnersHere } from '../partners-here';
import { assigneeOf } from './assignee-of';
import type { Candidate } from './candidate';
import { matchRoles, teamOf } from './match-role';
import { isForAll, ownersOf, type OwnerRule } from './read-codeowners';

/** Who could take a task, and why: somebody, an agent, or a role that nobody is known for. */
export interface Taker {
  /** The same for the same taker in every session. */
  key: string;
  /**
   * `owner` of this very file, `author` of these lines or the file, `known` for a role here, the `role` itself, `own` for what the team
   * has added, `elsewhere` for the role of a framework that is not here.
   */
  kind: 'owner' | 'author' | 'known' | 'role' | 'own' | 'elsewhere';
  /** As people know them: `Ada`, `@acme/database`, `Database Specialist`. */
  name: string;
  role: RoleId;
  /** As a task log names them; absent for a role. */
  assignedTo?: string;
  /** One reason, in few words. */
  because: string;
  /** Where they are named; absent for authors and roles. */
  candidate?: Candidate;
}

/** What takers are ranked by. */
export interface TakerEvidence {
  route: Route;
  /** Undefined where nobody has looked yet. */
  here: PartnersHere | undefined;
  /** The role that was chosen before. */
  only?: RoleId;
  /** The file that is handed over, relative to the folder; absent where none is. */
  path?: string;
  /** The rules of CODEOWNERS, and its path. */
  owners: { file: string; rules: readonly OwnerRule[] };
  authors: readonly Author[];
}

/** Whoever has written less is no better an answer. */
const MOST_AUTHORS = 3;
/** What commits on its own account: https://docs.github.com/en/apps (`name[bot]`), and what goes by names of its own. */
const BOT =
  /\[bot\]|^(?:dependabot|renovate|renovate-bot|pre-commit-ci|github-actions|greenkeeper|snyk-bot|weblate|GitHub)$/i;
/** `12345+ada@users.noreply.github.com`: the address that GitHub gives who shows none. */
const NOREPLY = /^(?:\d{1,20}\+)?([\w-]{1,100})@users\.noreply\.github\.com$/i;
/** Roles that are about one framework, which is here or is not. */
const OF_FRAMEWORK: ReadonlySet<RoleId> = new Set([
  'react-specialist',
  'vue-specialist',
  'angular-specialist',
  'svelte-specialist',
  'nextjs-specialist',
  'graphql-specialist',
]);

/**
 * Who could take work that goes a route, the best first: the owners of this file, who has changed it most, who is known here for the
 * route's roles, the roles themselves, what the team has added, and last the roles of frameworks that are not here. It holds no secret.
 */
export function rankTakers(evidence: TakerEvidence): Taker[] {
  const { route, only, here } = evidence;
  const roles = findRoles(only === undefined ? route.roles : [only], here);
  const matter = roles.filter((role) => matters(role));
  const away = roles.filter((role) => !matters(role));
  const own = only === undefined ? (here?.roles ?? []).filter(({ group }) => group === undefined) : [];
  const owners = ownersHere(evidence, matter);
  const takers = [
    ...owners.filter(({ isForAll: all }) => !all),
    ...authorsHere(evidence, matter),
    ...matter.flatMap(known),
    ...owners.filter(({ isForAll: all }) => all),
    ...matter.map((role) => roleItself(role, 'role')),
    ...own.flatMap((role) => (role.candidates.length > 0 ? known(role) : [roleItself(role, 'own')])),
    ...away.map((role) => roleItself(role, 'elsewhere')),
  ].map(({ isForAll: _, ...taker }: Taker & { isForAll?: boolean }): Taker => taker);
  return redactData(takers.filter((one, index) => takers.findIndex((other) => isSame(one, other)) === index));
}

/** The roles of a route, those with evidence first. */
function findRoles(ids: readonly RoleId[], here: PartnersHere | undefined): PartnerHere[] {
  const found = ids.flatMap((id): PartnerHere[] => {
    const role = CATALOGUE.roles.find((each) => each.id === id);
    const known = here?.roles.find((each) => each.role.id === id);
    return known ? [known] : role ? [{ role, group: undefined, evidence: [], candidates: [] }] : [];
  });
  return found.sort((a, b) => Number(b.evidence.length > 0) - Number(a.evidence.length > 0));
}

function matters({ role, evidence, candidates }: PartnerHere): boolean {
  return evidence.length > 0 || candidates.length > 0 || !OF_FRAMEWORK.has(role.id);
}

/** The last rule that matches decides: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
function ownersHere(
  { path, owners: { file, rules }, route, only }: TakerEvidence,
  roles: readonly PartnerHere[],
): (Taker & { isForAll: boolean })[] {
  const rule = path === undefined ? undefined : ownersOf(rules, path);
  return (rule?.owners ?? []).map((name) => {
    const named = matchRoles(teamOf(name)).find((role) => route.roles.includes(role));
    const role = only ?? named ?? roles[0]?.role.id ?? route.roles[0] ?? '';
    const all = rule !== undefined && isForAll(rule);
    const { line } = rule ?? { line: 1 };
    const assignedTo = assigneeOf(name);
    return {
      key: `${role}/${assignedTo}`,
      kind: 'owner',
      name,
      role,
      assignedTo,
      because: all ? `owns every file (${file}:${line})` : `owns ${path} (${file}:${line})`,
      candidate: { name, assignedTo, by: 'codeowners', file, line, owns: all ? '*' : (path ?? '') },
      isForAll: all,
    };
  });
}

function authorsHere({ authors, route, only, path }: TakerEvidence, roles: readonly PartnerHere[]): Taker[] {
  const role = only ?? roles[0]?.role.id ?? route.roles[0] ?? '';
  return authors
    .filter(({ name, email, isMine }) => !isMine && name.trim() !== '' && !BOT.test(name) && !email.includes('[bot]@'))
    .sort((a, b) => b.lines - a.lines || b.commits - a.commits)
    .slice(0, MOST_AUTHORS)
    .map((author) => {
      const name = shortenText(showLine(author.name), 80);
      const handle = NOREPLY.exec(author.email)?.[1];
      const assignedTo = `🧑‍💻 User:${handle ?? name}`;
      return {
        key: `${role}/${assignedTo}`,
        kind: 'author',
        name,
        role,
        assignedTo,
        because: wrote(author, path ?? ''),
      };
    });
}

function wrote({ lines, commits }: Author, path: string): string {
  const changed = `changed ${path} in ${commits} ${commits === 1 ? 'commit' : 'commits'}`;
  if (lines === 0) return changed;
  const wroteLines = `wrote ${lines} of these lines`;
  return commits === 0 ? wroteLines : `${wroteLines}, ${changed}`;
}

function known({ role, candidates }: PartnerHere): Taker[] {
  return candidates.map((candidate) => ({
    key: `${role.id}/${candidate.assignedTo}`,
    kind: 'known',
    name: candidate.name,
    role: role.id,
    assignedTo: candidate.assignedTo,
    because: `${reasonOf(candidate, role.label)} (${candidate.file === '' ? 'djangoDeveloper.partners' : `${candidate.file}:${candidate.line}`})`,
    candidate,
  }));
}

function reasonOf({ owns }: Candidate, label: string): string {
  if (owns === undefined) return `${label} here`;
  return owns === '*' ? 'owns every file' : `owns ${owns}`;
}

function roleItself({ role, evidence: [first] }: PartnerHere, kind: Taker['kind']): Taker {
  const because =
    kind === 'elsewhere'
      ? 'nothing of it is here'
      : first
        ? `${first.text} (${first.file}:${first.line})`
        : 'the role, nobody in particular';
  return { key: role.id, kind, name: role.label, role: role.id, because };
}

/** Whoever is found in several ways is one taker, by the first of them. */
function isSame(one: Taker, other: Taker): boolean {
  return one.assignedTo === undefined || other.assignedTo === undefined
    ? one.key === other.key
    : one.assignedTo.toLowerCase() === other.assignedTo.toLowerCase();
}
