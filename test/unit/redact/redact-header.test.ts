import assert from 'node:assert/strict';
import { redactText } from '../../../src/core/redact/redact-text';

suite('secrets of a front matter', () => {
  test('go, and leave lists, quotes and line ends as they are', () => {
    assert.deepEqual(
      [
        '---\npasswords:\n  - hunter2x\n  - "b9x"\n---\n',
        '---\r\npassword: hunter2x\r\n---\r\n',
        '+++\npassword = hunter2x\n+++\n',
        '+++\npasswords = [\n  "hunter2x",\n]\n+++\n',
        '+++\ntitle = "pw=a"\n+++\n',
      ].map(redactText),
      [
        '---\npasswords:\n  - •••\n  - "•••"\n---\n',
        '---\r\npassword: •••\r\n---\r\n',
        '+++\npassword = "•••"\n+++\n',
        '+++\npasswords = [\n  "•••",\n]\n+++\n',
        '+++\ntitle = "pw=•••"\n+++\n',
      ],
    );
  });
});
