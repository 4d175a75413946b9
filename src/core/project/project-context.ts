import type { DjangoProject } from '../django/detection';
import { allows } from '../django/requirements/pep440';
import type { App } from './inventory';
import type { Setting, Settings } from './inventory-settings';
import { ModelNames } from './models/model-names';
import { ModelShapes } from './models/model-shapes';
import { once } from './on-demand';
import { createAppOf } from './pieces/find-apps';
import { assignedTo, lastPart, stringOf } from './python/expressions';
import type { SourceIndex } from './source/source-index';

/** What the readers of the single pieces share. */
export interface ProjectContext {
  index: SourceIndex;
  /** What the classes of the index come to as models. */
  shapes: ModelShapes;
  /** The models by what names them. */
  modelNames(): ModelNames;
  /** The label of the app a file stands in; null outside every app. */
  appOf(path: string): string | null;
  /** The type of the `id` that Django adds to a model of a file, `BigAutoField`; null where the settings do not say. */
  autoFieldOf(path: string): string | null;
  /** AUTH_USER_MODEL: `accounts.User`; null where the settings do not tell it. */
  userModel: string | null;
  /** What REST framework calls the link of an object to itself: `url`. */
  urlFieldName: string;
  /** What the settings hold under a name, as a string; null where text does not tell it, or a condition decides. */
  settingOf(name: string): string | null;
  /** Whether the project may run on a Django before 5.0, in which a GET logs people out, too. */
  mayBeBefore5: boolean;
}

/** The user model where no setting names one. */
const DEFAULT_USER = 'auth.User';

/** Puts together what the readers of the pieces share. */
export function createContext(
  index: SourceIndex,
  apps: readonly App[],
  settings: Settings,
  django: DjangoProject['django'],
): ProjectContext {
  const setting = settings.all.find(({ name }) => name === 'DEFAULT_AUTO_FIELD')?.value ?? null;
  const appOf = createAppOf(apps);
  const ofApps = new Map(apps.map((app) => [app.label, autoFieldOf(app, index)]));
  const { authUserModel, restFramework } = settings;
  const shapes = new ModelShapes(index);
  const userModel = authUserModel ? authUserModel.value : settings.files.length > 0 ? DEFAULT_USER : null;
  const settingOf = (name: string): string | null => stringIn(settings.all, name);
  return {
    index,
    shapes,
    modelNames: once(() => new ModelNames({ index, shapes, appOf, userModel, settingOf })),
    appOf,
    autoFieldOf: (path) => {
      const field = ofApps.get(appOf(path) ?? '') ?? setting;
      return field && lastPart(field);
    },
    userModel,
    urlFieldName: restFramework.find(({ name }) => name === 'URL_FIELD_NAME')?.value ?? 'url',
    settingOf,
    mayBeBefore5: mayBeBefore5(django),
  };
}

/** What an AppConfig says for its app: https://docs.djangoproject.com/en/stable/ref/applications/ */
function autoFieldOf({ config }: App, index: SourceIndex): string | null {
  const node = config && index.files.get(config.file)?.classes.get(config.name);
  return node ? stringOf(assignedTo(node.body, 'default_auto_field')) : null;
}

function stringIn(settings: readonly Setting[], name: string): string | null {
  const setting = settings.find((one) => one.name === name);
  return setting?.known === true &&
    setting.when === null &&
    setting.text !== setting.value &&
    setting.value?.includes('•') !== true
    ? setting.value
    : null;
}

/** What is not told may be older. */
function mayBeBefore5(django: DjangoProject['django']): boolean {
  if (django === null) return true;
  return django.locked === null ? allows(django.specifier, '4.2.99') !== false : Number.parseInt(django.locked, 10) < 5;
}
