import assert from 'node:assert/strict';
import { headerCursor } from '../../../../src/core/tasks/authoring/header-cursor';

/** Where `|` stands: on what, and the text of it. */
function cursorAt(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const cursor = headerCursor(text, offset);
  return (
    cursor && `${cursor.on} ${cursor.key}: ${text.slice(cursor.start, cursor.end)}${cursor.quoted ? ' quoted' : ''}`
  );
}

suite('headerCursor', () => {
  const rows: readonly [text: string, cursor: string | undefined][] = [
    ['---\n|title: two words\n---\n', 'key title: title'],
    ['---\ntitle|: two words\n---\n', 'key title: title'],
    ['---\ntitle:| two words\n---\n', 'value title: '],
    ['---\ntitle: |two words\n---\n', 'value title: two words'],
    ['---\ntitle: two |words\n---\n', 'value title: two words'],
    ['---\ntitle: two words|\n---\n', 'value title: two words'],
    ['---\ntitle: two words  |\n---\n', 'value title: '],
    ['---\ntitle: two words\n|---\n', undefined],
    ['--|-\ntitle: two words\n---\n', undefined],
    ['---\ntitle: two words|', 'value title: two words'],
    ['+++\ntitle = "two |words"\n+++\n', 'value title: two words quoted'],
    ['+++\n|\n+++\n', 'key : '],
    ['title: |two', undefined],
  ];
  for (const [text, cursor] of rows) test(JSON.stringify(text), () => assert.equal(cursorAt(text), cursor));
});
