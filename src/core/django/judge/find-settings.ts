import { compareCodeUnits } from '../../base/compare-code-units';
import type { Evidence } from '../detection';
import { isForTests, kindOfPlace } from '../kind-of-place';
import { depthOf, directoryOf, isInside, joinPath, nameOf, nearestToTop } from '../../base/path-parts';
import type { SettingsLiteral } from '../scan/read-settings-literals';
import { resolveModule } from '../scan/resolve-module';
import type { Scan } from '../scan/scan';
import { namingEvidence } from './naming-evidence';
import { namingOrder } from './naming-order';

/** The settings that a project runs with, as far as text says it. */
export interface SettingsChoice {
  module: string | null;
  file: string | null;
  /** The directory that the module's name starts at; null where no module resolves. */
  importRoot: string | null;
  evidence: Evidence[];
}

/** Where settings are looked for, and what is known of them. */
export interface SettingsQuestion {
  /** The directory of manage.py, or of the settings that were found without one. */
  home: string;
  /** What manage.py names. */
  literals: readonly (SettingsLiteral & { file: string })[];
}

interface Named {
  module: string;
  file: string;
  line: number;
  decidedBy?: string;
}

/**
 * Finds a project's settings: what manage.py names, else wsgi.py, then asgi.py, below it, else the environment and
 * container files from there upwards, then those below, else what tests are configured by, else workflows, else the
 * settings file with INSTALLED_APPS. Of a package without code that is named it is what the environment names in it.
 * Settings for tests count only where there are no others.
 */
export function findSettings(scan: Scan, { home, literals }: SettingsQuestion): SettingsChoice {
  const own = preferProduct(literals.flatMap((literal) => named(literal.file, literal)));
  const order = ({ file }: Named) => namingOrder(file, scan.files.get(file));
  const configured = [...configurationsAbove(scan, home), ...configurationsBelow(scan, home)].sort(
    (a, b) => order(a) - order(b),
  );
  const usual = [...own, ...serversBelow(scan, home), ...configured];
  const onlyTests = own.every(({ module }) => isForTests(module));
  const product = usual.filter((name) => !isForTests(name.module) || (onlyTests && own.includes(name)));
  const chosen = product.find((name) => resolveModule(scan.files, name.module, home)) ?? own[0];
  if (chosen !== undefined) {
    const environment = configured.filter((name) => product.includes(name));
    return choose(scan, memberNamed(scan, chosen, environment, home) ?? chosen, home);
  }
  const path = settingsFileBelow(scan, home);
  if (path === undefined)
    return usual[0] ? choose(scan, usual[0], home) : { module: null, file: null, importRoot: null, evidence: [] };
  const beside = literals.length > 0 ? moduleBeside(scan, path, home) : undefined;
  if (beside !== undefined) return { ...beside, file: path, evidence: appsIn(scan, path) };
  const importRoot = usual
    .map(({ module }) => resolveModule(scan.files, module, home)?.importRoot)
    .find((root) => root !== undefined);
  return { module: null, file: path, importRoot: importRoot ?? null, evidence: appsIn(scan, path) };
}

function named(path: string, { module, ...literal }: SettingsLiteral): Named[] {
  return module === null ? [] : [{ ...literal, module, file: path }];
}

/** `if 'test' in sys.argv` often comes first in a manage.py; its module is not what the project runs with. */
function preferProduct(names: readonly Named[]): Named[] {
  return [...names.filter(({ module }) => !isForTests(module)), ...names.filter(({ module }) => isForTests(module))];
}

/** What a site is served by beside wsgi.py. */
const ASGI = /(?:^|\/)asgi(?:[-_][^/]*)?\.py$|(?:^|\/)asgi\/__init__\.py$/;

function serversBelow(scan: Scan, home: string): Named[] {
  const paths = [...scan.facts].flatMap(([path, { role }]) =>
    role === 'server' && isInside(path, home) ? [path] : [],
  );
  return paths
    .sort((a, b) => depthOf(a) - depthOf(b) || Number(ASGI.test(a)) - Number(ASGI.test(b)) || compareCodeUnits(a, b))
    .flatMap((path) => (scan.facts.get(path)?.python?.settings ?? []).flatMap((literal) => named(path, literal)));
}

/** The hidden directories that speak for the one around them. */
const SPEAKS_FOR_PARENT = /(?:^|\/)\.(?:envs?|env\.d|devcontainer|docker|github)(?:\/[^]*)?$/;
/** The directory that a configuration file speaks for. */
function spokenFor(path: string): string {
  return directoryOf(path).replace(SPEAKS_FOR_PARENT, '');
}

/** What the files in a project's directory and above it name, the nearest first. */
function configurationsAbove(scan: Scan, home: string): Named[] {
  const names: Named[] = [];
  for (const [path, { mentions }] of scan.facts) {
    if (isInside(home, spokenFor(path))) names.push(...mentions.map((mention) => ({ ...mention, file: path })));
  }
  const depth = ({ file }: Named) => depthOf(spokenFor(file));
  return names.sort((a, b) => depth(b) - depth(a) || compareCodeUnits(a.file, b.file) || a.line - b.line);
}

