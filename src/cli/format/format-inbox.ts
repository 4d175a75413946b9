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
import { joinBlocks } from '../join-blocks';
import type { Line } from '../../node/terminal/output';

/** So many items that were ticked are told; tasks show tells them all. */
const TICKED = 5;

/** The groups of what came back, in their order: what is for who looks first, what nobody has to look at last. */
const GROUPS: readonly [title: string, has: (news: News) => boolean, isCounted: boolean][] = [
  ['Handed to you', ({ kind, ofOthers }) => kind === 'handed-over' && !ofOthers, true],
  ['Came back', ({ kind, ofOthers }) => kind !== 'handed-over' && kind !== 'under-way' && !ofOthers, true],
  ['Under way', ({ kind, ofOthers }) => kind === 'under-way' && !ofOthers, false],
  ['Between others', ({ ofOthers }) => ofOthers === true, false],
];

/** What came back for people: headings, then for each task its id, what it is, who it was, and what the log says. */
export function formatInbox({ news, stale }: Pick<Inbox, 'news' | 'stale'>): Line[] {
  const groups = GROUPS.map(([title, has, isCounted]) => {
    const own = news.filter(has);
    const count = isCounted ? `, ${own.filter(({ unread }) => unread).length} new` : '';
    return section(`${title}${count}`, own.flatMap(rowsOf));
  });
  const all = [...groups, section('Left lying', stale.map(staleRow))].filter((rows) => rows.length > 0);
  const isAnythingBack = news.some((one) => GROUPS.some(([, has, isCounted]) => isCounted && has(one)));
  return joinBlocks(isAnythingBack ? all : [['Nothing came back.'], ...all]);
}

function section(title: string, rows: readonly Line[]): Line[] {
  return rows.length === 0 ? [] : [[{ text: title, style: 'bold' }], ...rows];
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
