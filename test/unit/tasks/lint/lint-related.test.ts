import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { followMovedFile } from '../../../../src/core/tasks/lint/lint-related';
import { openMemoryMode } from '../../memory-mode';

const PATH = '.ruru/tasks/a.md';

/** A task log that names these, in a folder with those files. */
function folder(related: string, files: readonly string[]) {
  const text = `+++\nid = "A"\nstatus = "todo"\nrelated_docs = ${related}\n+++\n`;
  return { text, opened: openMemoryMode({ [PATH]: text, ...Object.fromEntries(files.map((file) => [file, ''])) }) };
}

suite('What related_docs names', () => {
  test('is told where it is not there, on its entry, and can be taken out', async () => {
    const { text, opened } = folder(
      '[\n  "docs/a.md#x",\n  "gone.py:3", # why\n  "beside.md", "src/models/", "api/v1/", "B.md",\n]',
      ['docs/a.md', '.ruru/tasks/beside.md', 'src/views.py', '.ruru/tasks/archive/B.md'],
    );
    const { mode } = await opened;
    const findings = await mode.tasks.lint([PATH], 'remedies');
    assert.deepEqual(
      findings.map(({ line, rule, severity, message, range, fix, others = [] }) => [
        `${line} ${severity} ${rule} ${message}`,
        range && text.slice(range.start, range.end),
        fix,
        others.map(({ title, edits }) => [title, applyEdits(text, edits)]),
      ]),
      [
        [
          '6 warning missing-file There is no gone.py in the workspace folder.',
          '"gone.py:3"',
          undefined,
          [['Remove gone.py:3', text.replace('  "gone.py:3", # why\n', '')]],
        ],
        [
          '7 warning missing-file There is no src/models/ in the workspace folder.',
          '"src/models/"',
          undefined,
          [['Remove src/models/', text.replace('"src/models/", ', '')]],
        ],
      ],
    );
    assert.deepEqual(await mode.tasks.lint([PATH], 'line'), [
      {
        path: PATH,
        line: 6,
        rule: 'missing-file',
        severity: 'warning',
        message: 'There is no gone.py in the workspace folder.',
      },
      {
        path: PATH,
        line: 7,
        rule: 'missing-file',
        severity: 'warning',
        message: 'There is no src/models/ in the workspace folder.',
      },
    ]);
  });

  test('is followed where it was moved, and what stands around the path is kept', async () => {
    const text = '+++\nrelated_docs = ["old/a.md#x", \'b.py:3\']\n+++\n';
    const follow = async (entry: string, to: string | undefined) => {
      const start = text.indexOf(entry);
      const names: string[] = [];
      const fix = await followMovedFile(PATH, text, { start, end: start + entry.length }, (name) =>
        Promise.resolve(names.push(name) > 0 ? to : undefined),
      );
      return [...names, fix?.title, fix && applyEdits(text, fix.edits)];
    };
    assert.deepEqual(await follow('"old/a.md#x"', 'new/a.md'), [
      'a.md',
      'Replace it by new/a.md',
      text.replace('old', 'new'),
    ]);
    assert.deepEqual(await follow("'b.py:3'", 'lib/b.py'), [
      'b.py',
      'Replace it by lib/b.py',
      text.replace('b.py', 'lib/b.py'),
    ]);
    assert.deepEqual(await follow('"old/a.md#x"', undefined), ['a.md', undefined, undefined]);
    assert.deepEqual(await follow('"old/a.md#x"', 'a "quoted"/a.md'), ['a.md', undefined, undefined]);
  });
});
