import assert from 'node:assert/strict';
import { includedFile, ownHashFile, sharedSection, type FileWriter } from '../../../src/core/export/file-writer';
import { markSection } from '../../../src/core/export/marked-section';

const HASH = markSection('a: b\n', (text) => `# ${text}`);
const HTML = markSection('@AGENTS.md\n', (text) => `<!-- ${text} -->`);
const CHANGED = { refused: 'Somebody has changed our section of it.' };
const NOT_OURS = { refused: 'It was not written from here, or changed since.' };

suite('What writes a part of a file', () => {
  const places: [what: string, writer: FileWriter, before: string | undefined, after: unknown][] = [
    ['a new file', ownHashFile('a: b\n'), undefined, { after: HASH }],
    ['a file of ours', ownHashFile('a: b\n'), markSection('a: c\n', (text) => `# ${text}`), { after: HASH }],
    ['a file of others', ownHashFile('a: b\n'), 'a: b\n', NOT_OURS],
    ['a file of ours that was changed', ownHashFile('a: b\n'), HASH.replace('a: b', 'a: c'), CHANGED],
    ['a section of a file that is not there', sharedSection('a: b\n', '#'), undefined, { after: HASH }],
    ['a section of a file without a line end', sharedSection('a: b\n', '#'), 'x: y', { after: `x: y\n\n${HASH}` }],
    ['a section of a file with a line end', sharedSection('a: b\n', '#'), 'x: y\n', { after: `x: y\n\n${HASH}` }],
    ['a section of a file with an empty line', sharedSection('a: b\n', '#'), 'x: y\n\n', { after: `x: y\n\n${HASH}` }],
    ['what is to be included', includedFile('AGENTS.md'), '# Notes\n', { after: `# Notes\n\n${HTML}` }],
    ['what is included', includedFile('AGENTS.md'), 'x\n @AGENTS.md \n', { after: 'x\n @AGENTS.md \n' }],
    [
      'what is included by a dot',
      includedFile('AGENTS.md'),
      'x\r\n@./AGENTS.md\r\n',
      { after: 'x\r\n@./AGENTS.md\r\n' },
    ],
    [
      'what is named in a sentence',
      includedFile('AGENTS.md'),
      'See @AGENTS.md\n',
      { after: `See @AGENTS.md\n\n${HTML}` },
    ],
    ['what is included by us', includedFile('AGENTS.md'), HTML, { after: HTML }],
  ];
  for (const [what, writer, before, after] of places)
    test(`places ${what}`, () => assert.deepEqual(writer.place(before), after));

  const takes: [what: string, writer: FileWriter, before: string, after: unknown][] = [
    ['a file of ours', ownHashFile('a: b\n'), HASH, { after: '' }],
    ['a file of others', ownHashFile('a: b\n'), 'a: b\n', NOT_OURS],
    ['nothing of a file without it', sharedSection('a: b\n', '#'), 'x: y\n', undefined],
    ['nothing of a section that was changed', sharedSection('a: b\n', '#'), HASH.replace('a: b', 'a: c'), CHANGED],
    ['the empty line that set it off', sharedSection('a: b\n', '#'), `x: y\n\n${HASH}`, { after: 'x: y\n' }],
    [
      'no empty line of what goes on',
      sharedSection('a: b\n', '#'),
      `x: y\n\n${HASH}z: 1\n`,
      { after: 'x: y\n\nz: 1\n' },
    ],
    ['a line that is left alone', sharedSection('a: b\n', '#'), `\n${HASH}`, { after: '' }],
  ];
  for (const [what, writer, before, after] of takes)
    test(`takes ${what}`, () => assert.deepEqual(writer.take(before), after));
});
