import type { SourceIndex } from './source/source-index';

/** What the readers of the single pieces share. */
export interface ProjectContext {
  index: SourceIndex;
  /** The label of the app a file stands in; null outside every app. */
  appOf(path: string): string | null;
  /** The type of the `id` that Django adds to a model, `BigAutoField`; null where the settings do not say. */
  autoField: string | null;
  /** What the settings hold under a name, as a string; null where text does not tell it, or a condition decides. */
  settingOf(name: string): string | null;
  /** Whether the project may run on a Django before 5.0, in which a GET logs people out, too. */
  mayBeBefore5: boolean;
}
