import type { SourceIndex } from './source/source-index';

/** What the readers of the single pieces share. */
export interface ProjectContext {
  index: SourceIndex;
  /** The label of the app a file stands in; null outside every app. */
  appOf(path: string): string | null;
}
