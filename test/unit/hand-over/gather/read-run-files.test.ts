import assert from 'node:assert/strict';
import { readRunFiles } from '../../../../src/core/hand-over/gather/read-run-files';
import { memoryFiles } from '../../memory-files';

suite('readRunFiles', () => {
  test('passes over what tests and examples start', async () => {
    const tree = {
      Procfile: 'worker: celery -A shop worker\n',
      'tests/tracker/Dockerfile': 'FROM debian\nEXPOSE 80\nCMD ["httpd"]\n',
      'examples/compose.yaml': 'services:\n  db:\n    image: postgres:17\n',
    };
    assert.deepEqual(await readRunFiles(memoryFiles(tree), Object.keys(tree)), {
      entryPoints: [{ kind: 'Process worker', value: 'celery -A shop worker', place: { path: 'Procfile', line: 1 } }],
      ports: [],
    });
  });

  test('reads Dockerfiles, compose files and Procfiles', async () => {
    const tree = {
      Dockerfile: 'FROM python:3.13\nEXPOSE 8000 8001/udp\nENTRYPOINT ["gunicorn", "shop.wsgi"]\nCMD ./run.sh --fast\n',
      'compose.yaml':
        'x-app: &app\n  build: .\n  depends_on:\n    db:\n      condition: service_healthy\nservices:\n  web:\n    <<: *app\n    ports:\n      - 80:8000\n      - target: 9000\n        published: 90\n  # The data.\n  db:\n    image: postgres:17\n  worker:\n    build: {context: .}\n    command: [celery, worker]\n',
      Procfile: 'web: gunicorn shop.wsgi\n# nothing\nworker: celery -A shop worker\n',
    };
    const place = (path: string, line: number) => ({ path, line });
    assert.deepEqual(await readRunFiles(memoryFiles(tree), Object.keys(tree)), {
      entryPoints: [
        {
          kind: 'Image, ENTRYPOINT',
          value: 'gunicorn shop.wsgi',
          place: place('Dockerfile', 3),
          note: 'bind not given, workers not given',
        },
        { kind: 'Image, CMD', value: './run.sh --fast', place: place('Dockerfile', 4) },
        { kind: 'Service web', value: 'build .', place: place('compose.yaml', 7) },
        { kind: 'Service db', value: 'postgres:17', place: place('compose.yaml', 14) },
        { kind: 'Service worker', value: 'celery worker', place: place('compose.yaml', 16) },
        {
          kind: 'Process web',
          value: 'gunicorn shop.wsgi',
          place: place('Procfile', 1),
          note: 'bind not given, workers not given',
        },
        { kind: 'Process worker', value: 'celery -A shop worker', place: place('Procfile', 3) },
      ],
      ports: [
        { port: '`8000`', place: place('Dockerfile', 2) },
        { port: '`8001/udp`', place: place('Dockerfile', 2) },
        { port: '`80:8000` of web', place: place('compose.yaml', 7) },
        { port: '`90:9000` of web', place: place('compose.yaml', 7) },
      ],
    });
  });

  test('joins the lines of an instruction, and takes the command of a HEALTHCHECK for no start', async () => {
    const Dockerfile =
      'FROM python\nHEALTHCHECK --interval=5s \\\n  CMD curl localhost\nCMD gunicorn \\\n  # how many\n  --workers 2 \\\n  shop.wsgi\nEXPOSE \\\n  80\n';
    assert.deepEqual(await readRunFiles(memoryFiles({ Dockerfile }), ['Dockerfile']), {
      entryPoints: [
        {
          kind: 'Image, CMD',
          value: 'gunicorn --workers 2 shop.wsgi',
          place: { path: 'Dockerfile', line: 4 },
          note: 'bind not given',
        },
      ],
      ports: [{ port: '`80`', place: { path: 'Dockerfile', line: 8 } }],
    });
  });

  test('reads what uWSGI, supervisor and systemd start', async () => {
    const tree = {
      'deploy/uwsgi.ini': '[uwsgi]\nmodule = shop.wsgi:application\nhttp = :8000\nhttp = [::]:8000\nprocesses = 4\n',
      'deploy/supervisor/worker.conf':
        '[supervisord]\nnodaemon=true\n[program:worker]\ncommand=celery -A shop worker\n[program:beat]\ndirectory=/srv\ncommand = celery -A shop beat\n',
      'deploy/shop.service': '[Service]\nExecStartPre=/bin/true\nExecStart=-/venv/bin/gunicorn shop.wsgi\n',
    };
    const { entryPoints } = await readRunFiles(memoryFiles(tree), Object.keys(tree));
    assert.deepEqual(
      entryPoints.map(({ kind, value, note = '', place }) => `${kind}: ${value} ${note} ${place?.path}:${place?.line}`),
      [
        'uWSGI, module: shop.wsgi:application bind `:8000` or `[::]:8000`, workers `4` deploy/uwsgi.ini:2',
        'Supervisor worker: celery -A shop worker  deploy/supervisor/worker.conf:4',
        'Supervisor beat: celery -A shop beat  deploy/supervisor/worker.conf:7',
        'systemd shop: /venv/bin/gunicorn shop.wsgi bind not given, workers not given deploy/shop.service:3',
      ],
    );
  });

  test('reads the server that a script starts, and what its configuration adds', async () => {
    const tree = {
      Dockerfile: 'FROM python\nCMD ["sh", "bin/up.sh"]\n',
      'bin/up.sh': 'python manage.py migrate\nexec gunicorn shop.wsgi --workers 3\n',
      'gunicorn.conf.py': 'bind = "unix:/run/shop.sock"\nworkers = 9\n',
      'deploy/start-web.sh': 'gunicorn -c deploy/absent.py --bind :80 shop.wsgi\n',
      'deploy/notes.sh': 'gunicorn other.wsgi\n',
      'fly.toml': '[processes]\n  app = "daphne -b 0.0.0.0 -p 8000 shop.asgi:application"\n',
    };
    const { entryPoints } = await readRunFiles(memoryFiles(tree), Object.keys(tree));
    assert.deepEqual(
      entryPoints.map(({ kind, value, note, place }) => [kind, value, note, `${place?.path}:${place?.line}`]),
      [
        ['Image, CMD', 'sh bin/up.sh', undefined, 'Dockerfile:2'],
        [
          'Started by up.sh',
          'gunicorn shop.wsgi --workers 3',
          'bind `unix:/run/shop.sock` by `gunicorn.conf.py`',
          'bin/up.sh:2',
        ],
        ['Started by fly.toml', 'daphne -b 0.0.0.0 -p 8000 shop.asgi:application', undefined, 'fly.toml:2'],
        [
          'Started by start-web.sh',
          'gunicorn -c deploy/absent.py --bind :80 shop.wsgi',
          'workers not given, `deploy/absent.py` is not in the folder',
          'deploy/start-web.sh:1',
        ],
      ],
    );
  });

  test('does without files that are broken', async () => {
    const tree = { 'compose.yaml': 'services: [', 'docker-compose.yml': 'services:\n  web: null\n', Procfile: '' };
    assert.deepEqual(await readRunFiles(memoryFiles(tree), Object.keys(tree)), { entryPoints: [], ports: [] });
  });

  test('gets to the end of a compose file of blank lines', async () => {
    const tree = {
      'compose.yml': `services:${'\n \n\t'.repeat(2000)}\n  web:\n    image: nginx\n`,
      'compose.b.yml': `services:\n${'\n # \n'.repeat(40)}web: 1`,
    };
    assert.deepEqual(await readRunFiles(memoryFiles(tree), Object.keys(tree)), {
      entryPoints: [{ kind: 'Service web', value: 'nginx', place: { path: 'compose.yml', line: 4002 } }],
      ports: [],
    });
  });
});
