import { addExtraRoots } from './add-extra-roots';
import { candidatesOf, chooseRequirement } from './choose-requirement';
import { collectAgainst } from './collect-against';
import { collectSilentManifests } from './collect-silent-manifests';
import { compareCodeUnits } from '../../base/compare-code-units';
import type { Detection, DjangoProject, DjangoRequirement, Evidence, WorkspaceKind } from '../detection';
import { findManageProjects } from './find-manage-projects';
import { findPackage, type DjangoPackage } from './find-package';
import { findSettingsProjects } from './find-settings-projects';
import { findSingleFileProjects } from './find-single-file-projects';
import { findStaleLocks } from './find-stale-locks';
import { findTestSetup } from './find-test-setup';
import { isOnlyDjango } from './is-only-django';
import type { ProjectDraft } from './project-draft';
import type { Scan } from '../scan/scan';

/**
 * Says what a folder is, from what a scan knows of it. Pure: the same scan gives the same answer, and nothing is read.
 * @param extraRoots directories that the user says are projects
 */
export function judge(scan: Scan, extraRoots: readonly string[] = []): Omit<Detection, 'ms'> {
  const { projects: managed, against } = findManageProjects(scan);
  const configured = [...managed, ...findSettingsProjects(scan, managed)];
  const drafts = addExtraRoots(scan, [...configured, ...findSingleFileProjects(scan, configured)], extraRoots);
  const djangoPackage = findPackage(
    scan,
    drafts.flatMap(({ kind, root }) => (kind === 'template' ? [root] : [])),
  );
  if (drafts.length === 0 && djangoPackage) drafts.push(...findTestSetup(scan, djangoPackage));
  drafts.sort((a, b) => compareCodeUnits(a.root, b.root));
  const kind = kindOf(drafts, djangoPackage);
  const isDjango = kind !== 'none' && (kind !== 'example-only' || isOnlyDjango(scan, drafts));
  const candidates = candidatesOf(scan);
  const choose = (root: string, asPackage: boolean) => chooseRequirement(scan, candidates, root, asPackage);
  const projects = drafts.map((draft) => finish(draft, choose(draft.root, djangoPackage?.directory === draft.root)));
  const django = kind === 'library' ? choose(djangoPackage?.directory ?? '', true) : choose(mainRootOf(drafts), false);
  return {
    kind,
    isDjango,
    projects,
    evidence: evidenceFor(projects, djangoPackage),
    against: [
      ...against,
      ...(isDjango ? [] : asideOf(projects)),
      ...collectAgainst(
        scan,
        projects.flatMap((project) => project.django ?? []),
      ),
      ...(kind === 'none' ? collectSilentManifests(scan) : []),
    ],
    django,
    problems: [...scan.problems, ...findStaleLocks([django, ...projects.map((project) => project.django)])],
  };
}

function kindOf(drafts: readonly ProjectDraft[], djangoPackage: DjangoPackage | undefined): WorkspaceKind {
  const has = (kind: DjangoProject['kind']) => drafts.some((draft) => draft.kind === kind);
  if (has('project') || has('console')) return 'project';
  if (djangoPackage) return 'library';
  if (has('template')) return 'template';
  return drafts.length > 0 ? 'example-only' : 'none';
}

/** The root of the first project that is none of an example, one with manage.py before a single file; else the folder. */
function mainRootOf(drafts: readonly ProjectDraft[]): string {
  const own = drafts.filter(({ kind }) => kind === 'project' || kind === 'console');
  const main = own.find(({ manage }) => manage !== null) ?? own[0] ?? drafts.find(({ kind }) => kind === 'template');
  return main?.root ?? '';
}

function finish(draft: ProjectDraft, django: DjangoRequirement | null): DjangoProject {
  const evidence: Evidence[] = [...draft.evidence];
  if (django)
    evidence.push({
      file: django.file,
      line: django.line,
      text:
        django.specifier === '' && django.locked !== null && django.lockedIn === undefined
          ? `Django ${django.locked} is locked here.`
          : `Django is required here: ${django.specifier || 'any version'}.`,
    });
  return { ...draft, root: draft.root || '.', django, evidence };
}

function evidenceFor(projects: readonly DjangoProject[], djangoPackage: DjangoPackage | undefined): Evidence[] {
  const counted = projects.filter(({ kind }) => kind === 'project' || kind === 'console' || kind === 'template');
  const first = (counted.length > 0 ? counted : projects).flatMap(({ evidence }) => evidence.slice(0, 1));
  return [...first, ...(djangoPackage ? [djangoPackage.evidence] : [])];
}

/** Why the projects of a folder make it no Django: where one counts, this is not asked. */
function asideOf(projects: readonly DjangoProject[]): Evidence[] {
  return projects.flatMap(({ kind, evidence }) => {
    const text = kind === 'tests' ? 'This project is there for tests.' : 'This project is an example.';
    return evidence.slice(0, 1).map((one) => ({ ...one, text }));
  });
}
