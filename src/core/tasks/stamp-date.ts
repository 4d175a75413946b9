import type { TextEdit } from '../change';
import { UserError } from '../errors';
import { editField } from './edit-field';

/**
 * Stamps `updated_date` on a change that is made with or without it: none in a file that has nowhere to write a date.
 * @param text the whole task log
 * @param date `YYYY-MM-DD`
 */
export function stampDate(text: string, date: string): TextEdit[] {
  try {
    return editField(text, 'updated_date', date);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
