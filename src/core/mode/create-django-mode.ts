import { checkCriteria } from '../proof/check-criteria';
import { findTicks } from '../proof/find-ticks';
import { Board } from './board';
import { BranchMemory } from './branch-memory';
import { djangoVerbs, type DjangoVerbs } from './django-verbs';
import { FolderMemory } from './folder-memory';
import { inboxVerbs, type InboxVerbs } from './inbox-verbs';
import { Listeners, type Topic } from './listeners';
import { MigrationMemory } from './migration-memory';
import { PartnerMemory } from './partner-memory';
import { partnerVerbs, type PartnerVerbs } from './partner-verbs';
import { proofSources } from './proof-sources';
import { refuseMissingPlace } from './refuse-missing-place';
import { reportVerbs, type ReportVerbs } from './report-verbs';
import { SeenMemory } from './seen-memory';
import { sessionVerbs, type SessionVerbs } from './session-verbs';
import type { Surroundings } from './surroundings';
import { workFinder } from './work-finder';
import { taskVerbs, type TaskVerbs } from './task-verbs';
import type { CheckedCriterion } from '../proof/check-criteria';
import type { TaskLog } from '../tasks/log/task-log';
import { kindOfFile } from '../tasks/index/task-paths';
import { readTaskDocument } from '../tasks/log/read-task-document';
import { withEntries } from '../tasks/log/with-entries';

/**
 * The mode in one workspace folder: every verb that a door offers, in six groups. What comes out is plain data, with paths
 * relative to the folder; what is to be written is written through the surroundings' {@link Surroundings.changes}.
 */
export interface DjangoMode {
  readonly django: DjangoVerbs;
  readonly partners: PartnerVerbs;
  readonly tasks: TaskVerbs;
  readonly reports: ReportVerbs;
  readonly inbox: InboxVerbs;
  readonly sessions: SessionVerbs;
  /** Tells whenever something of the folder is known anew. @returns what ends it */
  onDidChange(listener: (topic: Topic) => void): () => void;
}

/** The first stage of git's index, while it holds a file in conflict (https://git-scm.com/docs/gitrevisions). */
const MERGE_BASE = ':1';

/** The mode over one workspace folder. */
export function createDjangoMode(surroundings: Surroundings): DjangoMode {
  const { files, clock, chance, settings, history } = surroundings;
  const listeners = new Listeners();
  const memory = new FolderMemory({ files, clock, settings }, listeners);
  const migrations = new MigrationMemory(files, memory, surroundings.target);
  const partners = new PartnerMemory({ settings }, memory, listeners);
  const seen = new SeenMemory(surroundings.seen);
  const isLog = (path: string): boolean => kindOfFile(path, board.folders()) === 'task';
  const changes = seen.following(surroundings.changes, (path, text) =>
    isLog(path) ? withEntries(readTaskDocument(path, text)) : undefined,
  );
  const board = new Board({ ...surroundings, changes }, listeners);
  const prove = (task: TaskLog): Promise<CheckedCriterion[]> =>
    checkCriteria(task, proofSources(files, memory, history), history);
  const tasks = taskVerbs(board, {
    branches: new BranchMemory(board, surroundings.branches),
    draft: async (request, attempt, options) => {
      const { draftTask } = await import('../hand-over/draft-task');
      const { place } = request;
      if (place && place.selection === undefined && place.language === undefined)
        await refuseMissingPlace(files, place);
      for (const other of request.otherPlaces ?? []) await refuseMissingPlace(files, other);
      const here = {
        files,
        now: clock.now(),
        settings: settings(),
        memory,
        partners,
        migrations,
        ...(chance && { chance }),
      };
      const git = request.git ?? (await history?.head());
      return draftTask({ ...here, ...options }, { ...request, ...(git && { git }) }, attempt);
    },
    publication: async () => surroundings.repository?.publication(),
    prove: async (task) => {
      const criteria = await prove(task);
      const read = (text: string): TaskLog => withEntries(readTaskDocument(task.path, text));
      return history ? findTicks(task, criteria, { history, read }) : criteria;
    },
    conflictBase: async (path) => history?.textAt(MERGE_BASE, path),
  });
  const names = async (): Promise<readonly string[]> => (await (history ?? surroundings).names?.()) ?? [];
  const work = workFinder(board, history);
  const reports = reportVerbs(board, tasks, { work, prove });
  return Object.freeze<DjangoMode>({
    django: djangoVerbs(memory, migrations),
    partners: partnerVerbs(files, partners, migrations, surroundings.repository),
    tasks,
    reports,
    inbox: inboxVerbs(board, { tasks, reports, work, seen, listeners, names, ...(history && { history }) }),
    sessions: sessionVerbs(board, tasks, reports),
    onDidChange: (listener) => listeners.add(listener),
  });
}
