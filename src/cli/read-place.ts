import { folderPath, hasPossibleLines, type Place, splitPlace } from '../core';
import { UserError } from '../core/base/errors';

/** Reads `PATH`, `PATH:LINE` or `PATH:LINE-LINE`. @throws UserError where the path leaves the folder, or there is no such line */
export function readPlace(text: string): Place {
  const place = splitPlace(text);
  const path = folderPath(place.path);
  if (path === undefined || path === '') {
    throw new UserError(
      `${JSON.stringify(text)} is no place in the workspace folder.`,
      'Write the path relative to it, such as shop/models.py:12.',
    );
  }
  if (!hasPossibleLines(place)) {
    throw new UserError(
      `${JSON.stringify(text)} names lines that are none.`,
      'Lines count from 1, the first before the last.',
    );
  }
  return { ...place, path };
}
