import type { SourceIndex } from './source/source-index';

/** What the readers of the single pieces share. */
export interface ProjectContext {
  index: SourceIndex;
  /** The label of the app a file stands in; null outside every app. */
  appOf(path: string): string | null;
  /** The type of the `id` that Django adds to a model, `BigAutoField`; null where the settings do not say. */
  autoField: string | null;
}
