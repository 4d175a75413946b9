import type { TextEdit } from '../../base/change';
import { UserError } from '../../base/errors';
import { findField } from '../front-matter/fields';
import type { TaskDocument } from '../log/read-task-document';
import { editFields } from './edit-fields';
import { hasTextStatus } from './edit-text-fields';

/**
 * Stamps `updated_date` on a change that is made with or without it.
 * @param date `YYYY-MM-DD`
 * @returns undefined where the file has nowhere to write a date
 */
export function stampDate(document: TaskDocument, date: string): TextEdit[] | undefined {
  if (!hasPlaceForDate(document)) return undefined;
  // A file whose text says nothing of its status keeps no dates either: an entry in its log does not begin to.
  if (document.frontMatter.format === 'none' && !hasTextStatus(document)) return undefined;
  try {
    return editFields(document, { updated_date: date });
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Whether a date may be written: a plan of another product is given none, but one that it has is kept up to date. */
export function hasPlaceForDate({ task: { origin }, frontMatter }: TaskDocument): boolean {
  return origin === undefined || origin === 'backlog' || findField(frontMatter.value, 'updated_date') !== undefined;
}
