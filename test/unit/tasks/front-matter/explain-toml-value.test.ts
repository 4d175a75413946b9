import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { applyEdits } from '../../../../src/core/base/change';
import { lintTask } from '../../../../src/core/tasks/lint/lint-task';

/** What is said about a line of a front matter, and the line after its remedy. */
function lint(line: string): string[] {
  const text = `+++\nid = "A"\n${line}\nstatus = "todo"\n+++\n`;
  return lintTask(readTaskDocument('a.md', text))
    .filter(({ rule }) => rule === 'invalid-front-matter')
    .map(({ line: at, message, range, fix }) => {
      const after = fix && applyEdits(text, fix.edits).split('\n').slice(2, -3).join('\n');
      return `${at} [${range ? text.slice(range.start, range.end) : ''}] ${message}${fix ? ` | ${fix.title} | ${after ?? ''}` : ''}`;
    });
}

suite('A broken value of the front matter', () => {
  test('that has no end', () => {
    assert.deepEqual(lint('title = "The work # remark'), [
      '3 ["The work] The text in "title" that begins here is not closed; put " behind it. | Close the text | title = "The work" # remark',
    ]);
    assert.deepEqual(lint("title = 'The work"), [
      "3 ['The work] The text in \"title\" that begins here is not closed; put ' behind it. | Close the text | title = 'The work'",
    ]);
    assert.deepEqual(lint('title = """The work'), [
      '3 ["""The work] The text in "title" that begins here is not closed; put """ behind it. | Close the text | title = """The work"""',
    ]);
    assert.deepEqual(lint('tags = ["a", "b"'), [
      '3 [["a", "b"] The list in "tags" is not closed; put ] behind its last entry. | Close the list | tags = ["a", "b"]',
    ]);
    assert.deepEqual(lint('more = { a = 1'), [
      '3 [{ a = 1] The table in "more" is not closed; put } behind its last value. | Close the table | more = { a = 1 }',
    ]);
    assert.deepEqual(lint('tags = ["a]'), [
      '3 [["a]] The list in "tags" cannot be read: between its entries stand commas, and texts stand in quotes.',
    ]);
  });

  test('that stands without its quotes', () => {
    assert.deepEqual(lint('priority = High # remark'), [
      '3 [High] The value of "priority" stands without quotes; put it in quotes. | Put it in quotes | priority = "High" # remark',
    ]);
    assert.deepEqual(lint('priority = 🔼 High'), [
      '3 [🔼 High] The value of "priority" stands without quotes; put it in quotes. | Put it in quotes | priority = "🔼 High"',
    ]);
    assert.deepEqual(lint('priority = “High”'), [
      '3 [“High”] The value of "priority" stands between typographic quotes; TOML knows " and \' alone. | Put it in plain quotes | priority = "High"',
    ]);
    assert.deepEqual(lint('tags = [django, orm]'), [
      '3 [[django, orm]] The entries of "tags" stand without quotes; put each in quotes. | Put the entries in quotes | tags = ["django", "orm"]',
    ]);
  });

  test('that is missing, or has something behind it', () => {
    assert.deepEqual(lint('priority ='), [
      '3 [priority] "priority" has no value; write one in quotes, or take the line out. | Write an empty text | priority = ""',
    ]);
    assert.deepEqual(lint('priority = "High" or so'), [
      '3 ["High"] Behind the value of "priority" there is more than a comment: or so',
    ]);
    assert.deepEqual(lint('tags = ["a" "b"]'), [
      '3 [["a" "b"]] The list in "tags" cannot be read: between its entries stand commas, and texts stand in quotes.',
    ]);
  });

  test('that is a date of another form', () => {
    assert.deepEqual(lint('due_date = 22.11.2026'), [
      '3 [22.11.2026] 22.11.2026 is no date of TOML; write 2026-11-22. | Write 2026-11-22 | due_date = 2026-11-22',
    ]);
    assert.deepEqual(lint('due_date = 2026-13-01'), ['3 [2026-13-01] 2026-13-01 is no day of the calendar.']);
  });

  test('is the one that is named, and not its neighbour', () => {
    assert.deepEqual(lint('tags = ["a",\ntitle = "T"'), [
      '3 [["a",] The list in "tags" is not closed; put ] behind its last entry. | Close the list | tags = ["a",]\ntitle = "T"',
    ]);
  });
});
