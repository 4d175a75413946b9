import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/change';
import { markSection, placeSection } from '../../../src/core/export/marked-section';

const mark = (lines: string) => markSection(lines, (text) => `<!-- ${text} -->`);

suite('placeSection', () => {
  test('puts a section where it is told', () => {
    assert.equal(place('Ours.\n', mark('one\n')), `Ours.\n\n${mark('one\n')}`);
  });

  test('replaces it, and nothing around it', () => {
    assert.equal(place(`before\n${mark('one\n')}after\n`, mark('two\n')), `before\n${mark('two\n')}after\n`);
  });

  test('says so already', () => assert.deepEqual(placeSection(mark('one\n'), mark('one\n'), unused), []));

  test('says so already with the line ends of another system', () => {
    assert.deepEqual(placeSection(mark('one\n').replaceAll('\n', '\r\n'), mark('one\n'), unused), []);
  });

  test('leaves alone what somebody has changed', () => {
    assert.equal(placeSection(mark('one\n').replace('one', 'our own'), mark('two\n'), unused), undefined);
  });

  test('a section without its end is none', () => {
    assert.equal(
      place('<!-- django-developer-mode:begin 0 -->\n', mark('one\n')),
      `<!-- django-developer-mode:begin 0 -->\n\n${mark('one\n')}`,
    );
  });
});

function place(text: string, section: string): string {
  const edits = placeSection(text, section, () => ({ at: text.length, before: '\n' }));
  return applyEdits(text, edits ?? []);
}

function unused(): never {
  throw new Error('There is a section already');
}
