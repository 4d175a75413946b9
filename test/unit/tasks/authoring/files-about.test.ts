import assert from 'node:assert/strict';
import { filesAbout, namedFiles } from '../../../../src/core/tasks/authoring/named-files';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

suite('filesAbout', () => {
  test('takes related documents and what ticked items name, and no path that the text names beside', () => {
    const text = `+++
id = "TASK-DB-1"
title = "Faster"
status = "🟡 To Do"
related_docs = ["orders/models.py:12", "docs/how it is.md", "https://shop.example/a.html", "../../README.md"]
+++

## What it touches

- Used by view \`OrderList\` [orders/views.py:10](../../orders/views.py#L10)

## Acceptance Criteria

- [x] \`orders/services.py\` asks once
- [ ] \`orders/admin.py\` is as it was
`;
    const { task } = readTaskDocument('.ruru/tasks/TASK-DB-1.md', text);
    assert.deepEqual(filesAbout(task), [
      'orders/models.py',
      '.ruru/tasks/orders/models.py',
      'docs/how it is.md',
      '.ruru/tasks/docs/how it is.md',
      'README.md',
      'orders/services.py',
      '.ruru/tasks/orders/services.py',
    ]);
  });
});

suite('namedFiles', () => {
  const text = (related: string): string => `+++
id = "TASK-DB-1"
related_docs = ["${related}"]
+++

- Used by view \`OrderList\` [orders/views.py:10](../../orders/views.py#L10)
- Project: settings \`shop.settings\` [shop/settings.py](../../shop/settings.py), Django ==6.1 [requirements.txt:3](../../requirements.txt#L3)

## Databases

- \`default\`: SQLite [shop/settings.py:20](../../shop/settings.py#L20)
`;
  const named = (related: string): string[] =>
    namedFiles('.ruru/tasks/TASK-DB-1.md', text(related)).filter((file) => !file.startsWith('.ruru/'));

  test('takes every path, but for those that every hand-over of the project has', () =>
    assert.deepEqual(named('orders/models.py'), ['orders/models.py', 'orders/views.py']));

  test('takes one of these, too, where the task is about it', () =>
    assert.deepEqual(named('shop/settings.py'), ['shop/settings.py', 'orders/views.py']));
});
