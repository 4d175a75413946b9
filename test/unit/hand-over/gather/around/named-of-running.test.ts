import assert from 'node:assert/strict';
import {
  namedOfRunning,
  settingsOfServer,
  type QuotedLines,
  type Running,
} from '../../../../../src/core/hand-over/gather/around/named-of-running';

const RUNNING: Running = {
  entryPoints: [
    { kind: 'Service web', value: 'gunicorn shop.wsgi', place: { path: 'compose.yaml', line: 2 } },
    { kind: 'Service worker', value: 'celery -A shop worker', place: { path: 'compose.yaml', line: 9 } },
    { kind: 'Image, CMD', value: 'gunicorn shop.wsgi', place: { path: 'Dockerfile', line: 7 } },
    { kind: 'Started by start.sh', value: 'gunicorn shop.wsgi', place: { path: 'bin/start.sh', line: 3 } },
    { kind: 'Command', value: 'manage.py rebuild', place: { path: 'shop/management/commands/rebuild.py', line: 1 } },
    { kind: 'WSGI', value: 'shop.wsgi:application', place: { path: 'shop/wsgi.py' } },
  ],
  ports: [
    { port: '8000:8000', place: { path: 'compose.yaml', line: 2 } },
    { port: '5555', place: { path: 'compose.yaml', line: 9 } },
    { port: '8000', place: { path: 'Dockerfile', line: 6 } },
  ],
  databases: [{ alias: 'default', engine: 'PostgreSQL' }],
  staticFiles: [{ name: 'STATIC_ROOT', value: '"/srv/static"' }],
  environment: [{ name: 'SECRET_KEY', hasDefault: false, isNamed: false }],
};

function told(quoted: Partial<QuotedLines> & Pick<QuotedLines, 'path' | 'text'>, running = RUNNING): unknown {
  const { entryPoints, ports, databases, staticFiles, environment } = namedOfRunning(running, {
    ...{ line: 1, endLine: 4, meant: [], callers: [] },
    ...quoted,
  });
  return [
    entryPoints.map(({ kind }) => kind),
    ports.map(({ port }) => port),
    [databases.length, staticFiles.length, environment.length],
  ];
}

suite('namedOfRunning', () => {
  const rows: [what: string, quoted: Parameters<typeof told>[0], expected: unknown][] = [
    [
      'of a service itself, what it waits for and the script that starts it',
      { path: 'compose.yaml', text: 'web:\n  entrypoint: /bin/start.sh\n  env_file: .env\n  depends_on: [worker]' },
      [
        ['Service web', 'Service worker', 'Started by start.sh'],
        ['8000:8000', '5555'],
        [0, 0, 1],
      ],
    ],
    [
      'of a service no other whose name begins alike, and the image that it is built by',
      {
        path: 'compose.yaml',
        text: 'web:\n  image: worker-base',
        meant: [{ text: 'Service `web` is built by `Dockerfile` from `.`', place: { path: 'compose.yaml', line: 2 } }],
      },
      [['Service web', 'Image, CMD'], ['8000:8000'], [0, 0, 0]],
    ],
    [
      'of an image what it runs and opens, and every variable',
      { path: 'Dockerfile', text: 'CMD gunicorn shop.wsgi' },
      [['Image, CMD'], ['8000'], [0, 0, 1]],
    ],
    [
      'of a server whom it hands on to, and the files that it serves',
      {
        path: 'nginx/site.conf',
        text: 'location /static/ {}\nproxy_pass http://web;',
        meant: [
          {
            text: '`web` is service `web`',
            place: { path: 'nginx/site.conf', line: 2 },
            about: { path: 'compose.yaml', line: 2 },
          },
        ],
      },
      [['Service web'], ['8000:8000'], [0, 1, 0]],
    ],
    [
      'of a job the commands it runs; its services are its own',
      {
        path: '.github/workflows/ci.yml',
        text: 'services:\n  web:\n    image: postgres:16\nrun: manage.py rebuild',
      },
      [['Command'], [], [1, 0, 0]],
    ],
    [
      'of a job that starts services those',
      { path: '.github/workflows/ci.yml', text: 'run: docker compose up worker' },
      [['Service worker'], ['5555'], [0, 0, 0]],
    ],
    [
      'of Python every process, and nothing that its lines do not speak of',
      { path: 'shop/tasks.py', text: 'def rebuild():\n    cache.clear()' },
      [RUNNING.entryPoints.map(({ kind }) => kind), RUNNING.ports.map(({ port }) => port), [0, 0, 0]],
    ],
  ];
  for (const [what, quoted, expected] of rows) test(what, () => assert.deepEqual(told(quoted), expected));

  test('keeps the variables where one of them is named', () => {
    const running = { ...RUNNING, environment: [{ name: 'SECRET_KEY', hasDefault: false, isNamed: true }] };
    assert.deepEqual(told({ path: 'bin/release.sh', text: 'export SECRET_KEY' }, running), [[], [], [0, 0, 1]]);
  });
});

suite('settingsOfServer', () => {
  const text =
    'server_name shop.example;\nproxy_set_header X-Forwarded-Proto $scheme;\nproxy_set_header X-Forwarded-Host $host;\nproxy_set_header X-Forwarded-Port 443;\nadd_header X-Frame-Options DENY;\nadd_header Strict-Transport-Security "max-age=1";';
  test('are those that its headers belong to', () =>
    assert.equal(
      settingsOfServer('nginx/site.conf', text),
      'SECURE_PROXY_SSL_HEADER SECURE_SSL_REDIRECT USE_X_FORWARDED_HOST ALLOWED_HOSTS USE_X_FORWARDED_PORT ALLOWED_HOSTS CSRF_TRUSTED_ORIGINS X_FRAME_OPTIONS SECURE_HSTS_SECONDS',
    ));
  test('are none of another file', () => assert.equal(settingsOfServer('deploy/site.yml', text), ''));
});
