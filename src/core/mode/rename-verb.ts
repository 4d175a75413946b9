import { decodeText } from '../base/decode-text';
import { BadInput } from '../base/errors';
import { nameOf } from '../base/path-parts';
import { FileProblem, type Problem } from '../base/ports';
import { fileNameOf, readReportName, REPORTS_FOLDER } from '../reports/report-file';
import { pathOfTask } from '../tasks/index/find-task-path';
import type { TaskFile } from '../tasks/index/read-task-file';
import { readTaskFiles } from '../tasks/index/read-task-files';
import type { TaskBoard } from '../tasks/index/task-index';
import { tomlString } from '../tasks/front-matter/toml-string';
import type { TaskLog } from '../tasks/log/task-log';
import { freeId, newestOf, refuseId } from '../tasks/rename/new-name';
import type { Meant } from '../tasks/rename/rename-mentions';
import { type NamingFile, type RenamedFiles, renameTask } from '../tasks/rename/rename-task';
import type { Board } from './board';

/** How a task log is to be called. */
export interface RenameRequest {
  /** The new id; one that no other has if left out. */
  newId?: string;
  /** Whether mentions of an id that several have are all taken to mean this one; they are left as they are if not. */
  takesUnsure?: boolean;
}

/** A task log as it would be called, all that names it, and what could not be looked at. */
export interface RenamedTask extends RenamedFiles {
  /** The files that cannot be read: whether they name the task log is not known. */
  problems: Problem[];
}

/**
 * A task log under another id, not written yet.
 * @param reference its path or its id; of several with one id the one that was made on a later day than all others is meant
 */
export async function computeRename(
  board: Board,
  reference: string,
  { newId, takesUnsure = false }: RenameRequest,
): Promise<RenamedTask> {
  const known = await board.load();
  const tasks = board.lookup();
  const document = await board.read(pathOfNewest(known, reference));
  const { path, task } = document;
  if (newId !== undefined) refuseId(newId, task, tasks);
  const name = {
    newId: newId ?? freeId(task, tasks),
    isShared: tasks.withId(task.id).some((other) => other.path !== path),
    takesUnsure,
  };
  const sameId = new Set(tasks.withId(task.id).map((other) => other.path));
  const paths = [...known.tasks.map((each) => each.path), ...known.shelved, ...(await reportsOf(board))];
  const others: NamingFile[] = [];
  const problems: Problem[] = [];
  const read = ({ path: at, bytes, problem }: TaskFile): void => {
    try {
      if (problem !== undefined) throw problem;
      if (bytes === undefined) return;
      const text = decodeText(bytes);
      const meant = sameId.has(at) ? 'another' : ownerOfReport(at, text, task, name.isShared);
      const newPath = meant === 'it' ? pathOfReport(at, task.id, name.newId) : at;
      others.push({ path: at, text, meant, newPath: paths.includes(newPath) ? at : newPath });
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problems.push({ path: at, line: 1, message: `The file ${error.message}.` });
    }
  };
  await readTaskFiles(
    board.files,
    paths.filter((each) => each !== path),
    read,
  );
  const renamed = renameTask(document, others, name);
  if (renamed.newPath !== path && (await board.files.exists(renamed.newPath)))
    throw new BadInput(`${renamed.newPath} exists already.`, 'Nothing was written; name another id.');
  return { ...renamed, problems };
}

function pathOfNewest(known: TaskBoard, reference: string): string {
  const same = known.tasks.filter(({ id }) => id === reference.trim());
  return (same.length > 1 ? newestOf(same)?.path : undefined) ?? pathOfTask(known, reference);
}

async function reportsOf({ files }: Board): Promise<string[]> {
  const { files: found } = await files.walk({ under: REPORTS_FOLDER, wanted: (path) => path.endsWith('.md') });
  return found.map(({ path }) => path);
}

/** Whom an id means in a file, so far as it is a kept report. */
function ownerOfReport(path: string, text: string, task: TaskLog, isShared: boolean): Meant {
  if (readReportName(path)?.task !== fileNameOf(task.id)) return 'unknown';
  const header = text.slice(0, LONGEST_HEADER).replaceAll('\r', '');
  return !isShared || header.includes(`\ntask_log = ${tomlString(task.path)}\n`) ? 'it' : 'another';
}

/** A header has some lines. */
const LONGEST_HEADER = 5_000;

function pathOfReport(path: string, id: string, newId: string): string {
  return `${REPORTS_FOLDER}/${fileNameOf(newId)}${nameOf(path).slice(fileNameOf(id).length)}`;
}
