import { appFiles, appOf } from '../app-files';
import type { Evidence } from '../detection';
import { includedBy } from '../scan/files-to-follow';
import { kindOfPlace } from '../kind-of-place';
import { depthOf, directoryOf, isInside, joinPath, nearestToTop } from '../../base/path-parts';
import { isDjango, isForDjango } from '../requirements/django-names';
import { normaliseName } from '../requirements/normalise-name';
import type { Requirement } from '../requirements/requirement';
import type { SourceId } from '../requirements/requirement-sources';
import type { Scan } from '../scan/scan';

/** A Python package that is made for Django: installing it installs Django, or it is Django. */
export interface DjangoPackage {
  /** The directory of its metadata. */
  directory: string;
  evidence: Evidence;
}

/** What describes a package. */
const METADATA: ReadonlySet<SourceId> = new Set(['pyproject', 'setup-cfg', 'setup-py']);

/**
 * The nearest to the top of the packages in a folder whose own dependencies ask for Django, else one that is made of
 * Django apps without asking for it: plugins of a platform that is built on Django, and packages that leave the choice
 * of its version to the project.
 * @param templates the roots of project templates, whose apps are no package of the folder
 */
export function findPackage(scan: Scan, templates: readonly string[]): DjangoPackage | undefined {
  const files = [...scan.facts.keys()].filter((path) => kindOfPlace(directoryOf(path)) === 'plain').sort(nearestToTop);
  const appsHere = appFiles(scan).filter((app) => !templates.some((root) => isInside(app, root)));
  const apps = appsHere.map(appOf);
  for (const file of files) {
    const found = packageIn(scan, file, apps);
    if (found !== undefined) return found;
  }
  return packageOfApps(
    scan,
    files,
    appsHere.filter((app) => (scan.facts.get(app)?.python?.importsDjango ?? 0) > 0),
  );
}

/** A package with an app; or the folder, where it holds no package and the app lies at its top. */
function packageOfApps(scan: Scan, files: readonly string[], apps: readonly string[]): DjangoPackage | undefined {
  const metadata = files.filter((path) => METADATA.has(scan.facts.get(path)?.manifest?.source ?? 'requirements'));
  for (const file of metadata) {
    const directory = directoryOf(file);
    const known = metadata
      .filter((other) => directoryOf(other) === directory)
      .flatMap((other) => scan.facts.get(other)?.manifest?.requirements ?? []);
    // What can do without Django has an app for it deep inside; only the package itself as an app shows that it cannot.
    const own = known.some(isDjango)
      ? apps.find((app) => isTopLevel(app, directory))
      : apps.find((app) => isInside(app, directory));
    if (own !== undefined) return { directory, evidence: evidenceOf(scan, own, 'The package holds a Django app.') };
  }
  const top = metadata.length > 0 ? undefined : apps.find((app) => depthOf(appOf(app)) <= 1);
  return top === undefined ? undefined : { directory: '', evidence: evidenceOf(scan, top, 'This is a Django app.') };
}

function isTopLevel(app: string, directory: string): boolean {
  const above = directoryOf(appOf(app));
  return above === directory || above === joinPath(directory, 'src');
}

function evidenceOf(scan: Scan, path: string, text: string): Evidence {
  return { file: path, line: scan.facts.get(path)?.python?.importsDjango ?? 1, text };
}

function packageIn(scan: Scan, file: string, apps: readonly string[]): DjangoPackage | undefined {
  const facts = scan.facts.get(file);
  const manifest = facts?.manifest;
  if (facts === undefined || manifest === undefined) return undefined;
  const directory = directoryOf(file);
  if (METADATA.has(manifest.source)) {
    if (normaliseName(manifest.packageName ?? '') === 'django') {
      return { directory, evidence: { file, line: 1, text: 'This is Django itself.' } };
    }
    const read = includedBy(file, facts).map((path) => ({
      path,
      requirements: scan.facts.get(path)?.manifest?.requirements ?? [],
    }));
    for (const { path, requirements } of [{ path: file, requirements: manifest.requirements }, ...read]) {
      const required = requirements.find((one) => one.role === 'main' && speaksForPackage(one, directory, apps));
      if (required)
        return {
          directory,
          evidence: { file: path, line: required.line, text: `The package cannot run without ${nameFor(required)}.` },
        };
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

function holdsApp(apps: readonly string[], directory: string): boolean {
  return apps.some((app) => isInside(app, directory));
}
