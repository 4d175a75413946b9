import type { Evidence } from './detection';
import { includedBy } from './files-to-follow';
import { kindOfPlace } from './kind-of-place';
import { directoryOf, isInside } from './path-parts';
import { isDjango, isForDjango } from './requirements/django-names';
import { normaliseName } from './requirements/normalise-name';
import type { Requirement } from './requirements/requirement';
import type { Scan } from './scan';

/** A Python package that is made for Django: installing it installs Django, or it is Django. */
export interface DjangoPackage {
  /** The directory of its metadata. */
  directory: string;
  evidence: Evidence;
}

/** The nearest to the top of the packages in a folder whose own dependencies ask for Django. */
export function findPackage(scan: Scan): DjangoPackage | undefined {
  const files = [...scan.facts.keys()].filter((path) => kindOfPlace(directoryOf(path)) === 'plain');
  files.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  const apps = appDirectories(scan);
  for (const file of files) {
    const found = packageIn(scan, file, apps);
    if (found !== undefined) return found;
  }
  return undefined;
}

function packageIn(scan: Scan, file: string, apps: readonly string[]): DjangoPackage | undefined {
  const facts = scan.facts.get(file);
  const manifest = facts?.manifest;
  if (facts === undefined || manifest === undefined) return undefined;
  const directory = directoryOf(file);
  if (['pyproject', 'setup-cfg', 'setup-py'].includes(manifest.source)) {
    if (normaliseName(manifest.packageName ?? '') === 'django') {
      return { directory, evidence: { file, line: 1, text: 'This is Django itself.' } };
    }
    const read = includedBy(file, facts).map((path) => ({ path, requirements: scan.facts.get(path)?.manifest?.requirements ?? [] }));
    for (const { path, requirements } of [{ path: file, requirements: manifest.requirements }, ...read]) {
      const required = requirements.find((one) => one.role === 'main' && speaksForPackage(one, directory, apps));
      if (required) return { directory, evidence: { file: path, line: required.line, text: `The package cannot run without ${nameFor(required)}.` } };
    }
    return undefined;
  }
  const required = manifest.requirements.find((one) => one.role === 'main' && isDjango(one));
  if (!required || !holdsApp(apps, directory)) return undefined;
  return { directory, evidence: { file, line: required.line, text: 'Django is required here, beside apps for it.' } };
}

/** An app's own dependencies may name only what brings Django along. */
function speaksForPackage(requirement: Requirement, directory: string, apps: readonly string[]): boolean {
  return isDjango(requirement) || (isForDjango(requirement) && holdsApp(apps, directory));
}

function nameFor({ name }: Requirement): string {
  return name === 'django' ? 'Django' : `${name}, which is made for Django`;
}

/** The directories of Django apps, tests and examples left out: those with an apps.py or with Django's migrations. */
function appDirectories(scan: Scan): string[] {
  const directories = new Set<string>();
  for (const path of scan.files.keys()) {
    if (/(?:^|\/)apps\.py$|(?:^|\/)migrations\/0001_\w+\.py$/.test(path)) directories.add(directoryOf(path));
  }
  return [...directories].filter((directory) => kindOfPlace(directory) === 'plain');
}

function holdsApp(apps: readonly string[], directory: string): boolean {
  return apps.some((app) => isInside(app, directory));
}
