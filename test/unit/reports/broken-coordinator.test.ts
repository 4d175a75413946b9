import assert from 'node:assert/strict';
import { openMemoryMode } from '../memory-mode';

const TASK = '+++\nid = "TASK-A"\ntitle = "T"\nstatus = "🔵 In Progress"\n+++\n\n- [x] it is short\n';

/** What of a text is gone once something was put into it. */
function goneFrom(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.slice(start, before.length - end);
}

suite('A report to a task log that is broken', () => {
  for (const [name, before] of [
    [
      'TOML that is none, mixed with control characters and blanks at ends of lines',
      '+++\r\nid = "x"\r\ntitle = "Br\tok\r\nstatus = = \r\nstray  \r\n+++\r\n\r\n- [ ] a\0b\r\n\r\n## Log\r\n\r\n- 2025-01-01: hi  \r\nlast',
    ],
    [
      'a fence that is never closed',
      '+++\nid = "x"\ntags = ["a",,]\nstatus = "To Do\n+++\n\n## Log\n\n```\nnever closed',
    ],
    ['YAML that is none', '---\nid: x\nstatus: [open\n  - x\n---\n\n# Shop\n\n\n'],
    ['one id twice, and a mark of the byte order', '\uFEFF+++\nid = "x"\nid = "x"\nstatus = "To Do"\n+++\n# T\n'],
  ] as const) {
    test(`changes nothing else of it: ${name}`, async () => {
      const { mode, tree } = await openMemoryMode({ '.ruru/tasks/TASK-A.md': TASK, '.ruru/tasks/x.md': before });
      const request = { kind: 'progress' as const, result: 'It works.', coordinator: 'x' };
      const { deliveredTo } = await mode.reports.deliver('.ruru/tasks/TASK-A.md', request);
      const after = tree['.ruru/tasks/x.md'] ?? '';
      assert.deepEqual(
        [deliveredTo, after.includes('It works.'), goneFrom(before, after).trim()],
        ['.ruru/tasks/x.md', true, ''],
      );
    });
  }
});
