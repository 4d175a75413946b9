import assert from 'node:assert/strict';
import { askedOf, stillStands } from '../../../src/core/inbox/asked-of';
import type { AskedChange } from '../../../src/core/inbox/asked-changes';
import { describeAsked, describeAskedChange } from '../../../src/core/inbox/describe-asked';
import { commitBy, HANDED_OVER, log, ME, newsOf, opened, PATH } from './opened-inbox';

/** A task log that asks for something. */
function asking(items: readonly string[], { goal = 'Lists are fast.', status = '🟣 Review' } = {}): string {
  return log({ items, status, entries: [HANDED_OVER] }).replace(
    '## Acceptance',
    `## Goal 🎯\n\n${goal}\n\n## Acceptance`,
  );
}

const FAST = '- [ ] It is fast';
const MEASURED = '- [ ] It is measured';
const ASKED = asking([FAST, MEASURED], { status: '🟡 To Do' });

type Step = readonly [author: string, text: string];

/** A folder whose task log has these versions; the last one is not committed where its author has no name. */
async function open(...steps: readonly Step[]) {
  const looked = await opened(steps[0]?.[1] ?? '');
  await looked.mode.inbox.markSeen();
  const committed = steps.filter(([author]) => author !== '');
  return opened(steps.at(-1)?.[1] ?? '', {
    commits: { [PATH]: committed.map(([author], at) => commitBy(author, `${at}`)).reverse() },
    texts: Object.fromEntries(committed.map(([, text], at) => [`${at}`, text])),
    seen: looked.kept.seen,
  });
}

suite('What others have changed in what was asked', () => {
  const cases: [what: string, steps: Step[], told: string[]][] = [
    [
      'nothing where criteria were ticked',
      [
        [ME, ASKED],
        ['Ada', asking(['- [x] It is fast', '- [x] It is measured'])],
      ],
      [],
    ],
    [
      'nothing where one has a remark behind it, or is not needed',
      [
        [ME, ASKED],
        ['Ada', asking(['- [x] It is fast: 40 ms', '- [-] It is measured (not needed: it is seen)'])],
      ],
      [],
    ],
    [
      'criteria that were replaced, and the goal',
      [
        [ME, ASKED],
        ['Ada', asking(['- [x] It works'], { goal: 'It works.' })],
      ],
      [
        'the goal was: Lists are fast. (Ada, 2026-01-02)',
        'gone or reworded: It is fast (Ada, 2026-01-02)',
        'gone or reworded: It is measured (Ada, 2026-01-02)',
        'added: It works (Ada, 2026-01-02)',
      ],
    ],
    [
      'one that who asked has added',
      [
        [ME, ASKED],
        [ME, asking([FAST, MEASURED, '- [ ] It is told'], { status: '🟡 To Do' })],
        ['Ada', asking([FAST, MEASURED])],
      ],
      ['gone or reworded: It is told (Ada, 2026-01-02)'],
    ],
    [
      'nothing that stands there again',
      [
        [ME, ASKED],
        ['Ada', asking([FAST])],
        [ME, asking([FAST, MEASURED])],
      ],
      [],
    ],
    [
      'nothing that one has changed oneself',
      [
        [ME, ASKED],
        [ME, asking([FAST], { goal: 'All is fast.' })],
      ],
      [],
    ],
    [
      'what is in no commit',
      [
        [ME, ASKED],
        ['', asking([FAST])],
      ],
      ['gone or reworded: It is measured (unknown)'],
    ],
    [
      'a goal where nobody had said one',
      [
        [ME, asking([FAST], { goal: '_Say what is to be reached._' })],
        ['Ada', asking([FAST])],
      ],
      [],
    ],
  ];
  for (const [what, steps, told] of cases)
    test(what, async () => {
      const { mode } = await open(...steps);
      const others = (await mode.inbox.asked(PATH)).filter(({ isMine }) => !isMine);
      assert.deepEqual(others.map(describeAskedChange), told);
      assert.deepEqual(((await mode.inbox.changes(PATH)).asked ?? []).map(describeAskedChange), told);
      assert.deepEqual(((await mode.inbox.look()).news[0]?.asked ?? []).map(describeAskedChange), told);
    });

  test('is told by itself, once', async () => {
    const begun = asking([FAST, MEASURED], { status: '🔵 In Progress' });
    const memory = await open(
      [ME, begun],
      ['Ada', asking(['- [ ] It is quick', MEASURED], { status: '🔵 In Progress' })],
    );
    const asked = [
      { kind: 'criterion', text: 'It is fast' },
      { kind: 'added', text: 'It is quick' },
    ].map((change) => ({ ...change, by: 'Ada', commit: '1', date: '2026-01-02', isMine: false, isOfSender: false }));
    assert.deepEqual(await newsOf(memory), { kind: 'rewritten', unread: true, by: 'Ada', asked });
    await memory.mode.inbox.markSeen();
    assert.equal(await newsOf(memory), undefined);
  });

  test('by who has handed it over is told to the partner, and keeps nobody from accepting it', async () => {
    const memory = await open(['Ada', ASKED], ['Ada', asking([FAST], { status: '🟡 To Do' })]);
    assert.equal((await newsOf(memory))?.['kind'], 'rewritten');
    await memory.mode.inbox.accept(PATH, { settle: { allDone: true } });
    assert.match(memory.tree[PATH] ?? '', /: Accepted\.\n$/);
  });

  test('keeps the work from being accepted until somebody says so', async () => {
    const memory = await open([ME, ASKED], ['Ada', asking(['- [x] It works'])]);
    const before = memory.tree[PATH];
    await assert.rejects(memory.mode.inbox.accept(PATH), {
      message: [
        `${PATH} was not accepted: 2 criteria that were handed over are gone or reworded (Ada). Send it back, or say that it is accepted as changed:`,
        '- gone or reworded: It is fast (Ada, 2026-01-02)',
        '- gone or reworded: It is measured (Ada, 2026-01-02)',
      ].join('\n'),
    });
    assert.equal(memory.tree[PATH], before);
    await memory.mode.inbox.accept(PATH, { asChanged: true });
    assert.match(memory.tree[PATH] ?? '', /: Accepted\.\n$/);
    assert.equal(await newsOf(memory), undefined);
  });
});

