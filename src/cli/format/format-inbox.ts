import type { Inbox, News, NewsKind, StaleTask } from '../../core';
import type { Line } from '../../node/terminal/output';

const KINDS: Readonly<Record<NewsKind, string>> = {
  review: 'in review',
  blocked: 'blocked',
  done: 'done',
  'done-open': 'done, with open items',
  question: 'a question',
  entry: 'noted',
};

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

function rowsOf({ id, title, kind, unread, text, date, by, ticked }: News): Line[] {
  const who = [by, date].filter((part) => part !== undefined && part !== '').join(', ');
  const head = `${unread ? '*' : ' '} ${id}  ${KINDS[kind]}${who === '' ? '' : ` (${who})`}  ${title}`;
  return [
    kind === 'blocked' || kind === 'done-open' ? [{ text: head, style: 'yellow' }] : head,
    ...(text === undefined ? [] : [`    ${text}`]),
    ...ticked.map((item) => `    ticked: ${item}`),
  ];
}

function staleRow({ id, title, reason, days }: StaleTask): Line {
  const why = {
    'under-way': `under way, unchanged for ${days ?? 0} days`,
    review: `in review for ${days ?? 0} days`,
    unblocked: 'blocked, though all it waits for is done',
  }[reason];
  return `  ${id}  ${why}  ${title}`;
}
