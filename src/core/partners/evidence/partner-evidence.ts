import type { Evidence } from '../../django/detection';
import type { Problem } from '../../base/ports';
import type { RoleId } from '../catalogue/partner';

/** One reason why a role matters in this workspace. */
export interface PartnerEvidence extends Evidence {
  /** What was seen, as one word for programs: `react`, `compose`, `github-actions`. */
  topic: string;
}

/** A role, and why it matters in this workspace. */
export interface RoleEvidence {
  role: RoleId;
  /** By topic in the order of the detectors, then by path. */
  evidence: PartnerEvidence[];
}

/** The roles that have evidence, in the order of the catalogue. */
export interface FoundEvidence {
  roles: RoleEvidence[];
  problems: Problem[];
}
