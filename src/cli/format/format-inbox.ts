import {
  describeAsked,
  describeKinds,
  describeSender,
  describeStale,
  describeText,
  type Inbox,
  type News,
  type StaleTask,
} from '../../core';
import type { Line } from '../../node/terminal/output';

/** So many items that were ticked are told; tasks show tells them all. */
const TICKED = 5;

/** What came back for people: a heading, then for each task its id, what it is, who it was, and what the log says. */
export function formatInbox({ news, stale }: Inbox): Line[] {
  const unread = news.filter((one) => one.unread).length;
  return [
    ...(news.length === 0
      ? ['Nothing came back.']
      : [[{ text: `Came back, ${unread} new`, style: 'bold' } as const], ...news.flatMap(rowsOf)]),
    ...(stale.length === 0 ? [] : ['', [{ text: 'Left lying', style: 'bold' } as const], ...stale.map(staleRow)]),
  ];
}

function rowsOf(news: News): Line[] {
  const { id, title, kind, unread, text, asked, entries, ticked } = news;
  const more = entries.length - (text === undefined ? 0 : 1);
  const who = describeSender(news);
  const head = `${unread ? '*' : ' '} ${id}  ${describeKinds(news)}${who === '' ? '' : ` (${who})`}  ${title}`;
  return [
    kind === 'conflict' || kind === 'blocked' || kind === 'done-open' ? [{ text: head, style: 'yellow' }] : head,
    ...(asked === undefined ? [] : [[{ text: `    ${describeAsked(asked)}`, style: 'yellow' } as const]]),
    ...(text === undefined ? [] : [`    ${describeText(news, 'unknown')}`]),
    ...(more > 0 ? [`    … and ${more} more that ${more === 1 ? 'was' : 'were'} noted`] : []),
    ...ticked.slice(0, TICKED).map((item) => `    ${item.by ?? 'unknown'} ticked: ${item.text}`),
    ...(ticked.length > TICKED ? [`    … and ${ticked.length - TICKED} more that were ticked`] : []),
  ];
}

function staleRow(stale: StaleTask): Line {
  return `  ${stale.id}  ${describeStale(stale)}  ${stale.title}`;
}
