import type { FileLine } from '../../base/place';
import type { App } from '../inventory';
import type { SettingItem } from '../inventory-settings';
import type { Named } from '../named';
import type { Open } from '../open';
import { assignedTo, isTrue, lastPart, wordingOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression } from '../python/syntax';
import { directoryOf } from '../../base/path-parts';
import type { ModulePaths } from '../source/module-paths';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { labelOfPackage } from './known-labels';

interface Config {
  label: string | null;
  name: string | null;
  verboseName: string | null;
  /** A label that is worked out in code, or said elsewhere. */
  open: Open | null;
  /** Whether it configures an app of elsewhere, as a class of `django.contrib.admin.apps.AdminConfig` does. */
  isForeign: boolean;
  /** Whether it is the one of several that an app without a named one takes. */
  isDefault: boolean;
  place: Named;
}

/** The configuration of an app of elsewhere: `django.contrib.admin.apps.AdminConfig`. */
const ELSEWHERE = /^(?!django\.apps\.)([\w.]+)\.apps\.\w+Config$/;

/** What an attribute of an AppConfig is given, and the text that it is; null where text alone does not tell. */
interface Given {
  value: Expression;
  file: ClassInFile['file'];
  text: string | null;
}

/** The directories of INSTALLED_APPS that are in the folder. */
export function appDirectories(installed: readonly SettingItem[], paths: ModulePaths): string[] {
  return [...new Set(installed.flatMap(({ name }) => (name === null ? [] : (directoryOfApp(name, paths) ?? []))))];
}

/**
 * The apps of INSTALLED_APPS in their order, then those that stand in the project without being listed: a directory
 * with an AppConfig, or with models or migrations.
 * @param own the project's Python files
 */
export function findApps(installed: readonly SettingItem[], index: SourceIndex, own: readonly string[]): App[] {
  const all = configsByDirectory(index);
  const configs = ownConfigs(all);
  const apps: App[] = [];
  const seen = new Set<string>();
  for (const item of installed) {
    const { name } = item;
    if (name === null || seen.has(name)) continue;
    seen.add(name);
    const written = directoryOfApp(name, index.paths);
    const named = isConfigName(name)
      ? all.get(written ?? '')?.find((config) => config.place.name === lastPart(name))
      : undefined;
    const path = named?.isForeign === true ? null : written;
    if (path !== null && apps.some((app) => app.path === path)) continue;
    const config = named ?? defaultOf(configs.get(path ?? '') ?? []);
    const place = { file: item.file, line: item.line, when: item.when };
    const app = toApp(dottedOf(name, index.paths), path, config, place);
    apps.push(path === null && !named ? { ...app, open: openClass(name, place) } : app);
  }
  openTwins(apps);
  const found = new Set([...configs.keys(), ...own.flatMap((path) => appMark(path) ?? [])]);
  const migrated = new Set(own.flatMap((path) => migratedApp(path) ?? []));
  const around = apps.flatMap(({ path }) => (path === null ? [] : [`${path}/`]));
  for (const path of [...found].sort()) {
    if (path === '' || apps.some((app) => app.path === path)) continue;
    // Models in a directory of an installed app are that app's, unless the directory is more than that.
    const isPart = !configs.has(path) && !migrated.has(path) && around.some((app) => path.startsWith(app));
    if (!isPart) apps.push(toApp(packageName(path, index.paths), path, defaultOf(configs.get(path) ?? []), null));
  }
  return apps;
}

/** Says which app a file stands in: the one with the longest path. */
export function createAppOf(apps: readonly App[]): (path: string) => string | null {
  const own = apps.filter((app) => app.path !== null).sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0));
  return (path) => own.find((app) => path.startsWith(`${app.path ?? ''}/`))?.label ?? null;
}

function toApp(dotted: string, path: string | null, config: Config | null, installed: App['installed']): App {
  const name = config?.name ?? dotted;
  const label = config?.label ?? (path === null ? labelOfPackage(name) : null) ?? lastPart(name);
  const place = config && { ...config.place, app: label };
  const { verboseName, open } = config ?? { verboseName: null, open: null };
  return { label, name, path, own: path !== null, verboseName, config: place, open, installed };
}

/** A class of elsewhere in a module of another name than `apps` does not stand in the package that is the app. */
function openClass(name: string, { file, line }: FileLine): Open | null {
  if (!isConfigName(name) || /\.apps\.\w+$/.test(name)) return null;
  return { reason: `The label of the app of ${name}, which is not in this folder, is not told.`, path: file, line };
}

/** Django takes no label twice, so that one of two apps of elsewhere is called otherwise than its path says. */
function openTwins(apps: App[]): void {
  for (const [at, app] of apps.entries()) {
    const { installed, label } = app;
    if (app.path !== null || app.config || app.open || installed?.when !== null) continue;
    if (!apps.some((other) => other !== app && other.label === label && other.installed?.when === null)) continue;
    const reason = `The label of ${app.name} is not told: another app has the usual one.`;
    apps[at] = { ...app, open: { reason, path: installed.file, line: installed.line } };
  }
}

