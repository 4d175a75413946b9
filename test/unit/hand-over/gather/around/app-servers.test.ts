import assert from 'node:assert/strict';
import {
  type AppServer,
  readAppServer,
  readServerConfiguration,
  serversIn,
} from '../../../../../src/core/hand-over/gather/around/app-servers';

suite('What starts the application', () => {
  const rows: readonly [command: string, expected: Omit<AppServer, 'command'> | undefined][] = [
    [
      'gunicorn --bind 0.0.0.0:8000 -w 4 shop.wsgi:application',
      { program: 'gunicorn', app: 'shop.wsgi:application', bind: '0.0.0.0:8000', workers: '4' },
    ],
    [
      '/venv/bin/gunicorn shop.wsgi -c deploy/gunicorn.conf.py -k gevent --timeout=90',
      { program: 'gunicorn', app: 'shop.wsgi', config: 'deploy/gunicorn.conf.py' },
    ],
    [
      'exec python -m uvicorn shop.asgi:application --host 0.0.0.0 --port ${PORT:-80} --workers=2 --proxy-headers',
      { program: 'uvicorn', app: 'shop.asgi:application', bind: '0.0.0.0:${PORT:-80}', workers: '2' },
    ],
    ['daphne -b 0.0.0.0 -p 9000 shop.asgi:app', { program: 'daphne', app: 'shop.asgi:app', bind: '0.0.0.0:9000' }],
    ['daphne -u /run/daphne.sock shop.asgi:app', { program: 'daphne', app: 'shop.asgi:app', bind: '/run/daphne.sock' }],
    ['["gunicorn", "shop.wsgi", "--reload"]', { program: 'gunicorn', app: 'shop.wsgi' }],
    ['python manage.py migrate && gunicorn shop.wsgi; echo shop.done', { program: 'gunicorn', app: 'shop.wsgi' }],
    ['gunicorn factory:create_app() > log.txt', { program: 'gunicorn', app: 'factory:create_app()' }],
    [
      '/usr/bin/uwsgi --ini deploy/shop.ini --http :80 --stats 127.0.0.1:1717',
      { program: 'uwsgi', config: 'deploy/shop.ini', bind: ':80' },
    ],
    [
      'uwsgi --enable-threads -w shop.wsgi:application -p 4',
      { program: 'uwsgi', app: 'shop.wsgi:application', workers: '4' },
    ],
    ['uwsgi deploy/uwsgi.ini', { program: 'uwsgi', config: 'deploy/uwsgi.ini' }],
    ['python manage.py runserver', undefined],
    ['echo gunicorn.service', undefined],
  ];
  for (const [command, expected] of rows)
    test(`by ${command}`, () => {
      const found = readAppServer(command);
      const { command: _, ...rest } = found ?? { command: '' };
      assert.deepEqual(found && rest, expected);
    });

  test('in a script, by the lines that do', () => {
    const script =
      '#!/bin/sh\n# gunicorn shop.wsgi\necho "Starting gunicorn shop.wsgi"\nlog Starting gunicorn in background\nexec gunicorn \\\n  --bind :80 \\\n  shop.wsgi &\nwait\n';
    assert.deepEqual(serversIn(script), [
      { program: 'gunicorn', command: 'gunicorn --bind :80 shop.wsgi', app: 'shop.wsgi', bind: ':80', line: 5 },
    ]);
  });

  test('as its configuration says', () => {
    const text =
      'import os\nbind = "0.0.0.0:8000"\nworkers = int(os.environ.get("WORKERS", 4))  # many\n# wsgi_app = "no"\n';
    assert.deepEqual(readServerConfiguration(text), {
      bind: '0.0.0.0:8000',
      workers: 'int(os.environ.get("WORKERS", 4))',
    });
    assert.deepEqual(readServerConfiguration(''), {});
  });
});
