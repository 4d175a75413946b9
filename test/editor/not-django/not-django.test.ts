import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { ACTIVITY_BAR_ITEM, STATUS_BAR_ITEM } from '../harness/selectors';
import { extension, isAwake } from '../harness/extension';
import { clickToOpen } from '../harness/tree';
import { allFiles } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

/** Longer than activation events and the search behind them take in a folder of this size. */
const SETTLED_MS = 4000;

suite('In a folder without Django', () => {
  suiteSetup(() => new Promise((resolve) => setTimeout(resolve, SETTLED_MS)));

  test('its requirements are asked, and nothing is loaded for them', () => {
    assert.deepEqual([extension().isActive, isAwake()], [true, false]);
  });

  test('nothing is shown', async () => {
    await expectSoon(() => browser({ do: 'text', selector: ACTIVITY_BAR_ITEM }), []);
    await expectSoon(() => browser({ do: 'text', selector: STATUS_BAR_ITEM }), []);
  });

  test('no file is touched', () => {
    assert.deepEqual(allFiles(), ['README.md', 'app.py', 'requirements.txt']);
  });

  test('asking why it is not Django is answered', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.explainDetection');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'django-developer');
    const text = (document?.getText() ?? '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    assert.match(text, /: this is not Django\n/);
    assert.match(text, /\n- a manage\.py that hands its arguments to Django\n/);
    assert.match(text, /\n- `djangoDeveloper\.extraRoots` names directories/);
    assert.match(text, /\n- No Django is required here\. \[requirements\.txt:1\]\(<\/requirements\.txt#L1>\)\n/);
  });

  test('the preview of the answer follows its links', async () => {
    const inside = ['iframe.webview', 'iframe#active-frame']
      .map((frame) => `${frame} >> internal:control=enter-frame >> `)
      .join('');
    const { selection } = await clickToOpen(`${inside}a:has-text("requirements.txt:1")`, '/requirements.txt');
    assert.equal(selection.active.line, 0);
  });
});
