import type { Evidence, ProjectKind } from '../detection';
import { findSettings, type SettingsChoice } from './find-settings';
import { judgeManage, type DjangoManage } from './judge-manage';
import { isForTests, kindOfPlace } from '../kind-of-place';
import { directoryOf, isInside, joinPath, nameOf, nearestToTop, withParents } from '../../base/path-parts';
import type { Found, ProjectDraft } from './project-draft';
import { rootOfManage } from './root-of-manage';
import { settingsHome } from '../settings-home';
import type { Scan } from '../scan/scan';

/** Finds the projects that have a manage.py, be it renamed, delegating or a symlink. */
export function findManageProjects(scan: Scan): Found {
  const found: Found = { projects: [], against: [] };
  for (const path of manageFiles(scan)) {
    const verdict = judgeManage(scan, path);
    if (!verdict.isDjango) {
      if (verdict.evidence) found.against.push(verdict.evidence);
      continue;
    }
    if (kindOfPlace(directoryOf(verdict.file)) === 'vendored') {
      found.against.push({ ...verdict.evidence, text: 'A project of vendored code is not one of this folder.' });
      continue;
    }
    add(scan, verdict, found.projects);
  }
  return found;
}

/** The plain name first, so that it is the project's manage.py wherever several lie in one directory. */
function manageFiles(scan: Scan): string[] {
  const paths = [...scan.facts.keys(), ...scan.links.keys()].filter((path) => scan.files.get(path) === 'manage');
  const rank = (path: string) => (nameOf(path) === 'manage.py' ? 0 : 1);
  return paths.sort((a, b) => rank(a) - rank(b) || nearestToTop(a, b));
}

function add(scan: Scan, verdict: DjangoManage, projects: ProjectDraft[]): void {
  const settings = findSettings(scan, { home: directoryOf(verdict.file), literals: verdict.literals });
  const root = rootOfManage(scan, verdict.file, settings);
  const served = projectServedBy(verdict, projects) ?? projectCopiedFrom(scan, verdict, settings, projects);
  if (served !== undefined) {
    addNew(served.evidence, [verdict.evidence]);
    return;
  }
  const known = projects.find((project) => project.root === root && isSameProject(project, settings));
  if (known !== undefined) {
    addNew(known.evidence, [verdict.evidence, ...verdict.more]);
    return;
  }
  projects.push({
    root,
    manage: verdict.file,
    settingsModule: settings.module,
    settingsFile: settings.file,
    kind: kindOf(root, verdict, settings.module),
    evidence: [verdict.evidence, ...verdict.more, ...settings.evidence],
  });
}

/**
 * Whether settings are those of a project in the same directory, for another place to run it: `config.settings.dev`
 * beside `config.settings.prod`. Where both have settings, in packages of their own, they are two projects.
 */
function isSameProject(project: ProjectDraft, { file, module }: SettingsChoice): boolean {
  if (project.settingsFile === null || file === null || (module !== null && isForTests(module))) return true;
  return settingsHome(project.settingsFile) === settingsHome(file);
}

/** The project above a module of a package that runs with the same settings: it is a copy for who installs that. */
function projectCopiedFrom(
  scan: Scan,
  { file: manage }: DjangoManage,
  { file }: SettingsChoice,
  projects: readonly ProjectDraft[],
): ProjectDraft | undefined {
  const root = directoryOf(manage);
  if (!scan.files.has(joinPath(root, '__init__.py'))) return undefined;
  return projects.find((project) => file !== null && project.settingsFile === file && isInside(root, project.root));
}

/** A script like `shop/cli/shop_manage.py` that names no settings of its own is a command of the project around it. */
function projectServedBy(
  { file, literals }: DjangoManage,
  projects: readonly ProjectDraft[],
): ProjectDraft | undefined {
  if (/^manage(?:\.py)?$/.test(nameOf(file)) || literals.some(({ module }) => module !== null)) return undefined;
  const above = withParents(directoryOf(file));
  const served = above.flatMap((directory) => projects.filter(({ root }) => root === directory));
  return served[0];
}

function addNew(evidence: Evidence[], more: readonly Evidence[]): void {
  for (const one of more)
    if (!evidence.some((other) => other.file === one.file && other.line === one.line)) evidence.push(one);
}

function kindOf(root: string, verdict: DjangoManage, module: string | null): ProjectKind {
  if (verdict.isTemplate) return 'template';
  // A package's manage.py is often there to run its tests.
  if (module !== null && isForTests(module)) return 'tests';
  const place = kindOfPlace(root);
  if (place === 'template' || place === 'tests' || place === 'example') return place;
  return place === 'documentation' ? 'example' : 'project';
}
