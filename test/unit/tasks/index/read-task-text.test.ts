import assert from 'node:assert/strict';
import { BadInput } from '../../../../src/core/base/errors';
import { FileProblem, type Files } from '../../../../src/core/base/ports';
import { readTaskText } from '../../../../src/core/tasks/index/read-task-text';
import { memoryFiles } from '../../memory-files';

/** What is said of a task log of which the port says this. */
async function refusal(given: Partial<Files>): Promise<unknown[]> {
  try {
    await readTaskText({ ...memoryFiles({}), ...given }, 't/a.md');
    return [];
  } catch (error) {
    return error instanceof BadInput ? [error.message] : [error];
  }
}

suite('readTaskText', () => {
  test('gives the text, whatever mark stands before it', async () => {
    assert.equal(await readTaskText(memoryFiles({ 't/a.md': '+++\n+++\n' }), 't/a.md'), '+++\n+++\n');
  });

  test('says what is in the way, else that the file is gone; a failure of another kind is passed on', async () => {
    const failure = new Error('of the disk');
    assert.deepEqual(
      [
        await refusal({}),
        await refusal({ obstacle: async () => undefined }),
        await refusal({ obstacle: async () => new FileProblem('is a link out of the folder') }),
        await refusal({ read: async () => Promise.reject(new FileProblem('is too large')) }),
        await refusal({ read: async () => Promise.reject(failure) }),
        await refusal({ read: async () => new Uint8Array([0xff, 0xfe, 0xfd]) }),
      ],
      [
        ['t/a.md is gone. Nothing was written; the views show what is there now.'],
        ['t/a.md is gone. Nothing was written; the views show what is there now.'],
        ['t/a.md is a link out of the folder. Mend the file, then try again.'],
        ['t/a.md is too large. Mend the file, then try again.'],
        [failure],
        ['t/a.md is not UTF-8 text. Mend the file, then try again.'],
      ],
    );
  });
});
