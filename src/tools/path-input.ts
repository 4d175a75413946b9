import { UserError } from '../core/base/errors';
import type { TextSchema } from './schema';

/** A file of the workspace folder, as tools take it. */
export const PATH_SCHEMA = {
  type: 'string',
  description: 'A file, such as shop/models.py.',
  minLength: 1,
} as const satisfies TextSchema;

/**
 * A path in core's form.
 * @param name the property it came in, for the message
 * @throws UserError where it is absolute or a URI, or leaves the workspace folder
 */
export function pathInput(path: string, name: string): string {
  const parts = path.trim().split(/[\\/]/);
  const [first = ''] = parts;
  if (first === '' || isDriveOrScheme(first) || parts.includes('..')) {
    throw new UserError(
      `"${name}" is no path inside the workspace folder: ${JSON.stringify(path.slice(0, 60))}.`,
      'Send one relative to it, such as shop/models.py.',
    );
  }
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

/** `C:`, `C:shop` and `file:`, but no name with a colon in its middle, which a file may have. */
function isDriveOrScheme(first: string): boolean {
  return /^(?:[A-Za-z]:|[A-Za-z][\w+.-]*:$)/.test(first);
}
