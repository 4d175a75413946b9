import { appFilesToRead } from '../app-files';
import { directoryOf, isInside, joinPath, normalisePath } from '../../base/path-parts';
import { delegatesOf, importedBy } from './delegates';
import { resolveModule } from './resolve-module';
import { singleFilesToRead } from '../single-files';
import type { Scan } from './scan';
import type { FileFacts } from './file-facts';

/** A directory with more scripts than this is no project's root; none of them is read for being a renamed manage.py. */
const MAX_SCRIPTS = 25;

/**
 * The files that what was read so far leads to: included requirements, settings modules, what a silent manage.py
 * starts, and apps.
 */
export function filesToFollow(scan: Scan): string[] {
  const paths: string[] = [...scan.links.values()].filter((path) => scan.files.get(path) === 'known');
  const manageDirectories = [...scan.facts].flatMap(([path, { role }]) =>
    role === 'manage' ? [directoryOf(path)] : [],
  );
  for (const [path, facts] of scan.facts) {
    const directory = directoryOf(path);
    paths.push(...includedBy(path, facts));
    const near = [directory, ...manageDirectories.filter((other) => isInside(other, directory))];
    for (const module of settingsModulesOf(facts)) {
      for (const from of near) paths.push(...fileOf(scan, module, from));
    }
    for (const { module } of facts.manifest?.scripts ?? []) paths.push(...fileOf(scan, module, directory));
    if (facts.python === undefined) continue;
    if (facts.role === 'manage' && facts.python.settings.length === 0) paths.push(...importedBy(scan, path));
    if (facts.python.executes === 0 && /(?:^|\/)manage(?:\.py)?$/.test(path)) paths.push(...delegatesOf(scan, path));
  }
  return [...paths, ...scriptsBesideSettings(scan), ...appFilesToRead(scan), ...singleFilesToRead(scan)];
}

/** The requirements files that a manifest includes, as paths of the folder. */
export function includedBy(path: string, { manifest }: FileFacts): string[] {
  return (manifest?.includes ?? []).flatMap((include) => {
    if (include.path.includes('://')) return [];
    return normalisePath(joinPath(directoryOf(path), include.path)) ?? [];
  });
}

function settingsModulesOf(facts: FileFacts): string[] {
  const literals = (facts.python?.settings ?? []).flatMap(({ module }) => module ?? []);
  return [...literals, ...facts.mentions.map(({ module }) => module)];
}

function fileOf(scan: Scan, module: string, from: string): string[] {
  const resolved = resolveModule(scan.files, module, from);
  return resolved === undefined ? [] : [resolved.file];
}

/**
 * Where settings stand without a manage.py above them, the scripts beside their package: one may be manage.py by
 * another name.
 */
function scriptsBesideSettings(scan: Scan): string[] {
  const roots = new Set<string>();
  for (const [path, { python, role }] of scan.facts) {
    if (python === undefined || python.installedApps === 0 || role !== 'settings') continue;
    const above = directoryOf(path).replace(/(?:^|\/)settings$/, '');
    const root = directoryOf(above);
    if (!scan.files.has(joinPath(root, 'manage.py')) && !scan.files.has(joinPath(above, 'manage.py'))) roots.add(root);
  }
  const scripts = new Map<string, string[]>([...roots].map((root) => [root, []]));
  if (scripts.size === 0) return [];
  for (const path of scan.files.keys()) if (path.endsWith('.py')) scripts.get(directoryOf(path))?.push(path);
  return [...scripts.values()].filter((paths) => paths.length <= MAX_SCRIPTS).flat();
}
