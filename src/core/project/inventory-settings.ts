import type { Open } from './open';
import type { FileLine } from '../base/place';

/** What the settings module and all that it imports say. */
export interface Settings extends SettingsContent {
  /** Dotted, as in the detection. */
  module: string | null;
  /** The class of settings that DJANGO_CONFIGURATION names in manage.py; null where it names none. */
  configuration: string | null;
  /**
   * The settings module's neighbours, each as if it were chosen: `production.py` beside `local.py` in a settings
   * package, `settings_dev.py` beside `settings.py`; and the other classes of settings in the settings module.
   */
  variants: SettingsVariant[];
}

/** What another settings file of the project comes to. */
export interface SettingsVariant extends SettingsContent {
  file: string;
  /** The class, where it is one of several in a file. */
  className: string | null;
  /** Whether another of them imports all of it, so that it is a part and no choice of its own. */
  isPart: boolean;
}

/** What one choice of a settings file comes to. */
export interface SettingsContent {
  /** The files that were read, in the order in which they take effect. */
  files: string[];
  installedApps: SettingItem[];
  middleware: SettingItem[];
  databases: Database[];
  caches: Cache[];
  /** What MIGRATION_MODULES says of apps. */
  migrationModules: MigrationModule[];
  authUserModel: Setting | null;
  rootUrlconf: Setting | null;
  wsgiApplication: Setting | null;
  asgiApplication: Setting | null;
  /** The entries of REST_FRAMEWORK. */
  restFramework: Setting[];
  /** Every setting that is named in capital letters, by name; the last assignment speaks. */
  all: Setting[];
  /** The environment variables that are read, each once, by name. */
  environment: EnvironmentVariable[];
  /** What `check --deploy` finds, and where it depends on what is not in the text. */
  deploy: DeployFinding[];
  /** Where text does not tell what is set. */
  open: Open[];
}

/** One check of `manage.py check --deploy`, told from the text alone; what it has nothing to say about is left out. */
export interface DeployFinding {
  /** As Django numbers it: `security.W008`; null for a question beside these. */
  check: string | null;
  /** The setting in question. */
  setting: string;
  /** Whether it is so, or depends on the environment or a condition. */
  verdict: 'found' | 'open';
  /** Whether it is so where no variable of the environment is set; null where that is not in the text. */
  byDefault: boolean | null;
  /** One sentence without a full stop. */
  text: string;
}

/** One setting with its last assignment. */
export interface Setting extends FileLine {
  name: string;
  /** A string or a number as text, `True`, `None`; null for what is none of these, and for what text does not tell. */
  value: string | null;
  /** The strings that a list always holds; null for what is no list. Items that text does not tell are left out. */
  items: string[] | null;
  /** Of a list what a condition adds, each with it; not there where none does. */
  conditional?: SettingItem[];
  /** How it is written, shortened; secrets are `•••`. */
  text: string;
  /** Whether text tells the whole value, and that it always holds. */
  known: boolean;
  /** The condition under which this one assignment holds: `DEBUG`, `USE_S3 is set`; null where it always does. */
  when: string | null;
  /** Where conditions choose between several assignments, each of them; else empty. */
  options: SettingOption[];
}

/** One of several assignments of a setting; the text is `not set` where none of them holds. */
type SettingOption = Pick<Setting, 'file' | 'line' | 'value' | 'text' | 'when'> & {
  /** There where star imports or calls that cannot be read may assign it: the text names these. */
  elsewhere?: true;
  /** Its condition in the text, apart from whether those leave it; there where they may assign the setting. */
  inText?: string | null;
};

/** One line of a list setting. */
export interface SettingItem extends FileLine {
  /** Null where text does not tell it. */
  name: string | null;
  /** As written, shortened. */
  text: string;
  when: string | null;
}

/** What stands behind an engine; `unknown` where text hides it, `other` for an engine that is not one of these. */
export type DatabaseKind =
  'postgresql' | 'postgis' | 'mysql' | 'sqlite' | 'oracle' | 'mssql' | 'cockroachdb' | 'mongodb' | 'other' | 'unknown';

/** One entry of DATABASES; several for one alias where conditions decide. */
export interface Database extends FileLine {
  alias: string;
  /** As written: `django.db.backends.postgresql`; null where text does not tell it. */
  engine: string | null;
  kind: DatabaseKind;
  /** What was concluded from: `ENGINE`, `default URL`, or the text that hides it, without secrets. */
  source: string;
  when: string | null;
}

/** One entry of CACHES; the backend is null where text does not tell it. */
export interface Cache extends FileLine {
  alias: string;
  backend: string | null;
}

/** One entry of MIGRATION_MODULES; several for one app where conditions decide. */
export interface MigrationModule extends FileLine {
  /** The label. */
  app: string;
  /** Dotted, `shop.books.db_migrations`; null where the app is to have no migrations. */
  module: string | null;
  when: string | null;
}

/** An environment variable by its name, at the first place that reads it; its value is never looked at. */
export interface EnvironmentVariable extends FileLine {
  name: string;
  hasDefault: boolean;
  /** The condition under which alone it is read: `USE_S3 is true`; absent where it always is. */
  when?: string;
}
