import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { uriInWorkspace } from '../harness/workspace';

/** Each run of characters that has a look of its own, in the lines that the editor shows. */
const TOKENS = '.editor-instance .view-line > span > span';

suite('The front matter of a task log', () => {
  suiteSetup(activeExtension);

  test('is highlighted as TOML, and the text below as Markdown', async () => {
    await vscode.window.showTextDocument(uriInWorkspace('.ruru/tasks/TASK-DB-20261109-091500.md'));
    let header = '';
    await waitFor('the colours', async () => {
      const tokens = (await browser({ do: 'text', selector: TOKENS })).map((text) => text.replaceAll('\u00a0', ' '));
      header = tokens.slice(0, tokens.indexOf('+++', 1) + 4).join('|');
      return header.includes('|id|');
    });
    assert.equal(
      header,
      '+++|id| = |"TASK-DB-20261109-091500"|title| = |"Make the catalogue search fast on 400,000 books"|status| = |"🟡 To Do"' +
        '|type| = |"🌟 Feature"|priority| = |"🔼 High"|created_date| = |"2026-11-09"|updated_date| = |"2026-11-09"|due_date| = |"2026-11-30"' +
        '|assigned_to| = |"database-specialist"|coordinator| = |"roo-commander"|depends_on| = []' +
        '|related_docs| = [|"catalog/querysets.py"|, |"catalog/models.py"|]' +
        '|tags| = [|"django"|, |"database"|, |"postgresql"|, |"search"|]|+++||# Make the catalogue search fast on 400,000 books|',
    );
  });
});
