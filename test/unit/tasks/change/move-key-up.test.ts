import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { moveKeyUp } from '../../../../src/core/tasks/change/move-key-up';
import { readFrontMatter } from '../../../../src/core/tasks/front-matter/read-front-matter';

function move(text: string): string | undefined {
  const edits = moveKeyUp(text, readFrontMatter(text), 'status');
  return edits && applyEdits(text, edits);
}

suite('moveKeyUp', () => {
  test('moves a key with its line break behind the last one at the top, or makes it one', () => {
    assert.equal(
      move('+++\nid = "A"\n\n[meta]\nstatus = "Done" # so\nx = 1\n+++\n'),
      '+++\nid = "A"\nstatus = "Done" # so\n\n[meta]\nx = 1\n+++\n',
    );
    assert.equal(move('+++\n[meta]\nx = 1\nstatus = "Done"'), '+++\nstatus = "Done"\n[meta]\nx = 1\n');
  });

  test('leaves what is at the top, or is there twice', () => {
    assert.deepEqual(
      ['+++\nstatus = "Done"\n+++\n', '+++\n[meta]\nstatus = "Done"\nstatus = "To Do"\n+++\n'].map(move),
      [undefined, undefined],
    );
  });
});
