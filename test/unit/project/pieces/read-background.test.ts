import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** Code of a file, and what it is: `library kind name`. */
const FUNCTIONS = [
  'celery.shared_task',
  'celery.app.shared_task(bind=True)',
  'celery.task.periodic_task',
  'celery.task',
  'celery.worker',
  'django_rq.job("high")',
  'django_rq.decorators.job',
  'rq.decorators.job("high")',
  'rq.job',
  'huey.contrib.djhuey.task()',
  'huey.contrib.djhuey.periodic_task(crontab())',
  'huey.contrib.djhuey.db_task()',
  'huey.contrib.djhuey.db_periodic_task(crontab())',
  'huey.contrib.djhuey.lock_task("a")',
  'huey.contrib.djhuey.signal()',
  'dramatiq.actor',
  'dramatiq.actors',
  'background_task.background(schedule=60)',
  'background_task.tasks.background',
  'django.tasks.task()',
  'django_tasks.task',
  'tasks.task',
  'procrastinate.contrib.django.app.task',
  'procrastinate.task',
  'app.task',
  'app.task(bind=True)',
  'app.periodic_task',
  'app.on_after_configure.connect',
  'queue.task()',
  'own.task',
  'other.task',
  'config.celery.app.task',
  'celery_app.task',
  'config.work.app.task',
];
const STATEMENTS = [
  'A = celery.Celery("a")',
  'A = celery.app.Celery("a")',
  'A = huey.RedisHuey("a")',
  'A = huey.Huey("a")',
  'A = huey.api.SqliteHuey()',
  'A = Own("a")',
  'A = django_q.tasks.async_task("a.b")',
  'A = django_q.schedule("a.b")',
  'A = django_q.result("a.b")',
  'A = 1',
  'class A(celery.Task):\n    pass',
  'class A(celery.app.task.Task):\n    pass',
  'class A(Task):\n    pass',
];
const HEAD = [
  'import background_task, celery, config, django.tasks, django_q, django_rq, django_tasks, dramatiq, huey, procrastinate, rq, tasks',
  'import celery.app.task, config.celery, config.work',
  'class Own(celery.Celery):',
  '    pass',
  'app = celery.Celery("app")',
  'queue = huey.RedisHuey("queue")',
  'own = Own("own")',
  'other = Other("other")',
  '',
].join('\n');

async function piecesOf(code: string): Promise<string> {
  const { background } = await inventoryOf({
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'shop/__init__.py': '',
    'shop/tasks.py': `${HEAD}${code}\n`,
  });
  const told = background.filter(({ line }) => line >= HEAD.split('\n').length);
  return told.map(({ library, kind, name, app }) => `${library} ${kind} ${name} of ${app}`).join(', ');
}

suite('Work in the background', () => {
  test('is what a function is decorated with', async () => {
    const told: Record<string, string> = {};
    for (const decorator of FUNCTIONS) told[decorator] = await piecesOf(`@${decorator}\ndef a():\n    pass`);
    assert.deepEqual(told, {
      'celery.shared_task': 'celery task a of shop',
      'celery.app.shared_task(bind=True)': 'celery task a of shop',
      'celery.task.periodic_task': 'celery task a of shop',
      'celery.task': 'celery task a of shop',
      'celery.worker': '',
      'django_rq.job("high")': 'rq task a of shop',
      'django_rq.decorators.job': 'rq task a of shop',
      'rq.decorators.job("high")': 'rq task a of shop',
      'rq.job': '',
      'huey.contrib.djhuey.task()': 'huey task a of shop',
      'huey.contrib.djhuey.periodic_task(crontab())': 'huey task a of shop',
      'huey.contrib.djhuey.db_task()': 'huey task a of shop',
      'huey.contrib.djhuey.db_periodic_task(crontab())': 'huey task a of shop',
      'huey.contrib.djhuey.lock_task("a")': 'huey task a of shop',
      'huey.contrib.djhuey.signal()': '',
      'dramatiq.actor': 'dramatiq task a of shop',
      'dramatiq.actors': '',
      'background_task.background(schedule=60)': 'background-tasks task a of shop',
      'background_task.tasks.background': 'background-tasks task a of shop',
      'django.tasks.task()': 'django-tasks task a of shop',
      'django_tasks.task': 'django-tasks task a of shop',
      'tasks.task': '',
      'procrastinate.contrib.django.app.task': 'procrastinate task a of shop',
      'procrastinate.task': 'procrastinate task a of shop',
      'app.task': 'celery task a of shop',
      'app.task(bind=True)': 'celery task a of shop',
      'app.periodic_task': 'celery task a of shop',
      'app.on_after_configure.connect': '',
      'queue.task()': 'huey task a of shop',
      'own.task': 'celery task a of shop',
      'other.task': '',
      'config.celery.app.task': 'celery task a of shop',
      'celery_app.task': 'celery task a of shop',
      'config.work.app.task': '',
    });
  });

  test('is an application, a call that queues, a class of Celery', async () => {
    const told: Record<string, string> = {};
    for (const statement of STATEMENTS) told[statement] = await piecesOf(statement);
    assert.deepEqual(told, {
      'A = celery.Celery("a")': 'celery app A of shop',
      'A = celery.app.Celery("a")': 'celery app A of shop',
      'A = huey.RedisHuey("a")': 'huey app A of shop',
      'A = huey.Huey("a")': 'huey app A of shop',
      'A = huey.api.SqliteHuey()': 'huey app A of shop',
      'A = Own("a")': 'celery app A of shop',
      'A = django_q.tasks.async_task("a.b")': 'django-q task A of shop',
      'A = django_q.schedule("a.b")': 'django-q task A of shop',
      'A = django_q.result("a.b")': '',
      'A = 1': '',
      'class A(celery.Task):\n    pass': 'celery task A of shop',
      'class A(celery.app.task.Task):\n    pass': 'celery task A of shop',
      'class A(Task):\n    pass': '',
    });
  });
});