/**
 * What the environment and container files below a project name, in a directory of their own like `dev/` or `deploy/`,
 * where that is a module of the project: what developers run with first.
 */
function configurationsBelow(scan: Scan, home: string): Named[] {
  const names: Named[] = [];
  for (const [path, { mentions, role }] of scan.facts) {
    const directory = spokenFor(path);
    if (role !== 'configuration' || directory === home || !isInside(directory, home)) continue;
    if (kindOfPlace(directory.slice(home.length)) !== 'plain') continue;
    for (const mention of mentions) {
      const file = resolveModule(scan.files, mention.module, home)?.file;
      // What lies nearer to the file than to the project is another project's.
      if (file !== undefined && file === resolveModule(scan.files, mention.module, directory)?.file)
        names.push({ ...mention, file: path });
    }
  }
  const rank = ({ module }: Named) => {
    const at = MEMBERS.indexOf(module.split('.').at(-1) ?? '');
    return at === -1 ? MEMBERS.length : at;
  };
  return names.sort((a, b) => rank(a) - rank(b) || nearestToTop(a.file, b.file) || a.line - b.line);
}

/**
 * The module of a settings.py beside a manage.py that computes it from its own place: the name by which the file's own
 * ROOT_URLCONF calls their directory, `mono.service.admin.urls`.
 */
function moduleBeside(
  scan: Scan,
  file: string,
  home: string,
): Pick<SettingsChoice, 'module' | 'importRoot'> | undefined {
  const above = /^([\w.]+)\.\w+$/.exec(scan.facts.get(file)?.python?.rootUrlconf ?? '')?.[1];
  if (above === undefined || nameOf(file) !== 'settings.py' || directoryOf(file) !== home) return undefined;
  const path = above.replaceAll('.', '/');
  if (home !== path && !home.endsWith(`/${path}`)) return undefined;
  return { module: `${above}.settings`, importRoot: home.slice(0, -path.length).replace(/\/$/, '') };
}

function choose(scan: Scan, name: Named, home: string): SettingsChoice {
  const { module } = name;
  const evidence = [namingEvidence(name)];
  const resolved = resolveModule(scan.files, module, home);
  if (resolved === undefined) return { module, file: null, importRoot: null, evidence };
  const path = memberOf(scan, resolved.file);
  return { module, file: path, importRoot: resolved.importRoot, evidence: [...evidence, ...appsIn(scan, path)] };
}

/** What a developer runs with, of the members of a settings package. */
const MEMBERS = ['development', 'dev', 'local', 'base', 'common', 'defaults', 'default', 'production', 'prod'];

/** A settings package without any code of its own stands for its members, which may be packages. */
function memberOf(scan: Scan, file: string): string {
  if (!isEmptyPackage(scan, file)) return file;
  const members = MEMBERS.flatMap((name) => [`${name}.py`, `${name}/__init__.py`]);
  const paths = members.map((name) => joinPath(directoryOf(file), name));
  return paths.find((path) => scan.files.has(path) && !isEmptyPackage(scan, path)) ?? file;
}

function isEmptyPackage(scan: Scan, file: string): boolean {
  return nameOf(file) === '__init__.py' && scan.facts.get(file)?.python?.empty === true;
}

/** Where a settings package without any code is named, nothing runs with it: what the environment names below it holds. */
function memberNamed(scan: Scan, { module }: Named, names: readonly Named[], home: string): Named | undefined {
  const file = resolveModule(scan.files, module, home)?.file;
  if (file === undefined || !isEmptyPackage(scan, file)) return undefined;
  return names.find((name) => {
    const member = name.module.startsWith(`${module}.`)
      ? resolveModule(scan.files, name.module, home)?.file
      : undefined;
    return member !== undefined && isInside(member, directoryOf(file));
  });
}

/** The settings file of the plainest name, those for tests last; of several the one nearest to the top. */
function settingsFileBelow(scan: Scan, home: string): string | undefined {
  const files = [...scan.facts].flatMap(([path, { python, role }]) =>
    python !== undefined && python.installedApps > 0 && isInside(path, home) && role === 'settings' ? [path] : [],
  );
  const rank = (path: string) => {
    const place = ['settings', '__init__', 'base', 'common', 'defaults'].indexOf(nameOf(path).replace(/\.py$/, ''));
    return (isForTests(path) ? 100 : 0) + (place === -1 ? 50 : place);
  };
  return files.sort((a, b) => rank(a) - rank(b) || nearestToTop(a, b))[0];
}

function appsIn(scan: Scan, path: string): Evidence[] {
  const line = scan.facts.get(path)?.python?.installedApps ?? 0;
  return line === 0 ? [] : [{ file: path, line, text: 'INSTALLED_APPS is set here.' }];
}
