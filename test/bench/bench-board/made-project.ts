import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../../host/make-temporary-folder';
import { repository } from '../../host/repository';

const STATUSES = ['🟡 To Do', '🔵 In Progress', '🟢 Done', '⚪ Blocked', '🟣 Review'];
const PRIORITIES = ['🔥 Highest', '🔼 High', '▶️ Medium', '🔽 Low'];

/** The text of one of many task logs. */
function madeTask(number: number): string {
  return [
    '+++',
    `id = "TASK-BENCH-${number}"`,
    `title = "Work number ${number} on the orders"`,
    `status = "${STATUSES[(number * 7) % 5]}"`,
    `priority = "${PRIORITIES[(number * 5) % 4]}"`,
    ...(number % 3 === 0 ? [`due_date = "2026-0${1 + (number % 9)}-01"`] : []),
    `assigned_to = "${['dev-react', '🤖 AI:database-specialist', 'Ada'][number % 3]}"`,
    ...(number % 2 === 0 ? [`depends_on = ["TASK-BENCH-${number + 1}"]`] : []),
    '+++',
    '',
    ...Array.from({ length: 4 + (number % 12) }, (_, at) => `- [${at < 3 ? 'x' : ' '}] Step ${at}`),
    '',
  ].join('\n');
}

/** A Django project with so many task logs. @returns its absolute path */
export function madeProject(count: number): string {
  const folder = path.join(makeTemporaryFolder('django-board'), 'board');
  cpSync(path.join(repository, 'examples/bookshop'), folder, { recursive: true });
  const tasks = path.join(folder, '.ruru/tasks');
  mkdirSync(tasks, { recursive: true });
  for (let number = 0; number < count; number += 1)
    writeFileSync(path.join(tasks, `TASK-BENCH-${String(number).padStart(5, '0')}.md`), madeTask(number));
  return folder;
}
