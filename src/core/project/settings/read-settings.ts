import type { DjangoProject } from '../../django/detection';
import type { Settings, SettingsContent, SettingsVariant } from '../inventory-settings';
import { directoryOf } from '../../base/path-parts';
import type { ModulePaths } from '../source/module-paths';
import type { PythonSources } from '../source/python-sources';
import { joinValues } from './join-values';
import { Names } from './names';
import { readClass } from './classes/read-class';
import { readConfiguration } from './classes/read-configuration';
import { SettingsClasses, type SettingsClass } from './classes/settings-classes';
import { SettingsReader } from './settings-reader';
import { toContent } from './to-content';

/** So many neighbours of a settings file are read. */
const MAX_VARIANTS = 8;
/** Among them are helpers, which are read before it is known. */
const MAX_LOOKED_AT = 24;

/** Reads the project's settings file and all that it imports from the folder, and its variants. */
export async function readSettings(
  project: DjangoProject,
  sources: PythonSources,
  paths: ModulePaths,
  all: readonly string[],
): Promise<Settings> {
  const { settingsFile: file, settingsModule: module } = project;
  const finder = new SettingsClasses(sources, paths);
  const read = async (path: string | null, classes: readonly SettingsClass[]): Promise<SettingsContent> => {
    const [reader, byDefault] = [new SettingsReader(sources, paths), new SettingsReader(sources, paths, true)];
    if (path !== null) for (const one of [reader, byDefault]) await readNames(path, classes, finder, one);
    await sources.pause();
    return toContent(reader.names, byDefault.names, reader);
  };
  const classes = file === null ? [] : await finder.of(file);
  const configuration = classes.length === 0 ? null : await readConfiguration(project.manage, sources);
  const named = configuration === null || file === null ? null : await finder.named(file, configuration);
  const content = await read(file, named ? [named] : classes);
  const variants: Omit<SettingsVariant, 'isPart'>[] = [];
  for (const one of classes.length > 1 ? classes.slice(0, MAX_VARIANTS) : []) {
    if (file === null || one.node.name === named?.node.name) continue;
    variants.push({ file, className: one.node.name, ...(await read(file, [one])) });
  }
  for (const path of variantsOf(file, all).slice(0, MAX_LOOKED_AT)) {
    if (variants.length >= MAX_VARIANTS) break;
    const variant = await read(path, await finder.of(path));
    if (variant.all.some(({ name }) => DECIDING.test(name)) || variant.files.length > 1 || variant.open.length > 0)
      variants.push({ file: path, className: null, ...variant });
  }
  const isPart = (variant: Omit<SettingsVariant, 'isPart'>): boolean =>
    variant.className === null &&
    [{ file, files: content.files }, ...variants].some(
      (other) => other.file !== variant.file && other.files.includes(variant.file),
    );
  return {
    module,
    configuration: named?.node.name ?? null,
    ...content,
    variants: variants.map((variant) => ({ ...variant, isPart: isPart(variant) })),
  };
}

/** Reads what a settings file comes to; of several classes, one of which is chosen elsewhere, each under its condition. */
async function readNames(
  path: string,
  classes: readonly SettingsClass[],
  finder: SettingsClasses,
  reader: SettingsReader,
): Promise<void> {
  const ends: { names: Names; when: string }[] = [];
  for (const one of classes) {
    const names = new Names();
    await readClass(one, finder, reader, names);
    ends.push({ names, when: `class ${one.node.name}` });
  }
  await reader.readFile(path);
  for (const name of new Set(ends.flatMap(({ names }) => [...names.all()]))) {
    const outcomes = ends.map(({ names, when }) => ({ value: names.get(name), when }));
    const joined = joinValues(outcomes, reader.names.get(name));
    if (joined) reader.names.set(name, joined);
  }
}

/** What a settings file sets; one with none of these that takes over no other file helps them, and nothing is run with it. */
const DECIDING =
  /^(?:DEBUG|SECRET_KEY|ALLOWED_HOSTS|INSTALLED_APPS|MIDDLEWARE|DATABASES|CACHES|TEMPLATES|ROOT_URLCONF|[AW]SGI_APPLICATION|STATIC_\w+|MEDIA_\w+|STORAGES|LOGGING|EMAIL_\w+|SECURE_\w+|SESSION_\w+|CSRF_\w+|AUTH\w*|REST_FRAMEWORK|CELERY_\w+|SITE_ID|LANGUAGE_CODE|TIME_ZONE)$/;

/** The end of a package's path, in whose stead a file stands elsewhere. */
const PACKAGE = /\/__init__\.py$/;
const SETTINGS_DIRECTORY = /(?:^|\/)settings$/;
/** Files that are named for where their settings hold. */
const NAMED_FOR_PLACE =
  /(?:^|\/)(?:base|common|defaults?|dev\w*|local|prod\w*|live|stag\w*|test\w*|ci|docker\w*|heroku\w*|deploy\w*|qa|uat|demo|sandbox|preview|build)\.py$/;

/**
 * The neighbours of a settings file that may be settings too: all in a directory `settings`, elsewhere those that are named so. One may be a
 * package, which stands where a file of its name would: `settings/production/__init__.py`.
 */
function variantsOf(settingsFile: string | null, all: readonly string[]): string[] {
  if (settingsFile === null) return [];
  const asFile = SETTINGS_DIRECTORY.test(directoryOf(settingsFile))
    ? settingsFile
    : settingsFile.replace(PACKAGE, '.py');
  const isMember = SETTINGS_DIRECTORY.test(directoryOf(asFile)) || NAMED_FOR_PLACE.test(asFile);
  const directory = directoryOf(isMember ? asFile : settingsFile);
  const inPackage = SETTINGS_DIRECTORY.test(directory);
  return all.filter((path) => {
    const file = path.replace(PACKAGE, '.py');
    if (path === settingsFile || directoryOf(file) !== directory) return false;
    if (inPackage || (file === path && /(?:^|\/)(?:settings\w*|\w*_settings)\.py$/.test(path))) return true;
    return isMember && NAMED_FOR_PLACE.test(file);
  });
}
