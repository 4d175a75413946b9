import type { DjangoProject } from '../django/detection';
import type { Problem } from '../base/ports';
import type { Settings } from './inventory-settings';
import type { ModulePaths } from './source/module-paths';

/**
 * What of a project's settings cannot be read, so that the inventory lacks more than it shows: the settings file, all
 * that it sets, or the URL configuration it names. Settings of tests need none.
 */
export function findMissingSettings(project: DjangoProject, settings: Settings, paths: ModulePaths): Problem[] {
  const { settingsModule: module, settingsFile: file, manage, evidence, kind } = project;
  if (kind === 'tests') return [];
  const at = file ?? manage ?? evidence[0]?.file;
  if (at === undefined) return [];
  const tell = (message: string, line = 1): Problem[] => [{ path: at, line, message }];
  if (file === null) {
    const unknown = 'so that settings, routes and installed apps are not known';
    if (module === null)
      return tell(`Nothing names the settings module, ${unknown}. Name it in DJANGO_SETTINGS_MODULE.`);
    return tell(
      paths.directoryOf(module) === null
        ? `The settings module ${module} is not in the folder, ${unknown}. Check DJANGO_SETTINGS_MODULE.`
        : `The settings module ${module} is a directory without __init__.py, ${unknown}. Name one of the modules in it.`,
    );
  }
  if (settings.all.length === 0)
    return tell(
      'No setting could be read here, so that routes and installed apps are not known. Look at what this file imports.',
    );
  const { rootUrlconf } = settings;
  if (rootUrlconf === null)
    return tell(
      'ROOT_URLCONF is set nowhere in what could be read, so that no route is known. Look at what this file imports.',
    );
  const named = [rootUrlconf, ...rootUrlconf.options].filter(({ value }) => value !== null);
  if (named.length === 0)
    return [
      {
        path: rootUrlconf.file,
        line: rootUrlconf.line,
        message: 'ROOT_URLCONF is not told by the text, so that no route is known.',
      },
    ];
  return named
    .filter(({ value }) => paths.fileOf(value ?? '') === null)
    .map(({ value, file: path, line }) => ({
      path,
      line,
      message: `ROOT_URLCONF names ${value ?? ''}, which is not in the folder, so that its routes are not known.`,
    }));
}
