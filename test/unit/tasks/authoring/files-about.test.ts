import assert from 'node:assert/strict';
import { filesAbout } from '../../../../src/core/tasks/authoring/named-files';
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
