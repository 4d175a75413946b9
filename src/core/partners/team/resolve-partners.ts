import { ROLES } from '../catalogue/roles';
import { assigneeOf } from './assignee-of';
import { findOwners, type FoundOwner } from './find-owners';
import { matchRoles } from './match-role';
import { linesOfOthers } from './own-section';
import { readTeamFiles } from './read-team-files';
import { readTeamMap } from './read-team-map';
import type { Files } from '../../base/ports';
import type { RoleEvidence } from '../evidence/partner-evidence';
import type { PartnerRole, RoleId } from '../catalogue/partner';
import type { Candidate, ResolvedPartners } from './candidate';
import type { FoundAgent, TeamFiles } from './read-team-files';
import type { TeamMap } from './read-team-map';

const TEAM_SETTING = 'djangoDeveloper.partners';
/** An AGENTS.md is read so far: it is written for reading. */
const MAX_AGENT_LINES = 2000;

/**
 * Finds out who could take each role here: first whom the team's map names, then agents, then the owners of the files
 * that are evidence for the role.
 * @param listing the paths of the workspace folder, from one walk
 * @param evidence why roles matter here; the owners of these files are found in CODEOWNERS
 */
export async function resolvePartners(
  files: Files,
  listing: readonly string[],
  teamMap: TeamMap = {},
  evidence: readonly RoleEvidence[] = [],
): Promise<ResolvedPartners> {
  const team = readTeamMap(teamMap);
  const found = await readTeamFiles(files, listing);
  const added = team.entries.flatMap((entry) => entry.added ?? []);
  const { path = '', text = '' } = found.codeowners ?? {};
  const { owners, problems: ownerProblems } = findOwners(text, evidence);
  const known: readonly (readonly [RoleId, Candidate])[] = [
    ...team.entries.flatMap(({ role, who }) => who.map((name) => [role, named(name)] as const)),
    ...found.agents.flatMap((agent) => rolesOfAgent(agent, added).map((role) => [role, fromAgent(agent)] as const)),
    ...candidatesFromAgentsFile(found),
  ];
  const candidates = [...known, ...fromOwners(owners, path, new Set(known.map(([role]) => role)))];
  const roles = [...ROLES, ...added].flatMap(({ id }) => {
    const own = unique(candidates.filter(([role]) => role === id).map(([, candidate]) => candidate));
    return own.length === 0 ? [] : [{ role: id, candidates: own }];
  });
  const settingProblems = team.problems.map((message) => ({ path: TEAM_SETTING, line: 1, message }));
  return {
    roles,
    added,
    problems: [...settingProblems, ...found.problems, ...ownerProblems.map((problem) => ({ path, ...problem }))],
  };
}

function named(name: string): Candidate {
  return { name, assignedTo: assigneeOf(name), by: 'team-map', file: '', line: 1 };
}

function rolesOfAgent({ slug, name }: FoundAgent, added: readonly PartnerRole[]): RoleId[] {
  const own = added.filter(({ slugs }) => slugs.includes(slug)).map(({ id }) => id);
  const bySlug = [...own, ...matchRoles(slug)];
  return bySlug.length > 0 ? bySlug : matchRoles(name);
}

function fromAgent({ slug, name, by, file, line }: FoundAgent): Candidate {
  return { name, assignedTo: slug, by, file, line };
}

/** Lines of AGENTS.md that name a role, with the handle that stands there. */
function candidatesFromAgentsFile({ agentsFile }: TeamFiles): [RoleId, Candidate][] {
  if (agentsFile === undefined) return [];
  const { path, text } = agentsFile;
  const candidates: [RoleId, Candidate][] = [];
  for (const [index, line] of linesOfOthers(text).slice(0, MAX_AGENT_LINES).entries()) {
    const lower = line.slice(0, 1000).toLowerCase();
    for (const { id, label, slugs } of ROLES) {
      const words = [label.toLowerCase(), ...slugs.filter((slug) => slug.includes('-'))];
      const word = words.find((each) => hasWord(lower, each));
      if (word === undefined) continue;
      const handle = /(?:^|[\s(`])(@[\w-]+(?:\/[\w.-]+)?)/.exec(line)?.[1];
      const name = handle ?? (word === label.toLowerCase() ? id : word);
      candidates.push([id, { name, assignedTo: assigneeOf(name), by: 'agents-file', file: path, line: index + 1 }]);
    }
  }
  return candidates;
}

function hasWord(line: string, word: string): boolean {
  const at = line.indexOf(word);
  return at !== -1 && !/[\w-]/.test(line.charAt(at - 1)) && !/[\w-]/.test(line.charAt(at + word.length));
}

/** Owners who are the last to be asked stay only where nobody else is there. */
function fromOwners(found: readonly FoundOwner[], path: string, known: ReadonlySet<RoleId>): [RoleId, Candidate][] {
  const wanted = new Set(found.filter(({ isLast }) => !isLast).map(({ role }) => role));
  return found
    .filter(({ role, isLast }) => !isLast || (!wanted.has(role) && !known.has(role)))
    .map(({ role, owner, line, owns }) => [
      role,
      {
        name: owner,
        assignedTo: assigneeOf(owner),
        by: 'codeowners',
        file: path,
        line,
        ...(owns !== undefined && { owns }),
      },
    ]);
}

/** The first one of each assignee. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one, index) => candidates.findIndex(({ assignedTo }) => assignedTo === one.assignedTo) === index,
  );
}
