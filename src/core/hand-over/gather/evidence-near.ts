import type { DjangoProject } from '../../django/detection';
import { REQUIREMENT_FILE } from '../../partners/evidence/detector';
import type { PartnerEvidence } from '../../partners/evidence/partner-evidence';
import { isInside } from '../../base/path-parts';
import type { InventoryLists } from '../../project/inventory';
import { settingsChoices } from './settings/settings-choices';

/** What decides which reasons are near. */
export interface EvidenceSurroundings {
  project: DjangoProject | undefined;
  projects: readonly DjangoProject[];
  inventory: InventoryLists | undefined;
}

/**
 * Why a partner matters in a project, each requirement once. What only another project says, or a settings file that is not
 * deployed, is left out.
 */
export function evidenceNear(
  evidence: readonly PartnerEvidence[],
  { project, projects, inventory }: EvidenceSurroundings,
): PartnerEvidence[] {
  const ofOthers = projects.filter(
    ({ root }) => root !== '.' && root !== project?.root && !isInside(project?.root ?? '', root),
  );
  const near = deployedOf(evidence, project, inventory).filter(
    ({ file }) => !ofOthers.some(({ root }) => isInside(file, root)),
  );
  // What is required is said by several files in one project: a manifest, a lock file, one for production.
  const isAgain = ({ file, text }: PartnerEvidence, index: number): boolean =>
    REQUIREMENT_FILE.test(file) && near.findIndex((other) => other.text === text) < index;
  return near.filter((one, index) => !isAgain(one, index));
}

/** Without what a settings file says that is not deployed, where one that is says something of the same kind. */
function deployedOf(
  evidence: readonly PartnerEvidence[],
  project: DjangoProject | undefined,
  inventory: InventoryLists | undefined,
): readonly PartnerEvidence[] {
  const [deployed, ...others] = inventory ? settingsChoices(inventory, project?.settingsFile ?? null) : [];
  if (!deployed) return evidence;
  const inUse = new Set([deployed.file, ...deployed.content.files]);
  const notInUse = new Set(
    others.flatMap(({ file, content }) => [file, ...content.files]).filter((file) => !inUse.has(file)),
  );
  return evidence.filter(
    ({ file, topic }) =>
      !notInUse.has(file) || !evidence.some((other) => other.topic === topic && inUse.has(other.file)),
  );
}
