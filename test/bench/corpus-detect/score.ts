import type { Detection, DjangoProject, DjangoRequirement } from '../../../src/core/django/detection';
import type { CorpusLabel, CorpusProject } from './corpus-entry';

/** How a detection compares with a label. */
export interface Score {
  ambiguous: boolean;
  isDjango: { found: number; wrong: number; missed: number };
  roots: { found: number; wrong: number; missed: number };
  settingsModule: Share;
  settingsFile: Share;
  specifier: Share;
  /** The file and line of the requirement. */
  place: Share;
  locked: Share;
  misses: string[];
  ms: number;
}

interface Share {
  right: number;
  total: number;
}

/** Compares; a label that says null about something that text does name elsewhere is not held against the detection. */
export function scoreEntry(name: string, label: CorpusLabel, detection: Detection): Score {
  const misses: string[] = [];
  const miss = (what: string, ours: unknown, theirs: unknown) =>
    misses.push(`${name}: ${what} is ${String(ours)}, should be ${String(theirs)}`);
  const share = (what: string, right: boolean, ours: unknown, theirs: unknown): Share => {
    if (!right) miss(what, ours, theirs);
    return { right: Number(right), total: 1 };
  };
  if (detection.isDjango !== label.isDjango)
    miss('isDjango', `${detection.isDjango} (${detection.kind})`, label.isDjango);
  const pairs = label.projects.map((project) => ({
    project,
    found: detection.projects.find(({ root }) => root === project.root),
  }));
  const wrong = detection.projects.filter(({ root }) => !label.projects.some((project) => project.root === root));
  for (const { project, found } of pairs) if (!found) miss('project root', 'missed', project.root);
  for (const { root, kind } of wrong) miss('project root', `${root} (${kind})`, 'none');
  const found = pairs.flatMap(({ project, found: ours }) => (ours ? [{ project, ours }] : []));
  return {
    ambiguous: label.ambiguous,
    isDjango: {
      found: Number(detection.isDjango && label.isDjango),
      wrong: Number(detection.isDjango && !label.isDjango),
      missed: Number(!detection.isDjango && label.isDjango),
    },
    roots: { found: found.length, wrong: wrong.length, missed: pairs.length - found.length },
    settingsModule: sum(found.map(({ project, ours }) => scoreModule(project, ours, share))),
    settingsFile: sum(
      found.map(({ project, ours }) =>
        share(
          `${project.root} settings file`,
          ours.settingsFile === project.settingsFile,
          ours.settingsFile,
          project.settingsFile,
        ),
      ),
    ),
    ...scoreRequirement(label, detection.django, share),
    misses,
    ms: 0,
  };
}

type ShareOf = (what: string, right: boolean, ours: unknown, theirs: unknown) => Share;

function scoreModule(project: CorpusProject, ours: DjangoProject, share: ShareOf): Share {
  const theirs = project.settingsModule;
  const plain = theirs !== null && /^[\w.]+$/.test(theirs) ? theirs : null;
  const right =
    plain === null
      ? ours.settingsModule === null || ours.settingsFile === project.settingsFile
      : ours.settingsModule === plain;
  return share(`${project.root} settings module`, right, ours.settingsModule, theirs);
}

function scoreRequirement({ django, isDjango }: CorpusLabel, ours: DjangoRequirement | null, share: ShareOf) {
  const none = { right: 0, total: 0 };
  if (!isDjango || django.constraint === null) return { specifier: none, place: none, locked: none };
  const theirs = specifierOf(django.constraint);
  const [file = '', line = ''] = (django.where ?? '').split(':');
  // The lines of Python files are not those of the repository.
  const place = ours && (file.endsWith('.py') ? ours.file === file : `${ours.file}:${ours.line}` === `${file}:${line}`);
  return {
    specifier: share(
      'specifier',
      ours !== null && ours.specifier.replace(/\s/g, '') === theirs,
      ours?.specifier,
      theirs,
    ),
    place: share('requirement', place === true, ours && `${ours.file}:${ours.line}`, django.where),
    locked:
      django.locked === null ? none : share('locked', ours?.locked === django.locked, ours?.locked, django.locked),
  };
}

/** `Django[bcrypt]~=5.2`, `django = "~=5.2"` and `django = { version = "~=5.2", … }` all say `~=5.2`. */
function specifierOf(constraint: string): string {
  const quoted = /=\s*(?:\{.*?version\s*=\s*)?["']([^"']*)["']/.exec(constraint)?.[1];
  return (quoted ?? constraint.replace(/^[A-Za-z]+\s*(?:\[[^\]]*\])?/, '')).replace(/\s/g, '');
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, one) => ({ right: all.right + one.right, total: all.total + one.total }), {
    right: 0,
    total: 0,
  });
}
