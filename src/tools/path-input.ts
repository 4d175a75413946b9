import { folderPath, hasPossibleLines, type Place, splitPlace } from '../core';
import { UserError } from '../core/base/errors';
import type { TextSchema } from './schema';

/** A file of the workspace folder, as tools take it. */
export const PATH_SCHEMA = {
  type: 'string',
  description: 'A file, such as shop/models.py.',
  minLength: 1,
} as const satisfies TextSchema;

/**
 * A place in core's form, from the properties that tools take. Lines may stand behind the path.
 * @throws UserError as {@link pathInput}, and where its lines are none
 */
export function placeInput(input: { path: string; line?: number; end_line?: number }): Place {
  const { line, end_line: endLine } = input;
  const given = { ...(line !== undefined && { line }), ...(endLine !== undefined && { endLine }) };
  const place = line === undefined ? { ...given, ...splitPlace(input.path.trim()) } : { path: input.path, ...given };
  if (!hasPossibleLines(place)) {
    throw new UserError('"path" names lines that are none.', 'Lines count from 1, the first before the last.');
  }
  return { ...place, path: pathInput(place.path, 'path') };
}

/**
 * A path in core's form.
 * @param name the property it came in, for the message
 * @throws UserError where it is absolute or a URI, or leaves the workspace folder
 */
export function pathInput(path: string, name: string): string {
  const inside = folderPath(path);
  if (inside === undefined || path.trim() === '') {
    throw new UserError(
      `"${name}" is no path inside the workspace folder: ${JSON.stringify(path.slice(0, 60))}.`,
      'Send one relative to it, such as shop/models.py.',
    );
  }
  return inside;
}
