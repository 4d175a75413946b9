import { isInside } from '../../base/path-parts';
import type { ProjectDraft } from './project-draft';
import type { DjangoPackage } from './find-package';
import type { Scan } from '../scan/scan';

/** The tests of a package for Django that configure it in code, without a settings module; none where they do not. */
export function findTestSetup(scan: Scan, { directory }: DjangoPackage): ProjectDraft[] {
  for (const [file, { python, role }] of scan.facts) {
    if (python === undefined || role !== 'tests' || !isInside(file, directory)) continue;
    const line = python.configures || (python.importsDjango > 0 ? python.databases : 0);
    if (line === 0) continue;
    return [
      {
        root: directory,
        manage: null,
        settingsModule: null,
        settingsFile: null,
        kind: 'tests',
        evidence: [{ file, line, text: 'The tests configure Django in code.' }],
      },
    ];
  }
  return [];
}
