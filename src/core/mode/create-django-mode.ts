import { Board } from './board';
import { BranchMemory } from './branch-memory';
import { djangoVerbs, type DjangoVerbs } from './django-verbs';
import { FolderMemory } from './folder-memory';
import { Listeners, type Topic } from './listeners';
import { MigrationMemory } from './migration-memory';
import { PartnerMemory } from './partner-memory';
import { partnerVerbs, type PartnerVerbs } from './partner-verbs';
import { refuseMissingPlace } from './refuse-missing-place';
import { reportVerbs, type ReportVerbs } from './report-verbs';
import type { Surroundings } from './surroundings';
import { taskVerbs, type TaskVerbs } from './task-verbs';

/**
 * The mode in one workspace folder: every verb that a door offers, in four groups. What comes out is plain data, with paths
 * relative to the folder; what is to be written is written through the surroundings' {@link Surroundings.changes}.
 */
export interface DjangoMode {
  readonly django: DjangoVerbs;
  readonly partners: PartnerVerbs;
  readonly tasks: TaskVerbs;
  readonly reports: ReportVerbs;
  /** Tells whenever something of the folder is known anew. @returns what ends it */
  onDidChange(listener: (topic: Topic) => void): () => void;
}

/** The mode over one workspace folder. */
export function createDjangoMode(surroundings: Surroundings): DjangoMode {
  const { files, clock, settings } = surroundings;
  const listeners = new Listeners();
  const memory = new FolderMemory({ files, clock, settings }, listeners);
  const migrations = new MigrationMemory(files, memory);
  const partners = new PartnerMemory({ settings }, memory, listeners);
  const board = new Board(surroundings, listeners);
  const branches = new BranchMemory(board, surroundings.branches);
  const tasks = taskVerbs(board, branches, async (request, attempt, options) => {
    const { draftTask } = await import('../hand-over/draft-task');
    const { place } = request;
    if (place && place.selection === undefined && place.language === undefined) await refuseMissingPlace(files, place);
    const here = { files, now: clock.now(), settings: settings(), memory, partners, migrations };
    return draftTask({ ...here, ...options }, request, attempt);
  });
  return Object.freeze<DjangoMode>({
    django: djangoVerbs(memory, migrations),
    partners: partnerVerbs(files, partners, migrations),
    tasks,
    reports: reportVerbs(board, tasks),
    onDidChange: (listener) => listeners.add(listener),
  });
}
