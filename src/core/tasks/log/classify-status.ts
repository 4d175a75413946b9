import { classifyWords, closestClass } from './classify-words';
import type { KnownStatus, Status } from './task-log';

const WORDS: Record<KnownStatus, readonly string[]> = {
  todo: [
    'to do', 'todo', 'planned', 'plan', 'pending', 'open', 'new', 'draft', 'backlog', 'queued', 'not started', 'not yet started', 'unstarted', 'not done',
    'not implemented', 'to be done', 'tbd', 'ready', 'proposed', 'requested', 'reported', 'identified', 'scheduled', 'created', 'assigned', 'unassigned', 'upcoming',
    'next', 'later', 'future', 'inbox', 'triage', 'icebox', 'idea', 'someday', 'reopened', 'unresolved', 'unfixed',
  ],
  'in-progress': [
    'in progress', 'inprogress', 'progress', 'doing', 'active', 'started', 'ongoing', 'on going', 'wip', 'working', 'in work', 'under way', 'underway', 'resumed',
    'in development', 'developing', 'in implementation', 'implementing', 'building', 'coding', 'fixing', 'debugging', 'refining', 'rework', 'reworking',
    'changes requested', 'needs work', 'partially', 'partial', 'partly', 'almost', 'nearly', 'mostly', 'half', 'incomplete', 'not complete', 'not completed', 'not finished',
    'investigating', 'analyzing', 'researching', 'planning', 'designing', 'drafting', 'initializing', 'initialising', 'running', 'executing', 'processing',
  ],
  generating: ['generating', 'generation'],
  review: [
    'review', 'in review', 'under review', 'reviewing', 'code review', 'ready for review', 'pending review', 'awaiting review', 'waiting for review', 'needs review',
    'to review', 'ready to merge', 'ready for merge', 'approval', 'pending approval', 'awaiting approval', 'waiting for approval', 'needs approval', 'not approved',
  ],
  testing: [
    'testing', 'test', 'in testing', 'in test', 'ready for testing', 'ready to test', 'pending testing', 'needs testing', 'qa', 'in qa', 'ready for qa', 'validating',
    'verifying', 'verification', 'pending verification', 'not verified', 'not tested',
  ],
  blocked: [
    'blocked', 'on hold', 'hold', 'waiting', 'awaiting', 'failed', 'failing', 'failure', 'error', 'paused', 'suspended', 'halted', 'stuck', 'stalled', 'deferred', 'delayed',
    'postponed', 'parked', 'needs input', 'needs info', 'needs clarification',
  ],
  done: [
    'done', 'complete', 'completed', 'finished', 'finalized', 'closed', 'resolved', 'solved', 'implemented', 'merged', 'fixed', 'approved', 'success', 'successful', 'successfully',
    'succeeded', 'passed', 'verified', 'validated', 'delivered', 'deployed', 'released', 'published', 'shipped', 'accepted',
  ],
  archived: [
    'archived', 'archive', 'frozen', 'cancelled', 'canceled', 'rejected', 'declined', 'abandoned', 'aborted', 'withdrawn', 'obsolete', 'outdated', 'superseded', 'replaced',
    'deprecated', 'retired', 'dropped', 'removed', 'wontfix', 'wont fix', 'wont do', 'won t fix', 'won t do', 'will not do', 'not planned', 'not needed', 'no longer needed',
    'invalid', 'duplicate', 'skipped',
  ],
};

/** What a value that is nothing but a sign means. */
const SIGNS: readonly (readonly [string, Status])[] = [
  ['🟢', 'done'], ['✅', 'done'], ['✔', 'done'], ['🟡', 'todo'], ['🔵', 'in-progress'], ['🟠', 'in-progress'], ['🔄', 'in-progress'],
  ['🚧', 'in-progress'], ['⏳', 'in-progress'], ['🤖', 'generating'], ['🟣', 'review'], ['🧪', 'testing'], ['⚪', 'blocked'],
  ['🔴', 'blocked'], ['❌', 'blocked'], ['🧊', 'archived'],
];

/** `80% complete`, but not `100 % complete`. */
const PART_OF_IT = /(?<![\d.,])\d{1,2}(?:[.,]\d{1,3})? ?% ?(?:complete|done|finished|implemented)/i;

/** The status a spelling stands for: by its words, or by its emoji where it has no word at all. `''` and strange words are `unknown`. */
export function classifyStatus(text: string): Status {
  const status = classifyWords(text, WORDS);
  if (status === 'done' && PART_OF_IT.test(text.slice(0, 400))) return 'in-progress';
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
