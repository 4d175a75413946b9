import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { appendLog } from '../../../../src/core/tasks/change/append-log';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

function appended(text: string, entry = 'Done.'): string {
  return applyEdits(text, [appendLog(readTaskDocument('a.md', text), { date: '2025-01-02', text: entry })]);
}

suite('appendLog', () => {
  test('appends to the log section, whatever it is called, in its own bullets', () => {
    for (const heading of [
      '## Log Entries 🪵',
      '## Log',
      '## Notes & Logs',
      '### 5. Notes / Logs 📓',
      '## 4. Implementation Notes & Logs',
    ]) {
      assert.equal(
        appended(`# T\n\n${heading}\n\n*   2025-01-01: begun\n\n## Next\n`),
        `# T\n\n${heading}\n\n*   2025-01-01: begun\n*   2025-01-02: Done.\n\n## Next\n`,
      );
    }
  });

  test('knows a log of the highest level, where all sections are, but no title', () => {
    assert.equal(
      appended('# Description\n\n# Log Entries\n\n- a\n\n# Notes\n'),
      '# Description\n\n# Log Entries\n\n- a\n- 2025-01-02: Done.\n\n# Notes\n',
    );
    assert.equal(appended('# Task Log: T\n\nText.\n'), '# Task Log: T\n\nText.\n\n## Log\n\n- 2025-01-02: Done.\n');
  });

  test('chooses the plain log among several', () => {
    const text = '## Log\n\n- a\n\n## Process Log\n\n- b\n\n## AI Prompt Log 🤖\n\n- c\n';
    assert.equal(appended(text), text.replace('- a\n', '- a\n- 2025-01-02: Done.\n'));
  });

  test('a heading that speaks of logs for another matter is none', () => {
    for (const heading of [
      'Log rotation requirements',
      'Log rotation',
      'Requirements for the log',
      'How to log in',
      'Logs are kept 30 days',
    ])
      assert.equal(
        appended(`# T\n\n## ${heading}\n\n- a\n`),
        `# T\n\n## ${heading}\n\n- a\n\n## Log\n\n- 2025-01-02: Done.\n`,
      );
    for (const heading of [
      'TypeScript Implementation Progress Log',
      'Logs & Context',
      'Log of the work',
      '🪵 Log (newest last)',
    ])
      assert.equal(appended(`## ${heading}\n\n- a\n`), `## ${heading}\n\n- a\n- 2025-01-02: Done.\n`);
  });

  test('a log that keeps the newest first gets its entry above the others', () => {
    const entries = '* 2025-01-01: b\n  - 2026-01-01: inside\n* 2024-12-31: a\n';
    assert.equal(
      appended(`## Log\n\nNewest first.\n\n${entries}\n## Next\n`),
      `## Log\n\nNewest first.\n\n* 2025-01-02: Done.\n${entries}\n## Next\n`,
    );
    const apart = '- **2025-01-01**: b\r\n\r\n- **2024-12-31**: a\r\n';
    assert.equal(appended(`## Log\r\n\r\n${apart}`), `## Log\r\n\r\n- 2025-01-02: Done.\r\n\r\n${apart}`);
    assert.equal(
      appended('## Log\n\n### 2025-01-01\n\nb\n\n### 2024-12-31\n\na\n'),
      '## Log\n\n- 2025-01-02: Done.\n\n### 2025-01-01\n\nb\n\n### 2024-12-31\n\na\n',
    );
    for (const mixed of ['- 2025-01-01: a\n- 2025-01-01: b\n', '- 2025-01-01: a\n- 2024-01-01: b\n- 2024-06-01: c\n'])
      assert.equal(appended(`## Log\n\n${mixed}`), `## Log\n\n${mixed}- 2025-01-02: Done.\n`);
    const falling = '- 2025-01-01: a\n- 2025-01-01: b\n- 2024-01-01: c\n';
    assert.equal(appended(`## Log\n\n${falling}`), `## Log\n\n- 2025-01-02: Done.\n${falling}`);
  });

  test('adds a section where there is none', () => {
    assert.equal(appended('# T ✍️\n\nText.\n'), '# T ✍️\n\nText.\n\n## Log 📜\n\n- 2025-01-02: Done.\n');
    assert.equal(appended('# T\n\n*   a'), '# T\n\n*   a\n\n## Log\n\n*   2025-01-02: Done.');
    assert.equal(appended(''), '## Log 📜\n\n- 2025-01-02: Done.');
    assert.equal(appended('+++\nid = "A"\n+++\n'), '+++\nid = "A"\n+++\n\n## Log 📜\n\n- 2025-01-02: Done.\n');
  });

  test('keeps CRLF, the missing final newline and the rule at the end of a section', () => {
    assert.equal(
      appended('## Log\r\n\r\nBegun.\r\n\r\n---\r\n\r\n## Next'),
      '## Log\r\n\r\nBegun.\r\n\r\n- 2025-01-02: Done.\r\n\r\n---\r\n\r\n## Next',
    );
    assert.equal(appended('## Log'), '## Log\n\n- 2025-01-02: Done.');
  });

  test('writes above a rule below an empty line, and above every other such', () => {
    const rows: readonly [text: string, written: string][] = [
      ['## Log\n\n- a\n\n---\n', '## Log\n\n- a\n- 2025-01-02: Done.\n\n---\n'],
      ['## Log\n\n- a\n\n---\n\n***\n', '## Log\n\n- a\n- 2025-01-02: Done.\n\n---\n\n***\n'],
      ['## Log\n\n- a\n \t\n   ___\n', '## Log\n\n- a\n- 2025-01-02: Done.\n \t\n   ___\n'],
      ['## Log\n\n- a\n\n--\n', '## Log\n\n- a\n\n--\n\n- 2025-01-02: Done.\n'],
      ['## Log\n\nText\n---\n', '## Log\n\nText\n---\n\n- 2025-01-02: Done.\n'],
      ['## Log\n\n---\n', '## Log\n\n- 2025-01-02: Done.\n\n---\n'],
      ['## Log\n---\n', '## Log\n---\n\n- 2025-01-02: Done.\n'],
    ];
    for (const [text, written] of rows) assert.equal(appended(text), written);
  });

  test('keeps an entry of several lines together, below its bullet', () => {
    assert.equal(
      appended('## Log\n\n*   a\n', 'One\r\n\r\n- two\n'),
      '## Log\n\n*   a\n*   2025-01-02: One\n\n    - two\n',
    );
  });

  test('writes nothing into a code block that is never closed', () => {
    assert.equal(appended('## Log\n\n- a\n\n```\n## Log\n'), '## Log\n\n- a\n- 2025-01-02: Done.\n\n```\n## Log\n');
    assert.equal(appended('# T\n\n```\ncode\n'), '# T\n\n## Log\n\n- 2025-01-02: Done.\n\n```\ncode\n');
  });
});
