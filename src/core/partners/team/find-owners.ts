import type { TextProblem } from '../../base/toml';
import { groupOfRole } from '../catalogue/catalogue';
import type { RoleEvidence } from '../evidence/partner-evidence';
import type { RoleId } from '../catalogue/partner';
import { matchRoles, teamOf } from './match-role';
import { isForAll, ownersOf, readCodeowners, type OwnerRule } from './read-codeowners';

/** Somebody whom CODEOWNERS names, and for which role. */
export interface FoundOwner {
  role: RoleId;
  owner: string;
  /** The line of CODEOWNERS. */
  line: number;
  /** The evidence for the role that they own; absent where the team's own name says the role. */
  owns?: string;
  /** Whether they are the last to be asked: who owns everything, or whose name says that they do something else. */
  isLast: boolean;
}

/** Whoever owns one more file is no better an answer. */
const MAX_OWNERS = 3;
/** Pages and styles, all of them: who owns these decides how they look, unless the team's name says something else. */
const PAGES = /^\/?((?:[^*?]*\/)?(?:templates|static|styles?|css|scss))(?:\/(?:\*\*?(?:\/\*)?)?)?$/;
const DESIGNERS: readonly RoleId[] = ['ui-designer', 'design-lead'];

/**
 * Finds in CODEOWNERS whom to ask for each role: teams that are called like it, then the owners of its evidence, those
 * with the narrowest pattern first. To own a file is not to have a profession, so these say what they own.
 * @param text of the CODEOWNERS file
 */
export function findOwners(
  text: string,
  evidence: readonly RoleEvidence[],
): { owners: FoundOwner[]; problems: TextProblem[] } {
  const { rules, problems } = readCodeowners(text);
  const ofName = rules.flatMap((rule) =>
    rule.owners.flatMap((owner) =>
      matchRoles(teamOf(owner)).map((role): FoundOwner => ({ role, owner, line: rule.line, isLast: isForAll(rule) })),
    ),
  );
  const ofEvidence = evidence.flatMap(({ role, evidence: places }) =>
    places
      .flatMap(({ file }) => ({ file, rule: ownersOf(rules, file) }))
      .flatMap(({ file, rule }) => (rule ? { file, rule } : []))
      .sort((a, b) => narrownessOf(b.rule) - narrownessOf(a.rule))
      .flatMap(({ file, rule }) => rule.owners.map((owner) => fromRule(role, owner, file, rule))),
  );
  const ofPages = rules.flatMap((rule) => {
    const pages = PAGES.exec(rule.pattern)?.[1];
    if (pages === undefined) return [];
    const found = rule.owners.flatMap((owner) => DESIGNERS.map((role) => fromRule(role, owner, `${pages}/`, rule)));
    return found.filter(({ isLast }) => !isLast);
  });
  return { owners: atMost([...ofName, ...ofEvidence, ...ofPages]), problems };
}

function fromRule(role: RoleId, owner: string, file: string, rule: OwnerRule): FoundOwner {
  return {
    role,
    owner,
    line: rule.line,
    owns: isForAll(rule) ? '*' : file,
    isLast: isForAll(rule) || isOfAnotherGroup(owner, role),
  };
}

/** A team of security that owns a settings file is nobody for its database. */
function isOfAnotherGroup(owner: string, role: RoleId): boolean {
  const named = matchRoles(teamOf(owner)).map((one) => groupOfRole(one)?.id);
  return named.length > 0 && !named.includes(groupOfRole(role)?.id);
}

/** The first ones of each role, nobody twice. */
function atMost(owners: readonly FoundOwner[]): FoundOwner[] {
  const taken = new Map<RoleId, Set<string>>();
  return [...owners.filter(({ isLast }) => !isLast), ...owners.filter(({ isLast }) => isLast)].filter(
    ({ role, owner }) => {
      const names = taken.get(role) ?? new Set<string>();
      taken.set(role, names);
      if (names.has(owner) || names.size === MAX_OWNERS) return false;
      names.add(owner);
      return true;
    },
  );
}

/** The more directories a pattern names, the fewer files it means; one file is the fewest. */
function narrownessOf({ pattern }: OwnerRule): number {
  const parts = pattern.split('/').filter((part) => part !== '' && !part.includes('*'));
  return parts.length * 2 - Number(pattern.endsWith('/') || pattern.includes('*'));
}
