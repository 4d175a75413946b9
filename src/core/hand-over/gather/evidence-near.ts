import type { DjangoProject } from '../../django/detection';
import { REQUIREMENT_FILE } from '../../partners/evidence/detector';
import type { PartnerEvidence } from '../../partners/evidence/partner-evidence';
import { isInside } from '../../base/path-parts';
import type { Inventory } from '../../project/inventory';
import { appOf } from './find-concern';
import { settingsChoices } from './settings-choices';

/** More reasons convince nobody further. */
const MAX_REASONS = 5;

/** What decides which reasons are near. */
export interface EvidenceSurroundings {
  /** Relative to the workspace folder; `''` for the folder itself. */
  path: string;
  project: DjangoProject | undefined;
  projects: readonly DjangoProject[];
  inventory: Inventory | undefined;
}

/**
 * Why a partner matters at a place, each requirement once: those of the same file, of the same app, then those of the project
 * around it. What only another app, another project or a settings file that is not deployed says is left out.
 */
export function evidenceNear(
  evidence: readonly PartnerEvidence[],
  surroundings: EvidenceSurroundings,
): PartnerEvidence[] {
  const { path, project, projects, inventory } = surroundings;
  const ofOthers = projects.filter(
    ({ root }) => root !== '.' && root !== project?.root && !isInside(project?.root ?? '', root),
  );
  const app = inventory ? appOf(inventory, path) : null;
  const distanceOf = ({ file }: PartnerEvidence): number => {
    if (file === path) return 0;
    const other = inventory ? appOf(inventory, file) : null;
    if (other === null) return 2;
    return other === app ? 1 : 3;
  };
  const near = deployedOf(evidence, project, inventory)
    .filter(({ file }) => !ofOthers.some(({ root }) => isInside(file, root)))
    .filter((one) => app === null || distanceOf(one) < 3)
    .sort((a, b) => distanceOf(a) - distanceOf(b));
  // What is required is said by several files in one project: a manifest, a lock file, one for production.
  const isAgain = ({ file, text }: PartnerEvidence, index: number): boolean =>
    REQUIREMENT_FILE.test(file) && near.findIndex((other) => other.text === text) < index;
  return near.filter((one, index) => !isAgain(one, index)).slice(0, MAX_REASONS);
}

/** Without what a settings file says that is not deployed, where one that is says something of the same kind. */
function deployedOf(
  evidence: readonly PartnerEvidence[],
  project: DjangoProject | undefined,
  inventory: Inventory | undefined,
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
