import type { PartnerRole, RoleId } from '../catalogue/partner';
import type { Problem } from '../../base/ports';

/** Someone, or an agent, who could take a role here. */
export interface Candidate {
  /** As people know them: `Ada`, `@acme/database`, `Database Lead`. */
  name: string;
  /** As it goes into a task log's `assigned_to`: a mode's slug, `👥 Team:acme/database`, `🧑‍💻 User:ada`. */
  assignedTo: string;
  /** Who says so. */
  by: 'team-map' | 'roo-mode' | 'copilot-agent' | 'claude-agent' | 'agents-file' | 'codeowners';
  /** The file that says so; `''` for the team's map, which is a setting. */
  file: string;
  /** 1-based. */
  line: number;
  /**
   * What an owner was found by: a file that is evidence for the role, `*` for everything. Absent where somebody is named
   * for the role itself.
   */
  owns?: string;
}

/** A role with everybody who could take it, the first choice first. */
interface ResolvedRole {
  role: RoleId;
  candidates: Candidate[];
}

/** Who that is here. */
export interface ResolvedPartners {
  /** The roles that somebody could take, in the order of the catalogue, then those the team has added. */
  roles: ResolvedRole[];
  /** The roles that the team's map adds to the catalogue. */
  added: PartnerRole[];
  problems: Problem[];
}
