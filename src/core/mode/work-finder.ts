import { findFilesOfWork, type FilesOfWork } from '../inbox/files-of-work';
import type { History } from '../inbox/history';
import { findWork, type TaskWork } from '../inbox/task-work';
import { namedFiles } from '../tasks/authoring/named-files';
import { kindOfFile } from '../tasks/index/task-paths';
import { readTaskDocument, type TaskDocument } from '../tasks/log/read-task-document';
import { withEntries } from '../tasks/log/with-entries';
import type { Board } from './board';

/** What was done for a task, as the repository tells: what its log and its reports say is no work. */
export interface WorkFinder {
  /** The commits for it since it was handed over, with their files; undefined where no repository tells. */
  work(document: TaskDocument): Promise<TaskWork | undefined>;
  /** The files that were changed for it, committed or not; none where no repository tells. */
  files(document: TaskDocument): Promise<FilesOfWork>;
}

/** Looks in the history of the board's folder. */
export function workFinder(board: Board, history: History | undefined): WorkFinder {
  const isWork = (path: string): boolean =>
    !/^\.(?:ruru|mdtm|tasks)\//.test(path) && kindOfFile(path, board.folders()) === 'other';
  const around = (found: History, { path, text }: TaskDocument) => ({
    history: found,
    named: namedFiles(path, text),
    isWork,
    read: (other: string) => withEntries(readTaskDocument(path, other)),
  });
  return {
    work: async (document) => history && findWork(withEntries(document), around(history, document)),
    files: async (document) =>
      history ? findFilesOfWork(withEntries(document), around(history, document)) : { files: [], others: 0 },
  };
}
