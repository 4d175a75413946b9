import assert from 'node:assert/strict';
import fastCheck from 'fast-check';
import { UserError } from '../../../src/core/base/errors';
import { PRIORITIES } from '../../../src/core/tasks/log/classify-priority';
import { STATUSES } from '../../../src/tools/known-words';
import type { ObjectSchema } from '../../../src/tools/schema';
import { TOOLS } from '../../../src/tools/tools';
import { validateInput } from '../../../src/tools/validate-input';

const SCHEMA = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Send a name.', minLength: 1, maxLength: 10 },
    kind: { type: 'string', enum: ['a', 'b'] },
    line: { type: 'integer', minimum: 1, maximum: 9 },
    dry: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: { line: { type: 'integer', minimum: 1 } },
        required: ['line'],
        additionalProperties: false,
      },
      minItems: 1,
      maxItems: 2,
    },
  },
  required: ['name'],
  additionalProperties: false,
} as const satisfies ObjectSchema;

function refusalOf(input: unknown): string {
  try {
    return JSON.stringify(validateInput(SCHEMA, input));
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.message;
  }
}

suite('validating the input of a tool', () => {
  test('lets through what the schema says, and leaves out null', () => {
    const input = { name: ' n ', kind: 'b', line: 9, dry: false, items: [{ line: 1 }] };
    assert.deepEqual(validateInput(SCHEMA, input), input);
    assert.deepEqual(validateInput(SCHEMA, { name: 'n', kind: null, line: undefined }), { name: 'n' });
    assert.deepEqual(validateInput({ type: 'object', properties: {}, additionalProperties: false }, undefined), {});
  });

  test('says what is wrong and what to send', () => {
    const refusals: [input: unknown, message: string][] = [
      [undefined, '"name" is missing. Send a name.'],
      [[], 'The input is a list. Send an object.'],
      ['x', 'The input is "x". Send an object.'],
      [{ name: 7 }, '"name" is 7. Send a text.'],
      [{ name: ' ' }, '"name" is " ". Send a text that is not empty.'],
      [{ name: 'x'.repeat(1_000_000) }, '"name" has 1000000 characters. Send at most 10.'],
      [{ name: 'a\0b' }, '"name" holds a NUL character. Send it without.'],
      [{ name: 'n', kind: 'x'.repeat(1_000) }, `"kind" is "${'x'.repeat(59)}…". Send one of a, b.`],
      [{ name: 'n', line: 0 }, '"line" is 0. Send a whole number from 1 to 9.'],
      [{ name: 'n', line: '10' }, '"line" is "10". Send a whole number from 1 to 9.'],
      [{ name: 'n', line: 'three' }, '"line" is "three". Send a whole number from 1 to 9.'],
      [{ name: 'n', line: 1.5 }, '"line" is 1.5. Send a whole number from 1 to 9.'],
      [{ name: 'n', dry: 'yes' }, '"dry" is "yes". Send true or false.'],
      [{ name: 'n', items: [] }, '"items" has 0 entries. Send a list from 1 to 2 entries.'],
      [{ name: 'n', items: [{}] }, '"items[0].line" is missing. Send it.'],
      [
        { name: 'n', items: [{ line: 1 }, { line: {} }] },
        '"items[1].line" is an object. Send a whole number of at least 1.',
      ],
      [{ name: 'n', toString: 1 }, 'The input has no property "toString". It has name, kind, line, dry, items.'],
      [
        JSON.parse('{"name": "n", "__proto__": {"dry": true}}'),
        'The input has no property "__proto__". It has name, kind, line, dry, items.',
      ],
      [{ name: 'n', constructor: {} }, 'The input has no property "constructor". It has name, kind, line, dry, items.'],
    ];
    assert.deepEqual(
      refusals.map(([input]) => refusalOf(input)),
      refusals.map(([, message]) => message),
    );
  });

  test('takes what can mean one thing alone', () => {
    const schema = {
      type: 'object',
      properties: {
        line: { type: 'integer' },
        dry: { type: 'boolean' },
        status: { type: 'array', items: { type: 'string', enum: STATUSES } },
        priority: { type: 'string', enum: PRIORITIES },
        mark: { type: 'string', enum: ['under-way', 'done'] },
        names: { type: 'array', items: { type: 'string' } },
      },
      additionalProperties: false,
    } as const satisfies ObjectSchema;
    assert.deepEqual(
      validateInput(schema, {
        line: '-3',
        dry: 'false',
        status: ['🟡 To Do', 'In Progress', '🟢 Completed', 'IN_REVIEW'],
        priority: '🔼 High',
        mark: 'under way',
        names: 'a',
      }),
      {
        line: -3,
        dry: false,
        status: ['todo', 'in-progress', 'done', 'review'],
        priority: 'high',
        mark: 'under-way',
        names: ['a'],
      },
    );
    assert.deepEqual(validateInput(schema, { status: 'blocked' }), { status: ['blocked'] });
    assert.throws(
      () => validateInput(schema, { mark: 'completed' }),
      /"mark" is "completed"\. Send one of under-way, done/,
    );
  });

  test('takes nothing that is inherited', () => {
    assert.equal(refusalOf(Object.create({ name: 'n' })), '"name" is missing. Send a name.');
  });

  test('anything at all is valid or refused with a short message, by every tool', () => {
    const schemas = TOOLS.map(({ inputSchema }) => inputSchema);
    const names = schemas.flatMap(({ properties }) => Object.keys(properties));
    const key = fastCheck.oneof(
      fastCheck.constantFrom(...names, '__proto__', 'constructor', 'toString'),
      fastCheck.string(),
    );
    const input = fastCheck.oneof(
      fastCheck.anything({ withNullPrototype: true }),
      fastCheck.dictionary(key, fastCheck.anything()),
      fastCheck.jsonValue(),
    );
    fastCheck.assert(
      fastCheck.property(fastCheck.constantFrom(...schemas), input, (schema, value) => {
        try {
          const valid = validateInput(schema, value) as object;
          assert.deepEqual(
            Object.keys(valid).filter((name) => !Object.hasOwn(schema.properties, name)),
            [],
          );
          // What has passed once passes again, unchanged.
          assert.deepEqual(validateInput(schema, valid), valid);
        } catch (error) {
          assert.ok(error instanceof UserError, String(error));
          assert.ok(error.message.length < 1_000);
        }
        assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what a schema describes passes', () => {
    const valid = fastCheck.record(
      {
        name: fastCheck.stringMatching(/^[a-z]{1,10}$/),
        kind: fastCheck.constantFrom('a', 'b'),
        line: fastCheck.integer({ min: 1, max: 9 }),
        dry: fastCheck.boolean(),
        items: fastCheck.array(
          fastCheck.record({ line: fastCheck.integer({ min: 1, max: 10_000_000 }) }, { noNullPrototype: true }),
          {
            minLength: 1,
            maxLength: 2,
          },
        ),
      },
      { requiredKeys: ['name'], noNullPrototype: true },
    );
    fastCheck.assert(fastCheck.property(valid, (input) => assert.deepEqual(validateInput(SCHEMA, input), input)));
  });
});
