import type { TextEdit } from '../base/change';

/** The edits of a file, or why it is left as it is: one sentence. */
export type Placement = { edits: TextEdit[] } | { refused: string };

/** Where a `.roomodes` file keeps its modes. */
export const ROO_KEY = 'customModes';

/** The slug of an entry of that list, whatever it is. */
export function slugOf(mode: unknown): unknown {
  return typeof mode === 'object' && mode !== null && 'slug' in mode ? mode.slug : undefined;
}
