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

/** How many words a heading has beside those that name a log; undefined where it names none, as a title (`# Task Log: …`) does not. */
function countStrangeWords({ level, text }: Heading): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const isLog = words.some((word) => word === 'log' || word === 'logs' || word === 'logbook');
  if (!isLog || words.some((word) => OTHER_LOGS.has(word))) return undefined;
  const strange = words.filter((word) => !PLAIN_WORDS.has(word)).length;
  return level === 1 && strange > 0 ? undefined : strange;
}