function directoryOfApp(name: string, paths: ModulePaths): string | null {
  const dotted = dottedOf(name, paths);
  const file = paths.fileOf(dotted);
  return file?.endsWith('/__init__.py') ? directoryOf(file) : paths.directoryOf(dotted);
}

/** `shop.apps.ShopConfig` names the app `shop`, and so does `shop.config.ShopConfig` where `shop/config.py` is there. */
function dottedOf(name: string, paths: ModulePaths): string {
  if (!isConfigName(name)) return name;
  const module = name.replace(/\.\w+$/, '');
  const file = paths.fileOf(module);
  return file?.endsWith('/__init__.py') === false ? module.replace(/\.\w+$/, '') : module.replace(/\.apps$/, '');
}

/** What Python calls a directory: from the outermost package around it on. */
function packageName(path: string, paths: ModulePaths): string {
  const parts = path.split('/');
  let start = parts.length - 1;
  while (start > 0 && paths.fileAt(parts.slice(0, start).join('/'))?.endsWith('/__init__.py') === true) start -= 1;
  return parts.slice(start).join('.');
}

function isConfigName(name: string): boolean {
  return /\.[A-Z]\w*$/.test(name);
}

/** The AppConfig that Django takes where none is named: https://docs.djangoproject.com/en/stable/ref/applications/ */
function defaultOf(configs: readonly Config[]): Config | null {
  const [only] = configs;
  return configs.find((config) => config.isDefault) ?? (configs.length === 1 ? (only ?? null) : null);
}

function migratedApp(path: string): string | null {
  return path.includes('/migrations/') ? (/^(.+)\/migrations\/\d\w*\.py$/.exec(path)?.[1] ?? null) : null;
}

/** The directory of the app that a file speaks for; a models.py inside a package of models is a part of it. */
function appMark(path: string): string | null {
  const migrated = migratedApp(path);
  if (migrated !== null) return migrated;
  if (!path.includes('/models')) return null;
  const directory = /^(.+)\/models(?:\.py|\/__init__\.py)$/.exec(path)?.[1] ?? null;
  return directory === null || /(?:^|\/)models(?:\/|$)/.test(directory) ? null : directory;
}

function configsByDirectory(index: SourceIndex): Map<string, Config[]> {
  const configs = new Map<string, Config[]>();
  for (const one of index.classes()) {
    if (!index.lineage(one).foreign.some((name) => /(?:^|\.)\w*AppConfig$/.test(name) || ELSEWHERE.test(name)))
      continue;
    const directory = directoryOf(one.file.path);
    configs.set(directory, [...(configs.get(directory) ?? []), toConfig(one, index)]);
  }
  return configs;
}

/** Those that configure the app in whose directory they stand. */
function ownConfigs(all: ReadonlyMap<string, Config[]>): Map<string, Config[]> {
  const own = [...all].map(([directory, configs]): [string, Config[]] => [
    directory,
    configs.filter(({ isForeign }) => !isForeign),
  ]);
  return new Map(own.filter(([, configs]) => configs.length > 0));
}

/** What an AppConfig does not say itself, those that it derives from say. */
function toConfig({ file, node }: ClassInFile, index: SourceIndex): Config {
  const { own, foreign } = index.lineage({ file, node });
  const given = (name: string): Given | null => {
    for (const { node, file } of own) {
      const value = assignedTo(node.body, name);
      if (value) return { value, file, text: wordingOf(value.type === 'name' ? file.values.get(value.name) : value) };
    }
    return null;
  };
  const text = (name: string): string | null => given(name)?.text ?? null;
  const place = { name: node.name, app: null, file: file.path, line: node.line };
  const base = foreign.find((name) => ELSEWHERE.test(name));
  const package_ = base === undefined ? null : (ELSEWHERE.exec(base)?.[1] ?? null);
  const name = text('name') ?? package_;
  const label = text('label');
  return {
    name,
    label,
    verboseName: text('verbose_name'),
    open: openLabel(node.name, given('label')) ?? (label === null ? openBase(place, base, name) : null),
    isForeign: package_ !== null && name === package_ && index.paths.directoryOf(package_) === null,
    isDefault: isTrue(assignedTo(node.body, 'default')),
    place,
  };
}

/** What a configuration of elsewhere calls its app; Django's own are called as their packages are. */
function openBase({ name, file, line }: Named, base: string | undefined, app: string | null): Open | null {
  if (base === undefined || base.startsWith('django.') || labelOfPackage(app ?? '') !== null) return null;
  return { reason: `The label of ${name} is said by ${base}, which is not in this folder.`, path: file, line };
}

function openLabel(name: string, label: Given | null): Open | null {
  if (label?.text !== null) return null;
  const { value, file } = label;
  const reason = `The label of ${name} is not in the text: ${shortText(file.text, value)}.`;
  return { reason, path: file.path, line: value.line };
}
