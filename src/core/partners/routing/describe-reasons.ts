import { NOTHING_LEAVES } from './signals/stay';
import type { RankedRoute } from './rank-routes';
/** More reasons than this convince nobody further. */
const MOST = 4;
const ARTICLES = new Set(['a', 'an', 'the']);
/** Names keep their capital in the middle of a sentence: `RunSQL`, `GraphQL`, and these. */
const NAME = /^(?:\w+[A-Z]|(?:Python|Django|Alpine|Tailwind)\b)/;

/**
 * Why a route was ranked, as one sentence with the strongest reasons first: `RunSQL in a migration, raw SQL.` That
 * nothing leaves core Django is said before what shows it.
 * @returns `''` where nothing speaks for the route
 */
export function describeReasons({ because }: Pick<RankedRoute, 'because'>): string {
  if (because.length === 0) return '';
  const [first = NOTHING_LEAVES, ...more] = because
    .filter((reason, at) => reason !== NOTHING_LEAVES && !isSaidBefore(reason, because.slice(0, at)))
    .slice(0, MOST);
  if (!because.includes(NOTHING_LEAVES)) return `${joined([first, ...more.map(midSentence)])}.`;
  return first === NOTHING_LEAVES ? `${first}.` : `${NOTHING_LEAVES}: ${joined([first, ...more].map(midSentence))}.`;
}

/** Whether a reason before it has all of its words: a migration is one where there is RunSQL in a migration. */
function isSaidBefore(reason: string, before: readonly string[]): boolean {
  const words = wordsOf(reason);
  return before.some((one) => {
    const said = new Set(wordsOf(one));
    return words.every((word) => said.has(word));
  });
}

function wordsOf(reason: string): string[] {
  return (reason.toLowerCase().match(/[^\s,;:()]+/g) ?? []).filter((word) => !ARTICLES.has(word));
}

/** Reasons with a comma of their own are kept apart by more than one. */
function joined(reasons: readonly string[]): string {
  return reasons.join(reasons.some((reason) => reason.includes(', ')) ? '; ' : ', ');
}

function midSentence(reason: string): string {
  return NAME.test(reason) ? reason : reason.charAt(0).toLowerCase() + reason.slice(1);
}
