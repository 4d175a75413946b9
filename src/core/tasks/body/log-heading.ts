import type { Heading } from './read-body';

const PLAIN_WORDS = new Set([
  'log',
  'logs',
  'logbook',
  'entries',
  'entry',
  'note',
  'notes',
  'communication',
  'communications',
  'and',
]);

/** Logs of something else: prompts of an AI, the first entry of a log, an example. */
const OTHER_LOGS = new Set(['prompt', 'initial', 'example', 'error']);

/** What may stand between the log and what it is of. */
const JOINING = new Set(['of', 'for', 'from', 'by', 'with', 'since', 'on', 'about', 'or']);

/** What leads from another matter to logs: *Requirements for logs*. */
const LEADING = new Set(['of', 'for', 'about', 'in', 'how', 'why', 'what', 'where']);

/** The heading of the log: of those that speak of one, the plainest; of equals, the last. */
export function findLogHeading(headings: readonly Heading[]): Heading | undefined {
  let best: { heading: Heading; strange: number } | undefined;
  for (const heading of headings) {
    const strange = countStrangeWords(heading);
    if (strange !== undefined && (best === undefined || strange <= best.strange)) best = { heading, strange };
  }
  return best?.heading;
}

/** Whether a heading says nothing but that the log follows. */
export function isPlainLogHeading(heading: Heading): boolean {
  return heading.level > 1 && countStrangeWords(heading) === 0;
}

const LOG_PHRASE = /(?<!\p{L})(?:log|logs|logbook)(?!\p{L})(?:[ \t]{1,4}(\p{L}{1,30}))?/giu;

/** Whether a heading speaks of a log as such; in `Log rotation requirements` it only says which requirements. */
function namesLog(text: string): boolean {
  for (const { index, 1: next } of text.matchAll(LOG_PHRASE)) {
    const before = text
      .slice(0, index)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    const follows = next?.toLowerCase() ?? '';
    const isWhole = follows === '' || PLAIN_WORDS.has(follows) || JOINING.has(follows);
    if (isWhole && !before.some((word) => LEADING.has(word))) return true;
  }
  return false;
}

/** How many words a heading has beside those that name a log; undefined where it names none, as a title (`# Task Log: …`) does not. */
function countStrangeWords({ level, text }: Heading): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (!namesLog(text) || words.some((word) => OTHER_LOGS.has(word))) return undefined;
  const strange = words.filter((word) => !PLAIN_WORDS.has(word)).length;
  return level === 1 && strange > 0 ? undefined : strange;
}
