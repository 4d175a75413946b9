import type { FileLine } from '../base/place';

/** What the settings module and all that it imports say. */
export interface Settings extends SettingsContent {
  /** Dotted, as in the detection. */
  module: string | null;
  /**
   * The settings module's neighbours, each as if it were chosen: `production.py` beside `local.py` in a settings
   * package, `settings_dev.py` beside `settings.py`.
   */
  variants: SettingsVariant[];
}

/** What another settings file of the project comes to. */
export interface SettingsVariant extends SettingsContent {
  file: string;
}

/** What one choice of a settings file comes to. */
export interface SettingsContent {
  /** The files that were read, in the order in which they take effect. */
  files: string[];
  installedApps: SettingItem[];
  middleware: SettingItem[];
  databases: Database[];
  caches: Cache[];
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
}

/** One setting with its last assignment. */
export interface Setting extends FileLine {
  name: string;
  /** A string or a number as text, `True`, `None`; null for what is none of these, and for what text does not tell. */
  value: string | null;
  /** The strings of a list; null for what is no list. Items that text does not tell are left out. */
  items: string[] | null;
  /** How it is written, shortened; secrets are `•••`. */
  text: string;
  /** Whether text tells the whole value. */
  known: boolean;
  /** The condition under which this assignment holds: `DEBUG`, `not DEBUG`; null where it always does. */
  when: string | null;
}

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

/** An environment variable by its name, at the first place that reads it; its value is never looked at. */
export interface EnvironmentVariable extends FileLine {
  name: string;
  hasDefault: boolean;
}
