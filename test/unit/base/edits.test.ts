import assert from 'node:assert/strict';
import { applyEdits, withLineBreaks, type Change, type FileEdit, type NewFile } from '../../../src/core/base/change';
import { createUnderFreeName } from '../../../src/core/base/create-under-free-name';
import { AlreadyExists, BadInput, ChangedMeanwhile } from '../../../src/core/base/errors';
import { MAX_BYTES } from '../../../src/core/base/ports';
import { refuseOversize } from '../../../src/core/base/refuse-oversize';
import { retryWhenChanged } from '../../../src/core/base/retry-when-changed';
import { reverseEdits } from '../../../src/core/base/reverse-edits';

const FILE: NewFile = { kind: 'create', path: 'a.md', text: 'a' };
const EDIT: FileEdit = { kind: 'edit', path: 'a.md', before: 'a', edits: [{ start: 1, end: 1, text: 'b' }] };

suite('Changes of files', () => {
  test('are taken back by their reverse', () => {
    const before = 'one two three';
    const edits = [
      { start: 0, end: 3, text: 'eins' },
      { start: 4, end: 4, text: 'und ' },
      { start: 7, end: 13, text: '' },
    ];
    const after = applyEdits(before, edits);
    assert.equal(after, 'eins und two');
    assert.equal(applyEdits(after, reverseEdits(before, edits)), before);
    assert.deepEqual(reverseEdits(before, edits), [
      { start: 0, end: 4, text: 'one' },
      { start: 5, end: 9, text: '' },
      { start: 12, end: 12, text: ' three' },
    ]);
  });

  test('have the line breaks that are asked for', () => {
    const text = (lineBreak?: '\n' | '\r\n'): string => withLineBreaks({ ...FILE, text: 'a\nb\r\n' }, lineBreak).text;
    assert.deepEqual([text(), text('\n'), text('\r\n')], ['a\nb\r\n', 'a\nb\r\n', 'a\r\nb\r\n']);
  });

  test('are refused where the file would be too large to be read back', () => {
    const refused = (change: Change): boolean => {
      try {
        refuseOversize(change);
        return false;
      } catch (error) {
        assert.ok(error instanceof BadInput);
        assert.equal(error.happened, 'a.md would be larger than 5 MiB, and could not be read any more.');
        return true;
      }
    };
    const third = Math.floor(MAX_BYTES / 3);
    assert.deepEqual(
      {
        whole: refused({ ...FILE, text: 'a'.repeat(MAX_BYTES) }),
        more: refused({ ...FILE, text: 'a'.repeat(MAX_BYTES + 1) }),
        'of three bytes each': refused({ ...FILE, text: '€'.repeat(third) }),
        'one more of them': refused({ ...FILE, text: '€'.repeat(third + 1) }),
        added: refused({ ...EDIT, before: 'a'.repeat(MAX_BYTES) }),
        'taken out': refused({ ...EDIT, before: 'a'.repeat(MAX_BYTES), edits: [{ start: 0, end: 1, text: 'b' }] }),
      },
      {
        whole: false,
        more: true,
        'of three bytes each': false,
        'one more of them': true,
        added: true,
        'taken out': false,
      },
    );
  });

  test('are tried again so often where others were faster', async () => {
    const attempts = async (faster: number, error: Error): Promise<string> => {
      let tried = 0;
      const apply = (): Promise<void> => {
        tried += 1;
        return tried > faster ? Promise.resolve() : Promise.reject(error);
      };
      const done =
        error instanceof AlreadyExists
          ? createUnderFreeName(() => Promise.resolve(FILE), { apply })
          : retryWhenChanged(() => Promise.resolve(EDIT), { apply });
      return done.then(
        () => `written after ${tried}`,
        (given: unknown) => `${(given as Error).constructor.name} after ${tried}`,
      );
    };
    const changed = new ChangedMeanwhile('a.md');
    const exists = new AlreadyExists('a.md');
    assert.deepEqual(
      [
        await attempts(0, changed),
        await attempts(20, changed),
        await attempts(21, changed),
        await attempts(1, new Error('full')),
        await attempts(50, exists),
        await attempts(51, exists),
      ],
      [
        'written after 1',
        'written after 21',
        'ChangedMeanwhile after 21',
        'Error after 1',
        'written after 51',
        'AlreadyExists after 51',
      ],
    );
    const none = await retryWhenChanged(() => Promise.resolve({ ...EDIT, edits: [] }), {
      apply: () => Promise.reject(changed),
    });
    assert.deepEqual(none.edits, []);
  });
});
