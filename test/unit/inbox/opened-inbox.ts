import assert from 'node:assert/strict';
import type { LogChange } from '../../../src/core/inbox/history';
import type { News } from '../../../src/core/inbox/news';
import type { Seen } from '../../../src/core/inbox/seen';
import { openMemoryMode, type MemoryMode } from '../memory-mode';

export const PATH = '.ruru/tasks/TASK-DB-1.md';

/** A task log as the product writes it, with what is given. */
export function log({
  status = '🟡 To Do',
  items = ['- [ ] It is fast', '- [ ] It is measured'],
  entries = ['- 2026-01-01: Handed over to `database-specialist`.'],
  coordinator = '',
}: {
  status?: string;
  items?: readonly string[];
  entries?: readonly string[];
  coordinator?: string;
} = {}): string {
  return [
    '+++',
    'id = "TASK-DB-1"',
    'title = "Index it"',
    `status = "${status}"`,
    `coordinator = "${coordinator}"`,
    'created_date = "2026-01-01"',
    'updated_date = "2026-01-01"',
    '+++',
    '',
    '# Index it',
    '',
    '## Acceptance Criteria ✅',
    '',
    ...items,
    '',
    '## Log 📜',
    '',
    ...entries,
    '',
  ].join('\n');
}

export const HANDED_OVER = '- 2026-01-01: Handed over to `database-specialist`.';

/** A folder with one task log, whose inbox was looked at, and a store for what was seen. */
export async function opened(
  text: string,
  {
    commits = {},
    texts = {},
    settings = {},
    names = [],
    seen,
  }: {
    commits?: Record<string, LogChange[]>;
    texts?: Record<string, string>;
    settings?: object;
    names?: readonly string[];
    /** What was seen before. */
    seen?: Seen | undefined;
  } = {},
): Promise<MemoryMode & { kept: { seen: Seen | undefined } }> {
  const kept: { seen: Seen | undefined } = { seen };
  const memory = await openMemoryMode({ [PATH]: text }, undefined, settings, {
    seen: {
      read: () => Promise.resolve(kept.seen),
      write: (seen) => {
        kept.seen = seen;
        return Promise.resolve();
      },
    },
    history: {
      commitsOfEach: () => Promise.resolve(new Map(Object.entries(commits))),
      commitsAfter: () => Promise.resolve(undefined),
      changesSince: () => Promise.resolve(undefined),
      head: () => Promise.resolve({}),
      movedFrom: () => Promise.resolve(undefined),
      names: () => Promise.resolve(names),
      textAt: (commit) => Promise.resolve(texts[commit]),
    },
  });
  await memory.mode.inbox.look();
  return { ...memory, kept };
}

/** What the inbox says of the one task. */
export async function newsOf({ mode }: MemoryMode): Promise<Readonly<Record<string, unknown>> | undefined> {
  await mode.tasks.load();
  const { news } = await mode.inbox.look();
  assert.ok(news.length < 2);
  const [{ path: _, id: __, title: ___, entries, ticked, ...rest } = { entries: [], ticked: [] }] = news as [News?];
  return news.length === 0
    ? undefined
    : { ...rest, ...(ticked.length > 0 && { ticked: ticked.map(whose) }), ...told(entries) };
}

/** Words, with who has brought them where that is known. */
function whose({ text, by }: { text: string; by?: string }): string {
  return by === undefined ? text : `${by}: ${text}`;
}

function told(entries: News['entries']): object {
  return entries.length === 0 ? {} : { noted: entries.map(({ text }) => text) };
}

/** Who looks, as commits name them. */
export const ME = 'Grace';

/** A commit of somebody, of the day after the hand-over. */
export function commitBy(author: string, commit: string): LogChange {
  return { author, commit, date: '2026-01-02', isMine: author === ME };
}
