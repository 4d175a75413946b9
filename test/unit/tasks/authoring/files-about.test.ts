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
  test('takes every path, but for those that every hand-over of the project has', () =>
    assert.deepEqual(
      namedFiles(
        '.ruru/tasks/TASK-DB-1.md',
        '- Used by view `OrderList` [orders/views.py:10](../../orders/views.py#L10)\n- Project: settings `shop.settings` [shop/settings.py](../../shop/settings.py), Django ==6.1 [requirements.txt:3](../../requirements.txt#L3)\n',
      ),
      ['orders/views.py', '.ruru/tasks/orders/views.py'],
    ));
});
