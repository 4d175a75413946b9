import assert from 'node:assert/strict';
import { FileProblem, type Files } from '../../../src/core/base/ports';
import { memoryFiles } from '../memory-files';
import { fixedMode } from './bookshop-mode';
import { DATABASE, modeOf, SHOP } from './shop-mode';

const TEMPLATE = '.ruru/templates/django-developer/database.md';

/** The part of a hand-over below a heading. */
function section(text: string, heading: string): string {
  return (
    text
      .split(new RegExp(`^#+ ${heading}.*$`, 'm'))[1]
      ?.split(/^#+ /m)[0]
      ?.trim() ?? ''
  );
}

suite('draftTask', () => {
  test('tells what is known of a place in a project', async () => {
    const { change, problems } = await modeOf().tasks.draft({
      ...DATABASE,
      place: { path: 'shop/books/models.py', line: 5 },
    });
    assert.deepEqual(problems, []);
    assert.equal(
      section(change.text, 'Code'),
      [
        '[shop/books/models.py:5](../../shop/books/models.py#L5), model `Book.title` of app `books`, lines 4–5 are quoted',
        '```python\nclass Book(models.Model):\n    title = models.CharField(max_length=9)\n```',
      ].join('\n\n'),
    );
    assert.equal(
      section(change.text, 'What it touches'),
      [
        '- Not found: nothing else in the project’s code names it; the database, which no settings file tells',
        '- Project: `shop`, settings `shop.settings` [shop/shop/settings.py](../../shop/shop/settings.py), ' +
          'Django ==5.2.3 [shop/requirements.txt:1](../../shop/requirements.txt#L1), Python 3.13.1',
      ].join('\n'),
    );
  });

  test('quotes the lines that are named, also where they are nothing of Django’s', async () => {
    const { change } = await modeOf({
      ...SHOP,
      'shop/books/prices.py': 'def net(price):\n    return price / 1.07\n\n\nVAT = 7\n',
    }).tasks.draft({
      ...DATABASE,
      place: { path: 'shop/books/prices.py', line: 1, endLine: 2 },
    });
    assert.equal(
      section(change.text, 'Code'),
      '[shop/books/prices.py:1-2](../../shop/books/prices.py#L1), app `books`\n\n' +
        '```python\ndef net(price):\n    return price / 1.07\n```',
    );
  });

  test('quotes the SQL that an operation of a migration names', async () => {
    const path = 'shop/books/migrations/0002_totals.py';
    const text =
      "from django.db import migrations\n\nSQL = 'UPDATE books_book SET title = 1'\n\n\nclass Migration(migrations.Migration):\n    operations = [migrations.RunSQL(SQL)]\n";
    const { change } = await modeOf({ ...SHOP, [path]: text }).tasks.draft({ ...DATABASE, place: { path, line: 7 } });
    assert.equal(
      section(change.text, 'Code'),
      [
        '[shop/books/migrations/0002_totals.py:7](../../shop/books/migrations/0002_totals.py#L7), migration `0002_totals.RunSQL` of app `books`, lines 6–7 are quoted',
        '```python\nclass Migration(migrations.Migration):\n    operations = [migrations.RunSQL(SQL)]\n```',
        '`SQL` [shop/books/migrations/0002_totals.py:3](../../shop/books/migrations/0002_totals.py#L3):',
        "```python\nSQL = 'UPDATE books_book SET title = 1'\n```",
      ].join('\n\n'),
    );
  });

  test('keeps a secret that begins above the selection', async () => {
    const place = {
      path: 'shop/shop/settings.py',
      line: 4,
      endLine: 6,
      selection: "not-for-others\n'''\nDEBUG = False",
    };
    const { change } = await modeOf().tasks.draft({ ...DATABASE, place });
    assert.equal(
      section(change.text, 'Code'),
      '[shop/shop/settings.py:4-6](../../shop/shop/settings.py#L4), setting `SECRET_KEY`\n\n' +
        "```python\n\n'''\nDEBUG = False\n```",
    );
    assert.doesNotMatch(change.text, /not-for-others/);
  });

  test('cuts a selection of 2,000 lines, with a link', async () => {
    const selection = Array.from({ length: 2_000 }, (_, index) => `value_${index} = ${index}`).join('\n');
    const tree = { ...SHOP, 'shop/books/data.py': selection };
    const { change } = await modeOf(tree).tasks.draft({
      ...DATABASE,
      place: { path: 'shop/books/data.py', line: 1, endLine: 2_000, selection },
    });
    assert.match(
      section(change.text, 'Code'),
      /\n… cut here, 1880 more lines: \[shop\/books\/data\.py:1-2000\]\(\.\.\/\.\.\/shop\/books\/data\.py#L1\)$/,
    );
    assert.ok(change.text.length < 12_000);
  });

  test('goes by the first project where the file lies outside of every one', async () => {
    const { change, problems } = await modeOf().tasks.draft({ ...DATABASE, place: { path: 'infra/main.tf', line: 1 } });
    assert.deepEqual(problems, []);
    assert.match(section(change.text, 'What it touches'), /^- Project: `shop`, settings/m);
  });

  test('refuses a place that is not there, unless its text is handed on', async () => {
    const { tasks } = modeOf();
    const refused = { happened: 'There is no file gone.py.', nextStep: 'Check the path.' };
    await assert.rejects(tasks.draft({ ...DATABASE, place: { path: 'gone.py' } }), refused);
    await assert.rejects(tasks.create({ ...DATABASE, place: { path: 'gone.py', line: 1 } }), refused);
    await assert.rejects(tasks.draft({ ...DATABASE, place: { path: 'shop', line: 1 } }), {
      happened: 'shop has no lines.',
      nextStep: 'Name a file in it.',
    });
    const { change } = await tasks.draft({ ...DATABASE, place: { path: 'gone.py', line: 1, selection: 'kept = 1' } });
    assert.match(section(change.text, 'Code'), /kept = 1/);
  });

  for (const path of ['logo.bin', 'notes.ipynb', '']) {
    test(`makes do with the path of ${path || 'the folder'}`, async () => {
      const { change, problems } = await modeOf().tasks.draft({ ...DATABASE, place: { path } });
      const code = path === '' ? '' : `[${path}](../../${path})`;
      assert.deepEqual({ problems, code: section(change.text, 'Code') }, { problems: [], code });
      assert.doesNotMatch(change.text, /Git|\[\]\(/);
    });
  }

  test('takes the code of a notebook’s cell and of a document that is no file as it is handed over', async () => {
    const place = { path: 'notes.ipynb', line: 1, endLine: 1, selection: 'Book.objects.raw("…")', language: 'python' };
    const { change } = await modeOf().tasks.draft({ ...DATABASE, place });
    assert.equal(
      section(change.text, 'Code'),
      '[notes.ipynb:1](../../notes.ipynb#L1)\n\n```python\nBook.objects.raw("…")\n```',
    );
  });

  test('fills the workspace’s own template, and tells of slots that are none', async () => {
    const tree = { ...SHOP, [TEMPLATE]: '# {{title}}\n\n{{rows}}\n' };
    const { change, problems } = await modeOf(tree).tasks.draft(DATABASE);
    assert.equal(change.text.split('+++\n\n')[1], '# Look at this\n\n{{rows}}\n');
    assert.deepEqual(
      problems.map(({ path, line, message }) => [path, line, message.slice(0, 28)]),
      [[TEMPLATE, 3, 'There is no slot {{rows}}; k']],
    );
  });

  test('knows the roles that the team’s map adds, and who takes them', async () => {
    const partners = { 'dba-night-shift': { who: '@ada', label: 'Night Shift', tags: ['night'] } };
    const { change } = await modeOf(SHOP, { partners }).tasks.draft({
      ...DATABASE,
      role: 'dba-night-shift',
      assignedTo: '🧑‍💻 User:ada',
    });
    assert.match(change.path, /^\.ruru\/tasks\/TASK-DBA-20260102-030405\.md$/);
    assert.match(
      change.text,
      /^assigned_to = "🧑‍💻 User:ada"\ncoordinator = "roo-commander"\ntags = \["django", "night"\]$/m,
    );
    assert.match(change.text, /to the \*\*Night Shift\*\*/);
  });

  test('is drafted without the project where looking is called off', async () => {
    const signal = AbortSignal.abort(new Error('It took too long.'));
    const { change, problems } = await modeOf().tasks.draft(
      { ...DATABASE, place: { path: 'shop/books/models.py', line: 5 } },
      0,
      { signal },
    );
    assert.match(change.text, /^## Goal/m);
    assert.ok(problems.length > 0);
    assert.ok(
      problems.every(
        ({ message }) => message.startsWith('The hand-over goes without ') && message.endsWith(': It took too long.'),
      ),
    );
  });

  test('is drafted without the project where the folder cannot be walked', async () => {
    const files: Files = { ...memoryFiles(SHOP), walk: () => Promise.reject(new Error('The disk is gone')) };
    const { change, problems } = await fixedMode(files).tasks.draft(DATABASE);
    assert.match(change.text, /^## Acceptance Criteria/m);
    assert.equal(problems[0]?.message, 'The hand-over goes without the project: The disk is gone.');
  });

  test('is drafted with the rest where a file of the project may not be read', async () => {
    const tree = { ...SHOP, 'shop/books/views.py': new FileProblem('cannot be read: no permission') };
    const { change, problems } = await fixedMode(memoryFiles(tree)).tasks.draft({
      ...DATABASE,
      place: { path: 'shop/books/models.py', line: 5 },
    });
    assert.deepEqual(problems, []);
    assert.match(change.text, /\*\*books\.Book\*\*/);
  });
});
