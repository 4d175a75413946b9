import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareProject } from '../../bench/oracle/compare-project';
import type { Truth } from '../../bench/oracle/truth';

const ORACLE = join(__dirname, '../../bench/oracle');

/** What the inventory says of a project beside the oracle, held against what Django said of it once. */
async function judged(name: string): Promise<Record<string, unknown>> {
  const truth = JSON.parse(readFileSync(join(ORACLE, 'truths', `${name}.json`), 'utf8')) as Truth;
  const scores = await compareProject(join(ORACLE, 'projects', name), 'config.settings', truth);
  return Object.fromEntries(
    scores.map(({ kind, truth: all, right, open, wrong, gone }) => [
      kind,
      [`${right} of ${all}`, ...(open > 0 ? [`${open} open`] : []), ...wrong, ...gone],
    ]),
  );
}

suite('what Django says of a project', () => {
  test('URL configurations of every shape: nothing wrong, and nothing left out in silence', async () => {
    const { routes, ...rest } = await judged('clinic');
    assert.deepEqual(routes, ['20 of 59', '39 open']);
    assert.deepEqual(rest, {
      'methods of routes': ['20 of 20'],
      'views of routes': ['20 of 20'],
      'names of routes': ['14 of 16', '2 open'],
      models: ['1 of 1'],
      'fields of models': ['2 of 2'],
      'types of fields': ['2 of 2'],
      'Meta of models': ['1 of 1'],
      settings: ['10 of 10'],
      'deploy checks': ['6 of 6'],
      admin: ['1 of 1'],
    });
  });

  test('routers of every shape', async () => {
    assert.deepEqual(await judged('orchard'), {
      routes: ['19 of 25', '6 open'],
      'methods of routes': ['19 of 19'],
      'views of routes': ['19 of 19'],
      'names of routes': ['18 of 18'],
      models: ['1 of 1'],
      'fields of models': ['2 of 2'],
      'types of fields': ['2 of 2'],
      serializers: ['1 of 1'],
      'lists of fields': ['1 of 1'],
      settings: ['10 of 10'],
      'deploy checks': ['6 of 6'],
    });
  });

  test('models, receivers, the admin and a migration', async () => {
    assert.deepEqual(await judged('ferry'), {
      routes: ['4 of 45', '41 open'],
      'methods of routes': ['4 of 4'],
      'views of routes': ['4 of 4'],
      'names of routes': ['4 of 4'],
      models: ['5 of 5'],
      'fields of models': ['10 of 10'],
      'types of fields': ['10 of 10'],
      'Meta of models': ['4 of 4'],
      settings: ['10 of 10'],
      'deploy checks': ['6 of 6'],
      migrations: ['1 of 1'],
      'signal receivers': ['2 of 2'],
      admin: ['3 of 3'],
    });
  });

  test('what derives from what, is taken away under a condition, wrapped again, or connected in a function', async () => {
    assert.deepEqual(await judged('mill'), {
      routes: ['3 of 3'],
      'methods of routes': ['3 of 3'],
      'views of routes': ['3 of 3'],
      'names of routes': ['2 of 2'],
      models: ['6 of 6'],
      'fields of models': ['10 of 10'],
      'types of fields': ['10 of 10'],
      'Meta of models': ['6 of 6'],
      serializers: ['5 of 5'],
      'lists of fields': ['5 of 5'],
      'read- and write-only': ['8 of 8'],
      settings: ['10 of 11', '1 open'],
      'deploy checks': ['6 of 6'],
      'signal receivers': ['2 of 2'],
    });
  });
});
