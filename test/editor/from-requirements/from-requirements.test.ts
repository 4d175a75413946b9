import assert from 'node:assert/strict';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';

suite('In a folder whose requirements alone ask for Django', () => {
  test('the mode turns itself on, and shows the project in one file', async () => {
    const { outline } = await activeExtension();
    const rows = await waitFor('the project', () => outline.project() || undefined);
    assert.deepEqual(rows.split('\n').slice(1), [
      '  What is in it',
      '  Django version unknown — no requirement names it',
      '  Settings module unknown — no file names it',
      '  No manage.py',
      '  Why this is Django — 1',
      '    app.py is a whole Django project in one file — app.py:2',
    ]);
  });
});
