import { classifyWords, closestClass } from './classify-words';
import type { KnownStatus, Status } from './task-log';

const WORDS: Record<KnownStatus, readonly string[]> = {
  todo: ['to do', 'todo', 'planned', 'plan', 'pending', 'open', 'new', 'draft', 'backlog', 'queued', 'not started', 'not done', 'ready', 'proposed', 'scheduled', 'created', 'assigned', 'upcoming', 'reopened'],
  'in-progress': ['in progress', 'inprogress', 'progress', 'doing', 'active', 'started', 'ongoing', 'wip', 'working', 'under way', 'underway', 'in development', 'implementing', 'partially', 'partial', 'incomplete', 'not complete', 'not completed', 'investigating'],
  generating: ['generating', 'generation'],
  review: ['review', 'in review', 'reviewing', 'ready for review', 'pending review', 'awaiting review', 'needs review', 'to review', 'approval', 'pending approval', 'awaiting approval'],
  testing: ['testing', 'test', 'in testing', 'in test', 'ready for testing', 'pending testing', 'qa', 'verifying', 'verification', 'pending verification'],
  blocked: ['blocked', 'on hold', 'hold', 'waiting', 'awaiting', 'failed', 'failure', 'error', 'paused', 'stuck', 'deferred', 'postponed', 'needs input'],
  done: ['done', 'complete', 'completed', 'finished', 'closed', 'resolved', 'implemented', 'merged', 'fixed', 'approved', 'success', 'successful', 'verified', 'delivered', 'released', 'shipped', 'accepted'],
  archived: ['archived', 'archive', 'frozen', 'cancelled', 'canceled', 'rejected', 'abandoned', 'obsolete', 'superseded', 'deprecated', 'dropped', 'wontfix', 'won t fix', 'won t do', 'duplicate', 'skipped'],
};

/** What a value that is nothing but a sign means. */
const SIGNS: readonly (readonly [string, Status])[] = [
  ['🟢', 'done'], ['✅', 'done'], ['✔', 'done'], ['🟡', 'todo'], ['🔵', 'in-progress'], ['🟠', 'in-progress'], ['🔄', 'in-progress'],
  ['🚧', 'in-progress'], ['⏳', 'in-progress'], ['🤖', 'generating'], ['🟣', 'review'], ['🧪', 'testing'], ['⚪', 'blocked'],
  ['🔴', 'blocked'], ['❌', 'blocked'], ['🧊', 'archived'],
];

/** The status a spelling stands for: by its words, or by its emoji where it has no word at all. `''` and strange words are `unknown`. */
export function classifyStatus(text: string): Status {
  const status = classifyWords(text, WORDS);
  if (status !== undefined || /[\p{L}\p{N}]/u.test(text.slice(0, 400))) return status ?? 'unknown';
  return SIGNS.find(([sign]) => text.includes(sign))?.[1] ?? 'unknown';
}

/** The status whose word a misspelled one comes close to: `Finshed` is done. */
export function closestStatus(text: string): KnownStatus | undefined {
  return closestClass(text, WORDS);
}

/** How MDTM writes a status: emoji and label. */
export const STATUS_SPELLINGS: Readonly<Record<KnownStatus, { emoji: string; label: string }>> = {
  todo: { emoji: '🟡', label: 'To Do' },
  'in-progress': { emoji: '🔵', label: 'In Progress' },
  generating: { emoji: '🤖', label: 'Generating' },
  review: { emoji: '🟣', label: 'Review' },
  testing: { emoji: '🧪', label: 'Testing' },
  blocked: { emoji: '⚪', label: 'Blocked' },
  done: { emoji: '🟢', label: 'Done' },
  archived: { emoji: '🧊', label: 'Archived' },
};
