import { resolve } from 'node:path';
import type { Place } from '../core';
import { withoutFolder } from '../node/paths/without-folder';
import { pathInFolder } from './path-in-folder';
import { readPlace } from './read-place';

/**
 * Reads `PATH`, `PATH:LINE` or `PATH:LINE-LINE`, seen from the working directory or from the folder.
 * @throws UserError where the path leaves the folder, or the lines are none
 */
export async function placeInFolder(folder: string, text: string): Promise<Place> {
  const [, path = text, lines = ''] = /^(.+?)(:\d{1,7}(?:-\d{1,7})?)?$/.exec(text) ?? [];
  const inside = await pathInFolder(folder, path);
  return readPlace(inside === undefined ? await withoutFolder(resolve(folder), text) : `${inside}${lines}`);
}
