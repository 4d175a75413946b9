import { compareCodeUnits } from '../../base/compare-code-units';
import type { DjangoProject } from '../../django/detection';
import type {
  Cache,
  EnvironmentVariable,
  Setting,
  SettingItem,
  Settings,
  SettingsContent,
  SettingsVariant,
} from '../inventory-settings';
import { isSecretName } from '../../redact/secret-name';
import { directoryOf } from '../../base/path-parts';
import type { ModulePaths } from '../source/module-paths';
import type { PythonSources } from '../source/python-sources';
import { readDatabases } from './read-databases';
import { readEnvironment } from './read-environment';
import { redact } from './redact';
import { SettingsReader } from './settings-reader';
import { entryOf, isKnown, type Value } from './value';

const SETTING_NAME = /^[A-Z][A-Z0-9_]*$/;

/** So many neighbours of a settings file are read. */
const MAX_VARIANTS = 8;

/** Reads the project's settings file and all that it imports from the folder, and its variants. */
export async function readSettings(
  project: DjangoProject,
  sources: PythonSources,
  paths: ModulePaths,
  all: readonly string[],
): Promise<Settings> {
  const read = async (file: string | null): Promise<SettingsContent> => {
    const reader = new SettingsReader(sources, paths);
    if (file !== null) await reader.readFile(file);
    return toContent(reader);
  };
  const content = await read(project.settingsFile);
  const variants: SettingsVariant[] = [];
  for (const file of variantsOf(project.settingsFile, all).slice(0, MAX_VARIANTS))
    variants.push({ file, ...(await read(file)) });
  return { module: project.settingsModule, ...content, variants };
}

function toContent({ names, read }: SettingsReader): SettingsContent {
  const named = [...names].filter(([name]) => SETTING_NAME.test(name)).sort(([a], [b]) => compareCodeUnits(a, b));
  const settings = new Map(named.map(([name, value]) => [name, toSetting(name, value)]));
  const one = (name: string): Setting | null => settings.get(name) ?? null;
  const rest = names.get('REST_FRAMEWORK');
  return {
    files: read.map((file) => file.path),
    installedApps: itemsOf(names.get('INSTALLED_APPS')),
    middleware: itemsOf(names.get(names.has('MIDDLEWARE') ? 'MIDDLEWARE' : 'MIDDLEWARE_CLASSES')),
    databases: readDatabases(names.get('DATABASES')),
    caches: readCaches(names.get('CACHES')),
    authUserModel: one('AUTH_USER_MODEL'),
    rootUrlconf: one('ROOT_URLCONF'),
    wsgiApplication: one('WSGI_APPLICATION'),
    asgiApplication: one('ASGI_APPLICATION'),
    restFramework:
      rest?.type === 'dict'
        ? rest.entries.flatMap(({ key, value }) => (key === null ? [] : [toSetting(key, value)]))
        : [],
    all: [...settings.values()],
    environment: onceByName(read.flatMap(({ path, module }) => readEnvironment(path, module.statements))),
  };
}

function toSetting(name: string, value: Value): Setting {
  const options = value.type === 'either' ? value.options : [value];
  const text = options.map(
    (option) => `${redact(name, option.text)}${option.when === null ? '' : ` when ${option.when}`}`,
  );
  const plain = value.type === 'string' || value.type === 'scalar' ? redact(name, value.value) : null;
  const items = value.type === 'list' && !isSecretName(name) ? value.items : null;
  return {
    name,
    file: value.file,
    line: value.line,
    value: plain,
    items: items?.flatMap((item) => (item.type === 'string' ? [redact(name, item.value)] : [])) ?? null,
    text: value.type === 'either' ? text.join(', or ') : redact(name, value.text),
    known: isKnown(value),
    when: value.when,
  };
}

function itemsOf(value: Value | undefined): SettingItem[] {
  if (!value) return [];
  if (value.type === 'either') return value.options.flatMap((option) => itemsOf(option));
  return (value.type === 'list' ? value.items : [value]).map((item) => ({
    name: item.type === 'string' ? item.value : null,
    text: redact('', item.text),
    file: item.file,
    line: item.line,
    when: item.when,
  }));
}

function readCaches(value: Value | undefined): Cache[] {
  if (!value) return [];
  if (value.type === 'either') return value.options.flatMap(readCaches);
  if (value.type !== 'dict') return [{ alias: 'default', backend: null, file: value.file, line: value.line }];
  return value.entries.map(({ key, value: entry }) => {
    const backend = entryOf(entry, 'BACKEND');
    const place = { file: entry.file, line: entry.line };
    return { alias: key ?? 'unknown', backend: backend?.type === 'string' ? backend.value : null, ...place };
  });
}

function variantsOf(settingsFile: string | null, all: readonly string[]): string[] {
  if (settingsFile === null) return [];
  const directory = directoryOf(settingsFile);
  const inPackage = /(?:^|\/)settings$/.test(directory);
  return all.filter((path) => {
    if (path === settingsFile || directoryOf(path) !== directory || path.endsWith('/__init__.py')) return false;
    return inPackage || /(?:^|\/)(?:settings\w*|\w*_settings)\.py$/.test(path);
  });
}

function onceByName(variables: readonly EnvironmentVariable[]): EnvironmentVariable[] {
  const first = new Map<string, EnvironmentVariable>();
  for (const variable of variables) {
    const before = first.get(variable.name);
    if (!before) first.set(variable.name, variable);
    else if (variable.hasDefault && !before.hasDefault) first.set(variable.name, { ...before, hasDefault: true });
  }
  return [...first.values()].sort((a, b) => compareCodeUnits(a.name, b.name));
}
