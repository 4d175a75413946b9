import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../../host/make-temporary-folder';
import { repository } from '../../host/repository';

/** How many models the app `large` has. */
export const MODELS = 300;
const APPS = 'from django.apps import AppConfig\n\n\nclass LargeConfig(AppConfig):\n    name = "large"\n';
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

/** An app of so many models, each but the first with a relation to an earlier one, and every third with another. */
function madeModels(count: number): string {
  const models = Array.from({ length: count }, (_, number) => [
    `class Model${number}(models.Model):`,
    '    name = models.CharField(max_length=80)',
    ...(number > 0
      ? [`    parent = models.ForeignKey("Model${(number * number) % number || number >> 1}", models.CASCADE)`]
      : []),
    ...(number > 2 && number % 3 === 0 ? [`    others = models.ManyToManyField("Model${number % 7}")`] : []),
    '',
    '',
  ]);
  return ['from django.db import models', '', '', ...models.flat()].join('\n');
}

/** A Django project with so many task logs, and with an app of 300 models. @returns its absolute path */
export function madeProject(count: number): string {
  const folder = path.join(makeTemporaryFolder('django-board'), 'board');
  cpSync(path.join(repository, 'examples/bookshop'), folder, { recursive: true });
  const tasks = path.join(folder, '.ruru/tasks');
  mkdirSync(tasks, { recursive: true });
  for (let number = 0; number < count; number += 1)
    writeFileSync(path.join(tasks, `TASK-BENCH-${String(number).padStart(5, '0')}.md`), madeTask(number));
  mkdirSync(path.join(folder, 'large'));
  writeFileSync(path.join(folder, 'large/apps.py'), APPS);
  writeFileSync(path.join(folder, 'large/models.py'), madeModels(MODELS));
  return folder;
}
