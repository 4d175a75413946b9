import { applyEdits, type FileEdit, type FileMove } from '../../base/change';
import { BadInput, UserError } from '../../base/errors';
import { nameOf } from '../../base/path-parts';
import { readTaskDocument, type TaskDocument } from '../log/read-task-document';
import { refuseConflict } from '../merge/refuse-conflict';
import { renamedPath } from './new-name';
import { type Meant, renameMentions, type Renaming } from './rename-mentions';

/** One line of a file that names a task log. */
interface MentionedAt {
  path: string;
  /** 1-based. */
  line: number;
}

/** A task log as it would be called, and all that names it. */
export interface RenamedFiles {
  path: string;
  /** Its new path; the old one where the file is not called by its id. */
  newPath: string;
  id: string;
  newId: string;
  /** One for each file, that of the task log itself last. */
  changes: (FileEdit | FileMove)[];
  /** The lines that are changed, in the order of the changes. */
  mentions: MentionedAt[];
  /** The lines that are left as they are, because another task log has the id, too, and may be meant. */
  unsure: MentionedAt[];
}

/** A file that may name the task log: another one, or a kept report. */
export interface NamingFile {
  path: string;
  text: string;
  /** Of a kept report of the task log its path under the new id; the same path for all others. */
  newPath: string;
  /** Whom the id means in it. */
  meant: Meant;
}

/** How a task log is to be called. */
export interface NewName {
  newId: string;
  /** Whether another task log has the old id, too. */
  isShared: boolean;
  /** Whether a mention of which nobody knows whom it means is taken to mean this one. */
  takesUnsure?: boolean;
}

/**
 * Gives a task log another id, and its file another name where it is called by its id, with every mention of it; nothing else changes.
 * @throws BadInput where the file has no id of its own to change
 * @throws UserError where it or a file that names it is in conflict, or the id stands where it cannot be changed safely
 */
export function renameTask(document: TaskDocument, others: readonly NamingFile[], name: NewName): RenamedFiles {
  const { path, text, task } = document;
  refuseConflict(document);
  if (task.origin !== undefined && task.origin !== 'backlog')
    throw new BadInput(
      `${path} has no id of its own; nothing was written.`,
      'It is called by its folder: rename that one.',
    );
  const newPath = renamedPath(path, task.id, name.newId);
  const moved = others.filter((other) => other.newPath !== other.path);
  const names = [path, ...others.map((other) => other.path)].map(nameOf);
  const renaming: Renaming = {
    id: task.id,
    newId: name.newId,
    files: new Map([{ path, newPath }, ...moved].map((file) => [file.path, file.newPath])),
    isShared: name.isShared && name.takesUnsure !== true,
    isCommonName: (wanted) => name.takesUnsure !== true && names.filter((each) => each === wanted).length > 1,
  };
  const renamed: RenamedFiles = {
    path,
    newPath,
    id: task.id,
    newId: name.newId,
    changes: [],
    mentions: [],
    unsure: [],
  };
  for (const other of [...others, { path, text, newPath, meant: 'it' as const }]) {
    const { edits, lines, unsure } = renameMentions(other.path, other.text, renaming, other.meant);
    renamed.unsure.push(...unsure.map((line) => ({ path: other.path, line })));
    const isMoved = other.newPath !== other.path;
    if (edits.length === 0 && !isMoved) continue;
    if (edits.length > 0) refuseConflict(readTaskDocument(other.path, other.text));
    renamed.mentions.push(...lines.map((line) => ({ path: other.path, line })));
    const change = { path: other.path, before: other.text, edits };
    renamed.changes.push(isMoved ? { kind: 'move', to: other.newPath, ...change } : { kind: 'edit', ...change });
  }
  refuseOtherId(document, renamed);
  return renamed;
}

/** The header is read again, as after every edit of it. */
function refuseOtherId({ task, text }: TaskDocument, { changes, newPath, newId }: RenamedFiles): void {
  const after = readTaskDocument(newPath, applyEdits(text, changes.at(-1)?.edits ?? [])).task;
  if (after.id === newId && after.status === task.status && after.problems.length <= task.problems.length) return;
  throw new UserError(
    `The id of ${task.path} cannot be set to ${newId} without touching anything else.`,
    'Nothing was written; mend the front matter, or set the id by hand.',
  );
}
