import assert from 'node:assert/strict';
import { formatInbox } from '../../../src/cli/format/format-inbox';
import type { News } from '../../../src/core/inbox/news';
import { commitBy, log, ME, newsOf, opened, PATH } from './opened-inbox';

const BEGUN = log({ status: '🔵 In Progress', items: ['- [x] It is fast', '- [ ] It is measured'] });

suite('What is under way', () => {
  for (const [what, author, told] of [
    ['is told, and is not new', 'Ada', { kind: 'under-way', unread: false, by: 'Ada', ticked: ['Ada: It is fast'] }],
    ['is not told of oneself', ME, undefined],
    ['is not told of what is in no commit', '', undefined],
  ] as const)
    test(what, async () => {
      const looked = await opened(log());
      await looked.mode.inbox.markSeen();
      const memory = await opened(BEGUN, {
        commits: { [PATH]: [...(author === '' ? [] : [commitBy(author, '1')]), commitBy(ME, '0')] },
        texts: { 0: log(), 1: BEGUN },
        seen: looked.kept.seen,
      });
      assert.deepEqual(await newsOf(memory), told);
      await memory.mode.inbox.markSeen();
      assert.equal(await newsOf(memory), undefined);
    });
});

suite('What goes between others', () => {
  const review = log({ status: '🟣 Review' }).replace('status =', 'assigned_to = "dba"\nstatus =');
  for (const [what, authors, { names = [] as string[], acceptance = 'handedOver' }, isOfOthers] of [
    ['is told as such, and is not new', ['Ada', 'Bob'], {}, true],
    ['is what one has handed over', [ME, 'Bob'], {}, false],
    ['is what is for oneself', ['Ada', 'Bob'], { names: ['dba'] }, false],
    ['is what waits for oneself where all does', ['Ada', 'Bob'], { acceptance: 'all' }, false],
  ] as const)
    test(isOfOthers ? what : `${what}: not`, async () => {
      const memory = await opened(review, {
        commits: { [PATH]: authors.map((author, at) => commitBy(author, `${at}`)).reverse() },
        texts: { 0: log().replace('status =', 'assigned_to = "dba"\nstatus ='), 1: review },
        names,
        settings: { acceptance },
      });
      const { ofOthers, unread } = (await newsOf(memory)) ?? {};
      assert.deepEqual([ofOthers, unread], isOfOthers ? [true, false] : [undefined, true]);
    });
});

suite('What came back, for people', () => {
  const news = (id: string, more: Partial<News>): News => ({
    ...{ path: `${id}.md`, id, title: 'Index it', kind: 'review', unread: true, by: 'Ada', entries: [], ticked: [] },
    ...more,
  });
  const lines = (...all: News[]): string[] =>
    formatInbox({ news: all, stale: [] }).map((line) =>
      typeof line === 'string' ? line : line.map((span) => (typeof span === 'string' ? span : span.text)).join(''),
    );

  test('stands below what it is to who looks', () => {
    assert.deepEqual(
      lines(
        news('T-1', { also: ['question'], entries: [1, 2].map((line) => ({ line, date: '', text: 'x' })), text: 'x' }),
        news('T-2', { kind: 'handed-over' }),
        news('T-3', { kind: 'under-way', unread: false, ticked: [{ text: 'It is fast' }] }),
        news('T-4', { unread: false, ofOthers: true, textBy: 'Bob', text: 'Fast.' }),
      ),
      [
        'Handed to you, 1 new',
        '* T-2  handed to you (Ada)  Index it',
        '',
        'Came back, 1 new',
        '* T-1  in review, a question (Ada)  Index it',
        '    x',
        '    … and 1 more that was noted',
        '',
        'Under way',
        '  T-3  under way (Ada)  Index it',
        '    unknown ticked: It is fast',
        '',
        'Between others',
        '  T-4  in review (Ada)  Index it',
        '    Bob: Fast.',
      ],
    );
  });

  test('is nothing where others alone have something', () => {
    assert.deepEqual(lines(), ['Nothing came back.']);
    assert.deepEqual(lines(news('T-4', { unread: false, ofOthers: true })).slice(0, 3), [
      'Nothing came back.',
      '',
      'Between others',
    ]);
  });
});
