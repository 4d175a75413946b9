import { isUnlistedDirectory } from '../django/scan/skipped-directories';
import { directoryOf, nameOf, withParents } from '../base/path-parts';
import type { Files, Problem } from '../base/ports';
import { redactData } from '../redact/redact-data';
import { CATALOGUE, groupOfRole } from './catalogue/catalogue';
import { findPartnerEvidence, isPartnerFile } from './evidence/find-partner-evidence';
import type { PartnerEvidence } from './evidence/partner-evidence';
import type { GroupId, PartnerRole } from './catalogue/partner';
import type { Candidate } from './team/candidate';
import type { TeamMap } from './team/read-team-map';
import { isTeamFile } from './team/read-team-files';
import { resolvePartners } from './team/resolve-partners';

/** Who matters in one workspace folder, why, and who that is. */
export interface PartnersHere {
  /** Every role of the catalogue in its order, then those that the team has added. */
  roles: PartnerHere[];
  problems: Problem[];
}

/** One role, with what speaks for it here. */
export interface PartnerHere {
  role: PartnerRole;
  /** Undefined for a role that the team has added. */
  group: GroupId | undefined;
  /** Why the role matters here; empty where nothing says so. */
  evidence: PartnerEvidence[];
  /** Who could take it, the best first. */
  candidates: Candidate[];
}

/**
 * Looks for what makes partners matter in a folder, and for the people and agents who could be them. What it says holds no secret.
 * @param listing the folder's files that concern partners, see {@link concernsPartners}
 * @param teamMap the team's own map, which goes before everything that was found
 * @throws the signal's reason when it is aborted
 */
export async function findPartnersHere(
  files: Files,
  listing: readonly string[],
  teamMap: TeamMap,
  signal?: AbortSignal,
): Promise<PartnersHere> {
  const found = await findPartnerEvidence(files, listing, signal);
  signal?.throwIfAborted();
  const resolved = await resolvePartners(files, listing, teamMap, found.roles);
  const evidence = new Map(found.roles.map((role) => [role.role, role.evidence]));
  const candidates = new Map(resolved.roles.map((role) => [role.role, role.candidates]));
  return redactData({
    roles: [...CATALOGUE.roles, ...resolved.added].map((role) => {
      const own = candidates.get(role.id) ?? [];
      const group = groupOfRole(role.id)?.id;
      return { role, group, evidence: evidence.get(role.id) ?? evidenceOfOwners(own), candidates: own };
    }),
    problems: [...found.problems, ...resolved.problems],
  });
}

/** That a team owns what a role decides on, or is called like it, speaks for a role that no other file speaks for. */
function evidenceOfOwners(candidates: readonly Candidate[]): PartnerEvidence[] {
  return candidates.flatMap(({ by, name, file, line, owns }) => {
    if (by !== 'codeowners' || owns === '*') return [];
    const text = owns === undefined ? `${name} is named as an owner` : `${name} owns ${owns}`;
    return [{ file, line, text, topic: 'owners' }];
  });
}

/** Whether a change of this file can change who matters. */
export function concernsPartners(path: string): boolean {
  if (!isPartnerFile(path) && !isTeamFile(path)) return false;
  return !withParents(directoryOf(path)).some((directory) => isUnlistedDirectory(directory, nameOf(directory)));
}
