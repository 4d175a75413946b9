import { directoryOf, joinPath, normalisePath } from '../../base/path-parts';
import { includedBy } from '../scan/files-to-follow';
import { isDjango } from '../requirements/django-names';
import type { Scan } from '../scan/scan';

/** What a constraints file says of Django. */
export interface Constraint {
  /** As written: `==4.2.16`, `<5`. */
  specifier: string;
  file: string;
  /** 1-based. */
  line: number;
}

/**
 * What the constraints (`-c`) say of Django that hold for a requirements file: its own, and those of the files that
 * include it. pip installs what both allow.
 */
export function findConstraint(scan: Scan, file: string): Constraint | undefined {
  for (const including of includersOf(scan, file)) {
    for (const path of constraintsOf(scan, including)) {
      const found = scan.facts.get(path)?.manifest?.requirements.find((one) => isDjango(one) && one.specifier !== '');
      if (found) return { specifier: found.specifier, file: path, line: found.line };
    }
  }
  return undefined;
}

/** The files that some other names with `-c`: they ask for nothing. */
export function constraintFiles(scan: Scan): Set<string> {
  return new Set([...scan.facts.keys()].flatMap((path) => constraintsOf(scan, path)));
}

function constraintsOf(scan: Scan, file: string): string[] {
  return (scan.facts.get(file)?.manifest?.includes ?? []).flatMap(({ path, constrains }) =>
    constrains === true && !path.includes('://') ? (normalisePath(joinPath(directoryOf(file), path)) ?? []) : [],
  );
}

/** The file itself, and those that lead to it by `-r`, the nearest first. */
function includersOf(scan: Scan, file: string): string[] {
  const found = [file];
  // What is found here is gone through in its turn.
  for (const included of found) {
    for (const [path, facts] of scan.facts) {
      if (!found.includes(path) && includedBy(path, facts).includes(included)) found.push(path);
    }
  }
  return found;
}
