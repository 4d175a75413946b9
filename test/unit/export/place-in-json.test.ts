import assert from 'node:assert/strict';
import { type JsonPlace, placeInJson, takeFromJson } from '../../../src/core/export/place-in-json';

const SERVER: JsonPlace = { keys: ['mcpServers', 'ours'], value: { command: 'x', args: ['mcp'] } };
const HOOK: JsonPlace = { keys: ['hooks', 'Stop'], value: { command: 'django-developer hook stop' }, inList: true };
const COMPACT = '{"command":"x","args":["mcp"]}';

suite('placeInJson', () => {
  /** The file, what is put in, and the file afterwards; taken out again it is as it was, but for the last column. */
  const ROWS: [what: string, before: string, place: JsonPlace, after: string, taken?: string][] = [
    [
      'a new file',
      '',
      SERVER,
      `{\n  "mcpServers": {\n    "ours": {\n      "command": "x",\n      "args": [\n        "mcp"\n      ]\n    }\n  }\n}\n`,
    ],
    [
      'a new list',
      '',
      HOOK,
      '{\n  "hooks": {\n    "Stop": [\n      {\n        "command": "django-developer hook stop"\n      }\n    ]\n  }\n}\n',
    ],
    [
      'keys below one another',
      '{}\n',
      { keys: ['a', 'b', 'c', 'd'], value: 1 },
      '{\n  "a": {\n    "b": {\n      "c": {\n        "d": 1\n      }\n    }\n  }\n}\n',
      '',
    ],
    [
      'an empty object',
      '{}\n',
      SERVER,
      `{\n  "mcpServers": {\n    "ours": {\n      "command": "x",\n      "args": [\n        "mcp"\n      ]\n    }\n  }\n}\n`,
      '',
    ],
    [
      'beside others, with tabs and the line ends of another system',
      '{\r\n\t"a": 1,\r\n\t"mcpServers": {\r\n\t\t"other": {}\r\n\t}\r\n}',
      SERVER,
      '{\r\n\t"a": 1,\r\n\t"mcpServers": {\r\n\t\t"other": {},\r\n\t\t"ours": {\r\n\t\t\t"command": "x",\r\n\t\t\t"args": [\r\n\t\t\t\t"mcp"\r\n\t\t\t]\r\n\t\t}\r\n\t}\r\n}',
    ],
    ['on one line', '{"mcpServers":{"other":{}}}', SERVER, `{"mcpServers":{"other":{}, "ours": ${COMPACT}}}`],
    [
      'an empty object inside',
      '{"a": 1, "mcpServers": {}}',
      SERVER,
      `{"a": 1, "mcpServers": {\n  "ours": {\n    "command": "x",\n    "args": [\n      "mcp"\n    ]\n  }\n}}`,
      '{"a": 1}',
    ],
    [
      'where a comment stands at the end',
      '{\n  "mcpServers": {\n    "other": {} // mine, {\n  },\n}\n',
      { keys: ['mcpServers', 'ours'], value: 1 },
      '{\n  "mcpServers": {\n    "ours": 1,\n    "other": {} // mine, {\n  },\n}\n',
    ],
    [
      'an item beside others',
      '{"hooks": {"Stop": [\n  {"command": "own"}\n]}}',
      HOOK,
      '{"hooks": {"Stop": [\n  {"command": "own"},\n  {\n    "command": "django-developer hook stop"\n  }\n]}}',
    ],
    ['a byte order mark', '\uFEFF{"a": 1}', { keys: ['b'], value: 2 }, '\uFEFF{"a": 1, "b": 2}'],
    [
      'a key that is there twice',
      '{"b": {"x": 1}, "b": {"y": 1}}',
      { keys: ['b', 'z'], value: 2 },
      '{"b": {"x": 1}, "b": {"y": 1, "z": 2}}',
    ],
  ];
  for (const [what, before, place, after, taken = before] of ROWS) {
    test(`${what}: every other byte stays, and it is taken out again`, () => {
      assert.deepEqual(placeInJson(before, place), { after });
      assert.deepEqual(placeInJson(after, place), { after });
      assert.deepEqual(takeFromJson(after, place), { after: taken });
    });
  }

  const CHANGED = (key: string) => `Its "${key}" has an entry of ours that somebody has changed, or is not from here.`;
  for (const [what, text, place, refused] of [
    ['what is no JSON', '{"a": ', SERVER, 'It cannot be read as a JSON object.'],
    ['a list', '[]', SERVER, 'It cannot be read as a JSON object.'],
    ['another value in its place', '{"mcpServers": {"ours": {"command": "y"}}}', SERVER, CHANGED('ours')],
    ['a way that is none', '{"mcpServers": []}', SERVER, 'Its "mcpServers" is no object.'],
    ['a list that is none', '{"hooks": {"Stop": {}}}', HOOK, 'Its "Stop" is no list.'],
    [
      'an item of ours that was changed',
      '{"hooks": {"Stop": [{"command": "django-developer hook stop -v"}]}}',
      HOOK,
      CHANGED('Stop'),
    ],
  ] as const) {
    test(`refuses ${what}`, () => assert.deepEqual(placeInJson(text, place), { refused }));
  }

  for (const [what, text, place, outcome] of [
    [
      'a comma before it stays out',
      `{"a": 1,\n  // of ours\n  "b": 2}`,
      { keys: ['b'], value: 2 },
      { after: '{"a": 1\n  // of ours\n  }' },
    ],
    ['the first of several', '{ "b": 2, "a": 1 }', { keys: ['b'], value: 2 }, { after: '{ "a": 1 }' }],
    ['one that is not there', '{"a": 1}', SERVER, undefined],
    ['one that was changed', '{"mcpServers": {"ours": 1}}', SERVER, { refused: CHANGED('ours') }],
    ['a text without any of ours that is no JSON', '{', SERVER, undefined],
    [
      'one of ours in a text that is no JSON',
      '{"Stop": "django-developer hook',
      HOOK,
      { refused: 'It cannot be read as a JSON object.' },
    ],
  ] as const) {
    test(`takes out: ${what}`, () => assert.deepEqual(takeFromJson(text, place as JsonPlace), outcome));
  }
});
