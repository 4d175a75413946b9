import assert from 'node:assert/strict';
import type { Command } from '../../../src/cli/command';
import { parseArguments } from '../../../src/cli/parse-arguments';
import { UserError } from '../../../src/core/base/errors';

const LIST: Command = {
  usage: 'tasks list [WORD…]',
  help: [],
  options: { status: { type: 'string', multiple: true }, open: { type: 'boolean' }, limit: { type: 'string' } },
  maxArguments: 3,
  ownWords: true,
  run: () => Promise.resolve(''),
};

const read = (...argv: string[]): unknown => {
  const { values, positionals } = parseArguments(LIST, argv);
  return { values: { ...values }, positionals };
};

suite('Arguments', () => {
  test('a word of the user may begin with a dash, wherever it stands', () => {
    assert.deepEqual(read('-status:done', 'shop', '--open', '-5 % of them'), {
      values: { open: true },
      positionals: ['-status:done', 'shop', '-5 % of them'],
    });
    assert.deepEqual(read('shop', '--', '-status:done', '--open'), {
      values: {},
      positionals: ['shop', '-status:done', '--open'],
    });
  });

  test('the value of an option is none of the words', () => {
    assert.deepEqual(read('--status', 'done', 'shop', '--status=review', '--limit', '5'), {
      values: { status: ['done', 'review'], limit: '5' },
      positionals: ['shop'],
    });
    assert.deepEqual(read('--open', 'shop'), { values: { open: true }, positionals: ['shop'] });
    assert.throws(
      () => read('--status', '--open'),
      new UserError("Option '--status' argument is ambiguous.", 'Usage: django-developer tasks list [WORD…]'),
    );
  });

  test('the value of an option may be a list, whatever the command takes besides', () => {
    const { ownWords: _, ...report } = LIST;
    const typed = ['TASK-A', '--status', '- The index is there\n- and used', '--limit', '--- 5'];
    assert.deepEqual(
      [parseArguments(report, typed), parseArguments(LIST, typed)].map(({ values, positionals }) => ({
        values: { ...values },
        positionals,
      })),
      [1, 2].map(() => ({
        values: { status: ['- The index is there\n- and used'], limit: '--- 5' },
        positionals: ['TASK-A'],
      })),
    );
  });

  test('a letter alone, and a name with two dashes, are options that there are or not', () => {
    assert.deepEqual(read('-h'), { values: { help: true }, positionals: [] });
    assert.throws(
      () => read('-n', '5'),
      new UserError("Unknown option '-n'.", 'Did you mean --limit? Usage: django-developer tasks list [WORD…]'),
    );
    assert.throws(
      () => read('--opne'),
      new UserError("Unknown option '--opne'.", 'Did you mean --open? Usage: django-developer tasks list [WORD…]'),
    );
  });

  test('where a command takes a path or an id, a dash begins an option', () => {
    const { ownWords: _, ...show } = LIST;
    assert.throws(
      () => parseArguments(show, ['-status:done']),
      new UserError("Unknown option '-s'.", 'Usage: django-developer tasks list [WORD…]'),
    );
  });
});
