import assert from 'node:assert/strict';
import { mergeTask } from '../../../../src/core/tasks/merge/merge-task';

const BASE = `+++
id = "TASK-1"
title = "Merge"
status = "🟡 To Do" # Options: 🟡 To Do, 🟢 Done
updated_date = "2026-11-01"
tags = ["db", "slow"]
+++

# Merge

## Checklist

- [ ] measure
- [ ] index
- [ ] write it down

## Log

- 2026-11-01: made
`;

function merge(ours: string, theirs: string, base = BASE) {
  return mergeTask({ base, ours, theirs }, { ours: 'HEAD', theirs: 'ben' });
}

function edited(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, BASE);
}

suite('mergeTask', () => {
  test('takes the later date, both marks, the changed words, all tags and both entries in order of time', () => {
    const ours = edited(
      ['🟡 To Do"', '🔵 In Progress"'],
      ['2026-11-01"', '2026-11-04"'],
      ['"slow"', '"slow", "ours"'],
      ['[ ] measure', '[x] measure'],
      ['made\n', 'made\n- 2026-11-04: measured\n  - 3 s\n'],
    );
    const theirs = edited(
      ['2026-11-01"', '2026-11-03"'],
      ['"db", "slow"', '"db", "theirs"'],
      ['measure', 'measure twice'],
      ['[ ] index', '[x] index'],
      ['made\n', 'made\n- 2026-11-03: indexed\n'],
    );
    const merged = `+++
id = "TASK-1"
title = "Merge"
status = "🔵 In Progress" # Options: 🟡 To Do, 🟢 Done
updated_date = "2026-11-04"
tags = ["db", "ours", "theirs"]
+++

# Merge

## Checklist

- [x] measure twice
- [x] index
- [ ] write it down

## Log

- 2026-11-01: made
- 2026-11-03: indexed
- 2026-11-04: measured
  - 3 s
`;
    assert.deepEqual(merge(ours, theirs), { text: merged, conflicts: 0 });
    assert.deepEqual(merge(theirs, ours), { text: merged, conflicts: 0 });
  });

  test('marks a field that got two values, and that alone', () => {
    const ours = edited(['🟡 To Do"', '🟣 Review"'], ['[ ] measure', '[x] measure']);
    const theirs = edited(['🟡 To Do"', '⚪ Blocked"'], ['made\n', 'made\n- 2026-11-03: waits\n']);
    assert.deepEqual(merge(ours, theirs), {
      text: `+++
id = "TASK-1"
title = "Merge"
<<<<<<< HEAD
status = "🟣 Review" # Options: 🟡 To Do, 🟢 Done
=======
status = "⚪ Blocked" # Options: 🟡 To Do, 🟢 Done
>>>>>>> ben
updated_date = "2026-11-01"
tags = ["db", "slow"]
+++

# Merge

## Checklist

- [x] measure
- [ ] index
- [ ] write it down

## Log

- 2026-11-01: made
- 2026-11-03: waits
`,
      conflicts: 1,
    });
  });

  test('leaves the status in conflict where the task would be done with an item that is open', () => {
    const ours = edited(['🟡 To Do"', '🟢 Done"']).replaceAll('- [ ]', '- [x]');
    const theirs = edited(['- [ ] write it down\n', '- [ ] write it down\n- [ ] tell Anna\n']);
    const { text, conflicts } = merge(ours, theirs);
    assert.equal(conflicts, 1);
    assert.match(text, /<{7} HEAD\nstatus = "🟢 Done" # .*\n={7}\nstatus = "🟡 To Do" # .*\n>{7} ben\n/);
    assert.match(text, /- \[x\] write it down\n- \[ \] tell Anna\n\n## Log/);
  });

  test('does not lose an item that one side removed and the other ticked', () => {
    const ours = edited(['- [ ] index\n', '']);
    const theirs = edited(['[ ] index', '[x] index']);
    assert.deepEqual(merge(ours, theirs), {
      text: BASE.replace('- [ ] index\n', '<<<<<<< HEAD\n=======\n- [x] index\n>>>>>>> ben\n'),
      conflicts: 1,
    });
  });

  test('keeps new keys, comments and tables where each side put them', () => {
    const ours = edited(['updated_date', 'due_date = "2026-12-01"\nupdated_date']);
    const theirs = edited(
      ['tags =', '# what it is about\ntags ='],
      ['"slow"]\n', '"slow"]\n\n[custom]\nowner = "ben"\n'],
    );
    assert.deepEqual(merge(ours, theirs), {
      text: edited(
        ['updated_date', 'due_date = "2026-12-01"\nupdated_date'],
        ['tags =', '# what it is about\ntags ='],
        ['"slow"]\n', '"slow"]\n\n[custom]\nowner = "ben"\n'],
      ),
      conflicts: 0,
    });
  });

  test('puts the newest entry first where the log does', () => {
    const log = (...entries: string[]) =>
      BASE.replace('- 2026-11-01: made\n', entries.map((entry) => `- ${entry}\n`).join(''));
    const old = ['2026-11-02: b', '2026-11-01: a'];
    assert.equal(
      merge(log('2026-11-04: ours', ...old), log('2026-11-05: theirs', ...old), log(...old)).text,
      log('2026-11-05: theirs', '2026-11-04: ours', ...old),
    );
  });

  test('keeps a BOM, CRLF and a missing last line break', () => {
    const windows = (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;
    const ours = edited(['[ ] measure', '[x] measure']);
    const theirs = edited(['[ ] index', '[x] index']);
    const both = edited(['[ ] measure', '[x] measure'], ['[ ] index', '[x] index']);
    assert.deepEqual(merge(windows(ours), windows(theirs), windows(BASE)), { text: windows(both), conflicts: 0 });
  });

  test('merges YAML, and the fields of a text without front matter', () => {
    const yaml = (updated: string, tags: string) => `---\nid: A\nupdated: ${updated}\ntags:\n${tags}---\n\nText.\n`;
    assert.deepEqual(
      merge(yaml('2026-11-02', '  - a\n  - b\n'), yaml('2026-11-03', '  - a\n  - c\n'), yaml('2026-11-01', '  - a\n')),
      { text: yaml('2026-11-03', '  - a\n  - b\n  - c\n'), conflicts: 0 },
    );
    const fields = (status: string, updated: string) => `# A\n\n**Status:** ${status}\n**Updated:** ${updated}\n`;
    assert.deepEqual(merge(fields('Done', '2026-11-02'), fields('Open', '2026-11-03'), fields('Open', '2026-11-01')), {
      text: fields('Done', '2026-11-03'),
      conflicts: 0,
    });
  });

  test('merges by lines where a header cannot be read, as git does', () => {
    const broken = BASE.replace('title = "Merge"', 'title = "Merge');
    const [ours, theirs] = [broken.replace('- [ ] measure', '- [x] measure'), broken.replace('made', 'made it')];
    assert.deepEqual(merge(ours, theirs, broken), { text: ours.replace('made', 'made it'), conflicts: 0 });
  });

  test('of two paragraphs changed in one line marks that line, of two new ones keeps both', () => {
    const text = (...paragraphs: string[]) => `# T\n\n${paragraphs.join('\n\n')}\n`;
    assert.deepEqual(merge(text('a\nb1\nc'), text('a\nb2\nc'), text('a\nb\nc')), {
      text: text('a\n<<<<<<< HEAD\nb1\n=======\nb2\n>>>>>>> ben\nc'),
      conflicts: 1,
    });
    assert.deepEqual(merge(text('a', 'ours'), text('a', 'theirs'), text('a')), {
      text: text('a', 'ours', 'theirs'),
      conflicts: 0,
    });
  });
});
