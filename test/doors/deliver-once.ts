import { openFolder } from '../../src/cli/open-folder';
import { openNodeMode } from '../../src/node/open-node-mode';

/** Delivers one completion in the folder of the first argument, as the command line does: for a process that is killed meanwhile. */
async function deliverOnce(folder: string): Promise<void> {
  const { mode } = await openNodeMode(folder, await openFolder(folder));
  await mode.tasks.load();
  const delivery = await mode.reports.deliver('.ruru/tasks/TASK-A.md', {
    kind: 'completion',
    result: 'It works.\n\n```\n41 passed',
    filesChanged: ['shop/forms.py'],
    settle: { notNeeded: 'the form is gone' },
  });
  process.stdout.write(JSON.stringify(delivery.alreadyDelivered ?? false));
}

void deliverOnce(process.argv[2] ?? '');
