import type { Evidence, ProjectKind } from '../detection';
import { findSettings } from './find-settings';
import { judgeManage, type DjangoManage } from './judge-manage';
import { isForTests, kindOfPlace } from '../kind-of-place';
import { directoryOf, nameOf, nearestToTop, withParents } from '../../base/path-parts';
import type { Found, ProjectDraft } from './project-draft';
import { rootOfManage } from './root-of-manage';
import type { Scan } from '../scan/scan';

/** Finds the projects that have a manage.py, be it renamed, delegating or a symlink. */
export function findManageProjects(scan: Scan): Found {
  const found: Found = { projects: [], against: [] };
  const byRoot = new Map<string, ProjectDraft>();
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
    add(scan, verdict, byRoot);
  }
  found.projects.push(...byRoot.values());
  return found;
}

/** The plain name first, so that it is the project's manage.py wherever several lie in one directory. */
function manageFiles(scan: Scan): string[] {
  const paths = [...scan.facts.keys(), ...scan.links.keys()].filter((path) => scan.files.get(path) === 'manage');
  const rank = (path: string) => (nameOf(path) === 'manage.py' ? 0 : 1);
  return paths.sort((a, b) => rank(a) - rank(b) || nearestToTop(a, b));
}

function add(scan: Scan, verdict: DjangoManage, byRoot: Map<string, ProjectDraft>): void {
  const served = projectServedBy(verdict, byRoot);
  if (served !== undefined) {
    addNew(served.evidence, [verdict.evidence]);
    return;
  }
  const settings = findSettings(scan, { home: directoryOf(verdict.file), literals: verdict.literals });
  const root = rootOfManage(scan, verdict.file, settings);
  const known = byRoot.get(root);
  if (known !== undefined) {
    addNew(known.evidence, [verdict.evidence, ...verdict.more]);
    return;
  }
  byRoot.set(root, {
    root,
    manage: verdict.file,
    settingsModule: settings.module,
    settingsFile: settings.file,
    kind: kindOf(root, verdict, settings.module),
    evidence: [verdict.evidence, ...verdict.more, ...settings.evidence],
  });
}

/** A script like `shop/cli/shop_manage.py` that names no settings of its own is a command of the project around it. */
function projectServedBy(
  { file, literals }: DjangoManage,
  byRoot: ReadonlyMap<string, ProjectDraft>,
): ProjectDraft | undefined {
  if (/^manage(?:\.py)?$/.test(nameOf(file)) || literals.some(({ module }) => module !== null)) return undefined;
  const root = withParents(directoryOf(file)).find((directory) => byRoot.has(directory));
  return root === undefined ? undefined : byRoot.get(root);
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
