import type { Evidence, ProjectKind } from '../detection';
import { aboveItsPackages } from './above-its-packages';
import { findSettings } from './find-settings';
import { isPackageWithoutDjango } from './is-package-without-django';
import { isForTests, kindOfPlace } from '../kind-of-place';
import { depthOf, directoryOf, isInside, joinPath, nameOf, nearestToTop, withParents } from '../../base/path-parts';
import { namingEvidence } from './naming-evidence';
import { namingOrder } from './naming-order';
import type { ProjectDraft } from './project-draft';
import { resolveModule } from '../scan/resolve-module';
import type { Scan } from '../scan/scan';

/** Settings that no manage.py belongs to. */
interface Candidate {
  file: string;
  module: string;
  root: string;
  /** Whether it is what a new project is copied from. */
  isTemplate: boolean;
  /** Whether a configuration file, a server or the tests name them. */
  isNamed: boolean;
  evidence: Evidence;
}

/**
 * Finds the projects without a manage.py: settings that a configuration file or wsgi.py names, or that set
 * INSTALLED_APPS, outside of the projects that are known already.
 */
export function findSettingsProjects(scan: Scan, known: readonly ProjectDraft[]): ProjectDraft[] {
  const projects = new Map<string, ProjectDraft>();
  const taken = ({ file, isTemplate }: Candidate) =>
    [...known, ...projects.values()].some(
      (other) =>
        file === other.settingsFile || (isInside(file, other.root) && (!isTemplate || other.kind === 'template')),
    );
  for (const candidate of [...namedSettings(scan), ...unnamedSettings(scan)]) {
    const { file, root, module, evidence } = candidate;
    if (taken(candidate) || kindOfPlace(directoryOf(file)) === 'vendored') continue;
    // Settings for tests that nothing names are no project where there is one.
    if (!candidate.isNamed && isForTests(module) && known.some(({ kind }) => kind === 'project')) continue;
    const console = consoleOf(scan, file);
    const renamed = renamedManage(scan, root);
    const settings = renamed ? findSettings(scan, { home: root, literals: renamed.literals }) : undefined;
    projects.set(root, {
      root,
      manage: renamed?.file ?? null,
      settingsModule: settings?.module ?? module,
      settingsFile: settings?.file ?? file,
      kind: kindOf(scan, candidate, console !== undefined),
      evidence: [evidence, ...(renamed ? [renamed.evidence] : []), ...(console ? [console] : [])],
    });
  }
  return [...projects.values()];
}

function kindOf(scan: Scan, { root, file, module, isTemplate }: Candidate, hasConsole: boolean): ProjectKind {
  if (isTemplate) return 'template';
  const place = kindOfPlace(directoryOf(file));
  if (place === 'template' || place === 'example') return place;
  if (place === 'documentation') return 'example';
  if (place === 'tests' || isForTests(module) || kindOfPlace(root) === 'tests') return 'tests';
  if (hasConsole) return 'console';
  return isPackageWithoutDjango(scan, root) ? 'tests' : 'project';
}

function namedSettings(scan: Scan): Candidate[] {
  const candidates: Candidate[] = [];
  for (const path of [...scan.facts.keys()].sort()) {
    const { python, role, mentions = [] } = scan.facts.get(path) ?? {};
    const names = role === 'server' || role === 'tests' ? (python?.settings ?? []) : mentions;
    for (const { module, ...name } of names) {
      const resolved = module === null ? undefined : resolveModule(scan.files, module, directoryOf(path));
      if (module === null || resolved === undefined) continue;
      const evidence = namingEvidence({ ...name, module, file: path });
      const { file, importRoot } = resolved;
      candidates.push({
        file,
        module,
        root: testsAbove(file, importRoot) ?? rootOf(importRoot, directoryOf(path)),
        isTemplate: false,
        isNamed: true,
        evidence,
      });
    }
  }
  const order = ({ evidence: { file } }: Candidate) => namingOrder(file, scan.files.get(file));
  // Tests come last: where a project is named too, its root may hold theirs.
  return candidates.sort((a, b) => Number(isForTests(a.module)) - Number(isForTests(b.module)) || order(a) - order(b));
}

