import { UserError } from '../core/base/errors';
import type { TextSchema } from './schema';

/** A file of the workspace folder, as tools take it. */
export const PATH_SCHEMA = {
  type: 'string',
  description: 'A file, such as shop/models.py.',
  minLength: 1,
} as const satisfies TextSchema;

/** `shop/models.py:12` and `shop/models.py:12-20`, as compilers and editors name a place. */
const WITH_LINES = /^(.+?):(\d{1,7})(?:-(\d{1,7}))?$/;

/** A place in core's form, from the properties that tools take. Lines may stand behind the path. @throws UserError as {@link pathInput} */
export function placeInput(input: { path: string; line?: number; end_line?: number }): {
  path: string;
  line?: number;
  endLine?: number;
} {
  const [, path = input.path, first, last] = (input.line === undefined && WITH_LINES.exec(input.path.trim())) || [];
  const line = first === undefined ? input.line : Number(first);
  const endLine = last === undefined ? input.end_line : Number(last);
  return {
    path: pathInput(path, 'path'),
    ...(line !== undefined && { line }),
    ...(endLine !== undefined && { endLine }),
  };
}

/**
 * A path in core's form.
 * @param name the property it came in, for the message
 * @throws UserError where it is absolute or a URI, or leaves the workspace folder
 */
export function pathInput(path: string, name: string): string {
  const parts = path.trim().split(/[\\/]/);
  const [first = ''] = parts;
  const inside: string[] = [];
  let leaves = first === '' || isDriveOrScheme(first);
  for (const part of parts) {
    if (part === '..') leaves ||= inside.pop() === undefined;
    else if (part !== '' && part !== '.') inside.push(part);
  }
  if (leaves) {
    throw new UserError(
      `"${name}" is no path inside the workspace folder: ${JSON.stringify(path.slice(0, 60))}.`,
      'Send one relative to it, such as shop/models.py.',
    );
  }
  return inside.join('/');
}

/** `C:`, `C:shop` and `file:`, but no name with a colon in its middle, which a file may have. */
function isDriveOrScheme(first: string): boolean {
  return /^(?:[A-Za-z]:|[A-Za-z][\w+.-]*:$)/.test(first);
}
