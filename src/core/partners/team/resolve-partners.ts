import { ROLES } from '../roles';
import { matchRoles } from './match-role';
import { ownersOf, readCodeowners } from './read-codeowners';
import { readTeamFiles } from './read-team-files';
import { readTeamMap } from './read-team-map';
import type { Files, Problem } from '../../ports';
import type { RoleEvidence } from '../evidence/partner-evidence';
import type { PartnerRole, RoleId } from '../partner';
import type { Candidate, ResolvedPartners } from './candidate';
import type { OwnerRule } from './read-codeowners';
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
  const owners = candidatesFromOwners(found, evidence);
  const candidates: readonly (readonly [RoleId, Candidate])[] = [
    ...team.entries.flatMap(({ role, who }) => who.map((name) => [role, named(name)] as const)),
    ...found.agents.flatMap((agent) => rolesOfAgent(agent, added).map((role) => [role, fromAgent(agent)] as const)),
    ...candidatesFromAgentsFile(found),
    ...owners.candidates,
  ];
  const roles = [...ROLES, ...added].flatMap(({ id }) => {
    const own = unique(candidates.filter(([role]) => role === id).map(([, candidate]) => candidate));
    return own.length === 0 ? [] : [{ role: id, candidates: own }];
  });
  const settingProblems = team.problems.map((message) => ({ path: TEAM_SETTING, line: 1, message }));
  return { roles, added, problems: [...settingProblems, ...found.problems, ...owners.problems] };
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
  for (const [index, line] of text.split(/\r?\n/).slice(0, MAX_AGENT_LINES).entries()) {
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
  return at >= 0 && !/[\w-]/.test(line.charAt(at - 1)) && !/[\w-]/.test(line.charAt(at + word.length));
}

function candidatesFromOwners(
  { codeowners }: TeamFiles,
  evidence: readonly RoleEvidence[],
): { candidates: [RoleId, Candidate][]; problems: Problem[] } {
  if (codeowners === undefined) return { candidates: [], problems: [] };
  const { rules, problems } = readCodeowners(codeowners.text);
  const ofEvidence = evidence.flatMap(({ role, evidence: places }) =>
    places.flatMap(({ file }) => {
      const rule = ownersOf(rules, file);
      return (rule?.owners ?? []).map((owner) => ({ role, owner, rule }));
    }),
  );
  const ofName = rules.flatMap((rule) =>
    rule.owners.flatMap((owner) => matchRoles(teamOf(owner)).map((role) => ({ role, owner, rule }))),
  );
  const candidates = [...ofName, ...ofEvidence]
    .sort((a, b) => Number(isForAll(a.rule)) - Number(isForAll(b.rule)))
    .map(({ role, owner, rule }): [RoleId, Candidate] => [
      role,
      { name: owner, assignedTo: assigneeOf(owner), by: 'codeowners', file: codeowners.path, line: rule?.line ?? 1 },
    ]);
  return { candidates, problems: problems.map((problem) => ({ path: codeowners.path, ...problem })) };
}

/** `database` of `@acme/database`. A person's name says nothing about a role. */
function teamOf(owner: string): string {
  return /^@[^/]+\/(.+)$/.exec(owner)?.[1] ?? '';
}

/** Who owns everything is asked last. */
function isForAll(rule: OwnerRule | undefined): boolean {
  return rule?.pattern === '*' || rule?.pattern === '/**';
}

/** A handle or an address as MDTM writes people and teams; anything else is a slug, or is written so already. */
function assigneeOf(name: string): string {
  if (/^@[^/]+\//.test(name)) return `👥 Team:${name.slice(1)}`;
  if (name.startsWith('@')) return `🧑‍💻 User:${name.slice(1)}`;
  return /^[^@\s]+@[^@\s]+$/.test(name) ? `🧑‍💻 User:${name}` : name;
}

/** The first one of each assignee. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one, index) => candidates.findIndex(({ assignedTo }) => assignedTo === one.assignedTo) === index,
  );
}