suite('What a task log asks for', () => {
  test('all of its items, where no heading calls some of them its criteria', () => {
    const [one, two] = ['When it is done', 'Checklist'].map((section, at) => ({
      ...{ line: at, text: `Item ${at} (not needed: no)`, mark: ' ', section },
      ...{ state: 'open' as const, report: false },
    }));
    assert.ok(one && two);
    assert.deepEqual(askedOf({ items: [one, two], goal: 'a\nb' }), { criteria: ['Item 0', 'Item 1'], goal: 'a b' });
  });

  test('stands still with a remark behind it, and not as the beginning of another word', () => {
    assert.deepEqual(
      ['It is fast', 'It is fast, 40 ms', 'It is faster', 'So it is fast'].map((now) =>
        stillStands('It is fast', [now]),
      ),
      [true, true, false, false],
    );
  });
});

suite('What was changed in what was asked, in words', () => {
  const change = (kind: AskedChange['kind'], by?: string): AskedChange => ({
    ...{ kind, text: '', isMine: false, isOfSender: false },
    ...(by !== undefined && { by }),
  });
  const cases: [changes: AskedChange[], said: string][] = [
    [[change('criterion', 'Ada')], '1 criterion that was handed over is gone or reworded (Ada)'],
    [[change('added', 'Ada'), change('added', 'Bob')], '2 criteria were added (Ada, Bob)'],
    [[change('added')], '1 criterion was added (unknown)'],
    [
      [change('criterion', 'Ada'), change('criterion', 'Ada'), change('added', 'Ada'), change('goal', 'Ada')],
      '2 criteria that were handed over are gone or reworded; 1 added; the goal was changed (Ada)',
    ],
  ];
  for (const [changes, said] of cases) test(said, () => assert.equal(describeAsked(changes), said));
});
