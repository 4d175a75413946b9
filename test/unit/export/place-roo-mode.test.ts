import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/change';
import { newRoomodes, placeRooMode } from '../../../src/core/export/place-roo-mode';
import { signMode, type RooMode } from '../../../src/core/export/roo-mode';

const MODE: RooMode = {
  slug: 'django-developer',
  name: 'Django Developer',
  description: 'Builds: and mends.',
  roleDefinition: 'You build.',
  whenToUse: 'Builds: and mends.',
  groups: ['read', 'mcp'],
  customInstructions: '## First\n\n- `one`: "two"',
};

const NOT_OURS = 'It has a mode "django-developer" that is not from here, or was changed since.';

const LINES = `- slug: django-developer
  name: Django Developer
  description: "Builds: and mends."
  roleDefinition: "You build."
  whenToUse: "Builds: and mends."
  groups:
    - read
    - mcp
  customInstructions: |-
    ## First

    - \`one\`: "two"
`;

suite('placeRooMode', () => {
  test('a new file holds the mode between markers', () => {
    const text = newRoomodes(MODE);
    assert.equal(
      withoutChecksum(text),
      `customModes:\n  # django-developer-mode:begin SUM\n${indented(LINES)}  # django-developer-mode:end\n`,
    );
    assert.deepEqual(placeRooMode(text, MODE), { edits: [] });
  });

  test('an empty file becomes a new one', () => assert.equal(placed(' \n'), ` \n${newRoomodes(MODE)}`));

  test('YAML keeps every byte, its indentation and its line ends', () => {
    const before = '# modes\r\ncustomModes:\r\n- slug: other # mine\r\n  groups: []\r\n\r\nelse: 1\r\n';
    const head = '# modes\r\ncustomModes:\r\n- slug: other # mine\r\n  groups: []\r\n';
    const section = `# django-developer-mode:begin SUM\n${LINES}# django-developer-mode:end\n`.replaceAll('\n', '\r\n');
    assert.equal(withoutChecksum(placed(before)), `${head}${section}\r\nelse: 1\r\n`);
  });

  test('a list at the end without a line feed gets one', () => {
    assert.ok(
      placed('customModes:\n  - slug: other').startsWith(
        'customModes:\n  - slug: other\n  # django-developer-mode:begin',
      ),
    );
  });

  test('an older section of ours is replaced', () => {
    const older = newRoomodes({ ...MODE, name: 'Before' });
    assert.equal(placed(older), newRoomodes(MODE));
  });

  test('an older section among others is replaced alone, with the line ends of another system too', () => {
    const around = (section: string): string =>
      `# ours\r\n${section.replaceAll('\n', '\r\n')}  - slug: next # keep\r\n\r\nelse: 1\r\n`;
    assert.equal(placed(around(newRoomodes({ ...MODE, groups: ['read'] }))), around(newRoomodes(MODE)));
  });

  test('JSON keeps every byte', () => {
    const before = '{\n  "customModes": [\n    { "slug": "other", "a": "]}" }\n  ],\n  "else": [1]\n}\n';
    const entry = JSON.stringify(signMode(MODE), undefined, 2).replace(/^/gm, '    ');
    assert.equal(
      placed(before),
      `{\n  "customModes": [\n    { "slug": "other", "a": "]}" },\n${entry}\n  ],\n  "else": [1]\n}\n`,
    );
    assert.deepEqual(placeRooMode(placed(before), MODE), { edits: [] });
  });

  test('an empty JSON list', () => {
    assert.deepEqual(JSON.parse(placed('{"customModes":[]}')), { customModes: [signMode(MODE)] });
  });

  test('an older entry of ours in JSON is replaced, wherever it stands and however it is laid out', () => {
    const older = JSON.stringify(signMode({ ...MODE, name: 'Before', groups: ['read'] }));
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(older) as object).reverse()));
    for (const eol of ['\n', '\r\n']) {
      for (const entry of [older, reordered]) {
        const lines = [
          '\uFEFF{',
          '\t"a": [{"slug": "x"}, "}"],',
          '\t"customModes": [',
          '\t\t1, [{"slug": "y"}], {"slug":"one"},',
          `\t\tOURS,`,
          '\t\t{"slug":"two"} ]',
          '}',
          '',
        ].join(eol);
        const now = JSON.stringify(signMode(MODE), undefined, 2).replaceAll('\n', `${eol}\t\t`);
        assert.equal(
          placed(lines.replace('OURS', () => entry)),
          lines.replace('OURS', () => now),
        );
      }
    }
  });

  const refusals: [what: string, text: string, reason: string][] = [
    [
      'a mode of that slug',
      'customModes:\n  - slug: django-developer\n',
      'It has a mode "django-developer" that is not from here.',
    ],
    ['our part, changed', newRoomodes(MODE).replace('You build.', 'You bake.'), 'Somebody has changed our part of it.'],
    ['a list in brackets', 'customModes: [{slug: a}]\n', 'Its "customModes" is not written as a list with dashes.'],
    ['no list', 'else: 1\n', 'It has no list "customModes", or cannot be read.'],
    ['broken YAML', 'customModes:\n  - slug: [\n', 'It has no list "customModes", or cannot be read.'],
    ['JSON without a list', '{"else":1}', 'It has no list "customModes", or is not plain JSON.'],
    ['JSON with comments', '{ // a\n "customModes": [] }', 'It has no list "customModes", or is not plain JSON.'],
    ['JSON with another mode of that slug', '{"customModes":[{"slug":"django-developer"}]}', NOT_OURS],
    ['our entry in JSON, changed', JSON.stringify({ customModes: [{ ...signMode(MODE), groups: [] }] }), NOT_OURS],
    ['our entry in JSON without its signature', JSON.stringify({ customModes: [MODE] }), NOT_OURS],
  ];
  for (const [what, text, refused] of refusals)
    test(`is refused: ${what}`, () => assert.deepEqual(placeRooMode(text, MODE), { refused }));
});

function placed(before: string): string {
  const placement = placeRooMode(before, MODE);
  return 'edits' in placement ? applyEdits(before, placement.edits) : placement.refused;
}

function withoutChecksum(text: string): string {
  return text.replace(/begin [0-9a-f]{12}/, 'begin SUM');
}

function indented(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}
