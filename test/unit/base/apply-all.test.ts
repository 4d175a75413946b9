import assert from 'node:assert/strict';
import { applyAll, stepAlone } from '../../../src/core/base/apply-all';
import type { Change } from '../../../src/core/base/change';
import { AlreadyExists, ChangedMeanwhile, UserError } from '../../../src/core/base/errors';

const PATHS = ['.github/agents/a.md', '.github/agents/b.md', 'AGENTS.md', '.claude/agents/a.md', '.claude/agents/b.md'];
const CHANGES = PATHS.map((path): Change => ({ kind: 'create', path, text: '' }));
const FULL = (path: string): UserError =>
  new UserError(`${path} cannot be written: the disk is full.`, 'Nothing was changed. Free some space and try again.');

/** What is written, and what is said, where some paths are refused beforehand or as they are written. */
async function write(
  refusedBefore: string[],
  refused: string[],
  error: (path: string) => Error = FULL,
  changes = CHANGES,
): Promise<{ written: string[]; said: string }> {
  const written: string[] = [];
  const refuse = async (paths: string[], path: string): Promise<void> => {
    if (paths.includes(path)) throw error(path);
  };
  const said = await applyAll(changes, {
    check: ({ path }) => refuse(refusedBefore, path),
    apply: async ({ path }) => {
      await refuse(refused, path);
      written.push(path);
    },
  }).then(
    () => '',
    (thrown: unknown) => (thrown as Error).message,
  );
  return { written, said };
}

suite('applyAll', () => {
  test('writes all of it in its order', async () => {
    assert.deepEqual(await write([], []), { written: PATHS, said: '' });
    for (const count of [0, 1, 2]) {
      const written = PATHS.slice(0, count);
      assert.deepEqual(await write([], [], FULL, CHANGES.slice(0, count)), { written, said: '' });
    }
  });

  test('writes nothing where one would be refused', async () => {
    assert.deepEqual(await write(['.claude/agents/b.md'], []), {
      written: [],
      said: '.claude/agents/b.md cannot be written: the disk is full. Nothing was written. Free some space and try again.',
    });
  });

  test('says of a single one what the writer says, and asks it nothing before', async () => {
    const [only = ''] = PATHS;
    assert.deepEqual(await write([only], [only], FULL, CHANGES.slice(0, 1)), {
      written: [],
      said: `${only} cannot be written: the disk is full. Nothing was changed. Free some space and try again.`,
    });
  });

  test('says exactly what was written where the disk refuses one all the same', async () => {
    assert.deepEqual(await write([], ['.claude/agents/a.md']), {
      written: ['.github/agents/a.md', '.github/agents/b.md', 'AGENTS.md'],
      said: '.claude/agents/a.md cannot be written: the disk is full. Written before that: .github/agents (2), AGENTS.md. Not written: .claude/agents (2). Free some space and try again.',
    });
    assert.match((await write([], ['.github/agents/a.md'])).said, /full\. Nothing was written\. Free/);
  });

  test('takes back the edits and the moves before the one that the disk refuses', async () => {
    const edits = [{ start: 0, end: 1, text: 'bc' }];
    const before = 'a';
    const changes: Change[] = [
      { kind: 'edit', path: 'a.md', before, edits },
      { kind: 'move', path: 'b.md', to: 'new.md', before, edits },
      { kind: 'edit', path: 'c.md', before, edits },
    ];
    const written: Change[] = [];
    const apply = async (change: Change): Promise<void> => {
      if (change.path === 'c.md') throw FULL('c.md');
      written.push(change);
    };
    await assert.rejects(applyAll(changes, { apply }), {
      message: 'c.md cannot be written: the disk is full. Nothing was written. Free some space and try again.',
    });
    const back = [{ start: 0, end: 2, text: 'a' }];
    assert.deepEqual(written, [
      ...changes.slice(0, 2),
      { kind: 'move', path: 'new.md', to: 'b.md', before: 'bc', edits: back },
      { kind: 'edit', path: 'a.md', before: 'bc', edits: back },
    ]);
  });

  test('says what was written where that cannot be taken back either', async () => {
    const edits = [{ start: 0, end: 1, text: 'bc' }];
    const changes = ['a.md', 'b.md'].map((path): Change => ({ kind: 'edit', path, before: 'a', edits }));
    const apply = async (change: Change): Promise<void> => {
      if (change !== changes[0]) throw FULL(change.path);
    };
    await assert.rejects(applyAll(changes, { apply }), {
      message:
        'b.md cannot be written: the disk is full. Written before that: a.md. Not written: b.md. Free some space and try again.',
    });
  });

  test('passes on what nobody has meant to throw', async () => {
    assert.equal(
      (await write([], ['AGENTS.md'], () => new TypeError('x is not a function'))).said,
      'x is not a function',
    );
  });

  test('the next step of a refusal says nothing of other files', () => {
    const errors = [
      FULL('a'),
      new AlreadyExists('a'),
      new ChangedMeanwhile('a'),
      new UserError('a cannot be written.', 'Nothing was changed.'),
      new UserError('No.', 'Try again.'),
    ];
    assert.deepEqual(errors.map(stepAlone), [
      'Free some space and try again.',
      'Choose another name.',
      'Look at it and try again.',
      '',
      'Try again.',
    ]);
  });
});
