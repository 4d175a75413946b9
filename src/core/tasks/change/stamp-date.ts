import type { TextEdit } from '../../base/change';
import { UserError } from '../../base/errors';
import { editField } from './edit-field';
import { hasTextStatus } from './edit-text-fields';
import { readFrontMatter } from '../front-matter/read-front-matter';

/**
 * Stamps `updated_date` on a change that is made with or without it.
 * @param text the whole task log
 * @param date `YYYY-MM-DD`
 * @returns undefined where the file has nowhere to write a date
 */
export function stampDate(text: string, date: string): TextEdit[] | undefined {
  // A file whose text says nothing of its status keeps no dates either: a tick does not begin to.
  if (readFrontMatter(text).format === 'none' && !hasTextStatus(text)) return undefined;
  try {
    return editField(text, 'updated_date', date);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