/** What is configured in a directory and imported from `src` below it is developed in that directory. */
function rootOf(importRoot: string, configured: string): string {
  return importRoot === joinPath(configured, 'src') ? configured : importRoot;
}

function unnamedSettings(scan: Scan): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [file, { python, role }] of scan.facts) {
    if (python === undefined || role !== 'settings') continue;
    const importRoot = aboveItsPackages(scan, directoryOf(file));
    const isTemplate = isTemplateRoot(scan, importRoot, file);
    if (python.installedApps === 0 && !isTemplate) continue;
    const line = Math.max(python.installedApps, 1);
    const home = directoryOf(file).replace(/(?:^|\/)settings$/, '');
    candidates.push({
      file,
      module: moduleOf(file, importRoot),
      root: isTemplate ? importRoot : (testsAbove(file, importRoot) ?? home),
      isTemplate,
      isNamed: false,
      evidence: {
        file,
        line,
        text: isTemplate ? 'These are the settings of a project template.' : 'INSTALLED_APPS is set here.',
      },
    });
  }
  return candidates.sort((a, b) => nearestToTop(a.file, b.file));
}

/**
 * The outermost directory between an import root and a settings file that is there for tests: it is what the tests are
 * run in.
 */
function testsAbove(path: string, importRoot: string): string | undefined {
  const above = withParents(directoryOf(path)).filter(
    (directory) => directory !== importRoot && isInside(directory, importRoot),
  );
  return above.reverse().find((directory) => /^(?:tests?|testing)$/i.test(nameOf(directory)));
}

/**
 * A directory like `shop_template` that modules are imported from, with a settings.py and a urls.py below: new projects
 * are copied from it.
 */
function isTemplateRoot(scan: Scan, importRoot: string, file: string): boolean {
  if (nameOf(file) !== 'settings.py' || !/[-_]template$|\{\{.*\}\}/.test(nameOf(importRoot))) return false;
  return [...scan.files.keys()].some((path) => nameOf(path) === 'urls.py' && isInside(path, importRoot));
}

function moduleOf(file: string, importRoot: string): string {
  const path = importRoot === '' ? file : file.slice(importRoot.length + 1);
  return path
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.');
}

/** A console script whose module, in the package of the settings, hands its arguments to Django. */
function consoleOf(scan: Scan, file: string): Evidence | undefined {
  const depth = depthOf(aboveItsPackages(scan, directoryOf(file))) + 1;
  const top = withParents(directoryOf(file)).find((directory) => depthOf(directory) === depth);
  for (const [path, { manifest }] of scan.facts) {
    for (const { name, module, line } of manifest?.scripts ?? []) {
      const script = resolveModule(scan.files, module, directoryOf(path))?.file;
      if (script === undefined || !isInside(script, top ?? '')) continue;
      if ((scan.facts.get(script)?.python?.executes ?? 0) > 0) {
        return { file: path, line, text: `The command ${name} runs Django in the place of manage.py.` };
      }
    }
  }
  return undefined;
}

/** A script beside the settings' package that does what manage.py does, whatever its name. */
function renamedManage(scan: Scan, root: string) {
  for (const directory of [root, directoryOf(root)]) {
    for (const [file, { python, role }] of scan.facts) {
      if (directoryOf(file) !== directory || python === undefined || python.executes === 0) continue;
      if (python.settings.length === 0 || role === 'tests') continue;
      const literals = python.settings.map((literal) => ({ ...literal, file }));
      return {
        file,
        literals,
        evidence: { file, line: python.executes, text: `${nameOf(file)} hands its arguments to Django.` },
      };
    }
  }
  return undefined;
}
