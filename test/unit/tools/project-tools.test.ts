import assert from 'node:assert/strict';
import { DATA_NOTE } from '../../../src/tools/fence';
import { openMemoryMode } from '../memory-mode';
import { TREE, call, refusal } from './call-tool';

/** More than one answer holds. */
const MODELS = Array.from({ length: 500 }, (_, index) => `Model${index}`);

suite('The tools that tell of a project', () => {
  test('detect_django tells where, which and why', async () => {
    const text = await call(await openMemoryMode({ ...TREE }), 'detect_django', {});
    assert.deepEqual(text.split('\n').slice(0, 5), [
      'Django (project), 1 project.',
      DATA_NOTE,
      '```data',
      'Project .: manage.py manage.py, settings shop.settings in shop/settings.py, Django ==5.2.3, locked at 5.2.3 (requirements.txt:1)',
      '- manage.py:3 manage.py hands its arguments to Django.',
    ]);
  });

  test('inspect_project counts, and lists a part as JSON with its places', async () => {
    const open = await openMemoryMode({
      ...TREE,
      'shop/__init__.py': '',
      'books/__init__.py': '',
      'books/models.py': `from django.db import models\n${MODELS.map((name) => `class ${name}(models.Model):\n    pass\n`).join('')}`,
    });
    assert.equal(
      await call(open, 'inspect_project', {}),
      `Project ..\n${DATA_NOTE}\n\`\`\`data\n{"module":"shop.settings","files":["shop/settings.py"],"databases":[],"counts":{"apps":3,"settings":1,"deploy":5,"models":500,"serializers":0,"views":0,"routers":0,"routes":0,"graphql":0,"channels":0,"background":0,"commands":0,"migrations":1,"templates":0,"tests":0,"middleware":0,"signals":0,"admin":0,"open":0,"problems":1}}\n\`\`\``,
    );
    const row = (index: number): string =>
      `{"name":"${MODELS[index]}","app":"books","file":"books/models.py","line":${2 + 2 * index},"abstract":false,"proxy":false,"managed":true,"when":null,"bases":["models.Model"],"fields":[],"inherited":[],"meta":null,"open":[]}`;
    const first = await call(open, 'inspect_project', { root: '.', part: 'models' });
    const shown = Number(/ offset (\d+)\.$/m.exec(first)?.[1]);
    const fenced = (rows: readonly string[]): string => `${DATA_NOTE}\n\`\`\`data\n${rows.join('\n')}\n\`\`\``;
    const rows = MODELS.map((_, index) => row(index));
    assert.equal(
      first,
      `500 models.\n${500 - shown} more: call again with offset ${shown}.\n${fenced(rows.slice(0, shown))}`,
    );
    assert.ok(first.length > 6_000 && first.length < 8_000, String(first.length));
    assert.equal(
      await call(open, 'inspect_project', { part: 'models', offset: 498 }),
      `500 models.\n${fenced(rows.slice(498))}`,
    );
    assert.equal(await call(open, 'inspect_project', { part: 'admin' }), '0 admin.');
  });

  test('inspect_project says what there is to ask for', async () => {
    const open = await openMemoryMode({ ...TREE, 'api/manage.py': TREE['manage.py'] });
    assert.deepEqual(
      [
        await refusal(open, 'inspect_project', {}),
        await refusal(open, 'inspect_project', { root: 'shop' }),
        await refusal(open, 'inspect_project', { root: '.', part: 'model' }),
        await refusal(await openMemoryMode({ 'a.md': '' }), 'inspect_project', {}),
      ],
      [
        `There are several Django projects. Send root, one of these:\n${DATA_NOTE}\n\`\`\`data\n.\napi\n\`\`\``,
        'There is no Django project in shop. Detect Django again to see which there are.',
        'There is no part "model". Send one of apps, settings, deploy, models, serializers, views, routers, routes, graphql, channels, background, commands, migrations, templates, tests, middleware, signals, admin, open, problems, migration_risks.',
        'There is no Django project here. Call detect_django to see why.',
      ],
    );
  });

  test('list_partners lists whom the workspace speaks for, or a whole group', async () => {
    const open = await openMemoryMode({ ...TREE, CODEOWNERS: 'shop/migrations/ @acme/database\n' });
    assert.match(
      await call(open, 'list_partners', {}),
      /^- database-specialist: Database Specialist, group database\. /m,
    );
    assert.match(
      await call(open, 'list_partners', { group: 'design' }),
      /^\d+ partners of the group design\.\n[^]*\n- \w[\w-]*: .*, group design\./,
    );
    assert.match(
      await refusal(open, 'list_partners', { group: 'sales' }),
      /^"group" is "sales"\. Send one of frontend, /,
    );
  });

  test('suggest_route reads the file', async () => {
    const open = await openMemoryMode({ ...TREE });
    assert.match(
      await call(open, 'suggest_route', { path: 'shop/migrations/0002_index.py', line: 4 }),
      /^1\. database \(\d+ %\)\. [^]*\n```data\n- database: RunSQL in a migration/,
    );
    assert.match(
      await refusal(open, 'suggest_route', { path: 'shop/none.py' }),
      /^There is no file shop\/none\.py\. Check the path\./,
    );
    for (const path of [
      '../x.py',
      '/etc/passwd',
      'C:\\x',
      'C:x',
      'a/../../b',
      'file:///etc/passwd',
      'https://example.org/x',
    ])
      assert.match(await refusal(open, 'suggest_route', { path }), /^"path" is no path inside the workspace folder/);
  });
});
