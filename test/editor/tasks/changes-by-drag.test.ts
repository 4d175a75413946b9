import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dragUntil } from '../harness/drag';
import { answerMessage, clearMessages, shownMessages } from '../harness/notifications';
import { waitFor } from '../harness/wait-for';
import { readInWorkspace } from '../harness/workspace';
import { isoToday } from '../harness/iso-today';
import { DATABASE, PROXY, NOTES, row, showRows, keepTasks, openTask, selectBeside } from './changing-tasks';

suite('Dragging tasks', () => {
  const { original, outline } = keepTasks();

  test('several tasks are dropped on a partner at once, in one message', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByPartner');
    await waitFor('the partners', () => outline().includes('Infrastructure Specialist'));
    await showRows('Keep the order list fast', 'Tidy the admin', 'Infrastructure Specialist');
    await openTask('Keep the order list fast', DATABASE);
    const before = outline();
    await selectBeside('Tidy the admin');
    await dragUntil(row('Tidy the admin'), row('Infrastructure Specialist'), () =>
      [DATABASE, NOTES].every((path) => readInWorkspace(path).includes('infrastructure-specialist')),
    );
    assert.equal(
      readInWorkspace(DATABASE),
      original(DATABASE)
        .replace('"database-specialist"', '"infrastructure-specialist"')
        .replace('updated_date = "2024-11-01"', `updated_date = "${isoToday()}"`),
    );
    await answerMessage('2 tasks are now: infrastructure-specialist.', 'Undo');
    await waitFor('the files as they were', () =>
      [DATABASE, NOTES].every((path) => readInWorkspace(path) === original(path)),
    );
    await waitFor('the view as it was', () => outline() === before);
  });

  test('a task that is dragged onto a status gets it, in the style of its file', async () => {
    await showRows('Serve the shop behind a proxy', 'Review, 1');
    await dragUntil(row('Serve the shop behind a proxy'), row('Review, 1'), () =>
      readInWorkspace(PROXY).includes('status: review # not begun'),
    );
    assert.equal(
      readInWorkspace(PROXY),
      original(PROXY)
        .replace('status: todo', 'status: review')
        .replace('created_date: 2024-11-03\n', `created_date: 2024-11-03\nupdated_date: ${isoToday()}\n`),
    );
  });

  test('a task that is dragged onto a priority or a coordinator gets it', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByPriority');
    await showRows('Serve the shop behind a proxy', 'Medium');
    await dragUntil(row('Serve the shop behind a proxy'), row('Medium'), () =>
      readInWorkspace(PROXY).includes('priority: medium'),
    );
    await answerMessage('"Serve the shop behind a proxy" is now: Medium.', 'Undo');
    await waitFor('the file as it was', () => readInWorkspace(PROXY) === original(PROXY));
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByCoordinator');
    await showRows('Serve the shop behind a proxy', 'Roo Commander');
    await dragUntil(row('Serve the shop behind a proxy'), row('Roo Commander'), () =>
      readInWorkspace(PROXY).includes('roo-commander'),
    );
    assert.equal(
      readInWorkspace(PROXY),
      original(PROXY)
        .replace('created_date: 2024-11-03\n', `created_date: 2024-11-03\nupdated_date: ${isoToday()}\n`)
        .replace(
          'assigned_to: infrastructure-specialist\n',
          'assigned_to: infrastructure-specialist\ncoordinator: roo-commander\n',
        ),
    );
  });

  test('a task that is dragged to where nothing in it would say so stays as it is, and a message says where it can go', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByFolder');
    await showRows('Tidy the admin', '.ruru/tasks/FEATURE_checkout');
    for (const target of ['.ruru/tasks/FEATURE_checkout', 'Outstanding Reports']) {
      const said = `"${target}" takes no tasks. Drop them on a status, a partner, a priority or a coordinator.`;
      await dragUntil(row('Tidy the admin'), row(target), async () => (await shownMessages()).join().includes(said));
      await clearMessages();
    }
    assert.equal(readInWorkspace(NOTES), original(NOTES));
  });
});
