import assert from 'node:assert/strict';
import { findSurroundings } from '../../../../src/core/hand-over/gather/find-surroundings';
import { namingProject, told } from './names/naming-project';

const DJANGO = { 'manage.py': '', 'config/settings.py': 'INSTALLED_APPS = ["shop"]\n', 'shop/__init__.py': '' };

/** A file of a small tree, with the lines that are meant, and what is told around them. */
const CASES: readonly (readonly [
  what: string,
  tree: Readonly<Record<string, string>>,
  at: readonly [path: string, line?: number, endLine?: number],
  expected: readonly string[],
])[] = [
  [
    'a script: the templates that load it by a tag or an attribute, not one that loads its namesake',
    {
      'shop/static/js/cart.js': 'start();',
      'shop/templates/cart.html': '{% load static %}\n<script src="{% static \'js/cart.js\' %}"></script>\n',
      'shop/templates/old.html': '<p>\n<script src="/static/js/cart.js?v=1"></script>',
      'shop/templates/other.html': '<script src="{% static \'admin/js/cart.js\' %}"></script>js/cart.js',
      'shop/templates/gone.html': '{# {% static "js/cart.js" %} #}<!-- <script src="/static/js/cart.js"> -->',
    },
    ['shop/static/js/cart.js', 1],
    [
      'template shop/templates/cart.html shop/templates/cart.html:2',
      'template shop/templates/old.html shop/templates/old.html:2',
    ],
  ],
  [
    'a script: the Media of a class that names it',
    {
      'shop/static/shop/pick.js': 'pick();',
      'shop/admin.py': 'class BookAdmin(ModelAdmin):\n    class Media:\n        js = ["shop/pick.js"]\n',
    },
    ['shop/static/shop/pick.js', 1],
    ['class BookAdmin shop/admin.py:3'],
  ],
  [
    'a script: the entry of a bundler, the pages that load the entry, the script of npm that runs it',
    {
      'front/src/main.js': 'main();',
      'front/webpack.config.js':
        'module.exports = {\n  entry: {\n    site: path.resolve(__dirname, "src", "main"),\n    // site: "./src/main.js",\n  },\n};',
      'front/package.json': '{\n  "scripts": {\n    "check": "node src/main.js --check"\n  }\n}',
      'shop/templates/base.html':
        '{% load webpack_loader %}\n{% render_bundle "site" "js" %}{% render_bundle "admin" %}',
      'front/src/other.js': 'import "./main";',
    },
    ['front/src/main.js', 1],
    [
      'template shop/templates/base.html shop/templates/base.html:2',
      'entry of webpack.config.js site front/webpack.config.js:3',
      'package script check front/package.json:3',
      'script front/src/other.js front/src/other.js:1',
    ],
  ],
  [
    'a style: the pages that load it, and what imports it',
    {
      'shop/static/css/shop.css': 'a { }',
      'shop/templates/base.html': '<link href="{% static "css/shop.css" %}">',
      'src/app.js': 'import "../shop/static/css/shop.css";',
    },
    ['shop/static/css/shop.css', 1],
    ['template shop/templates/base.html shop/templates/base.html:1', 'script src/app.js src/app.js:1'],
  ],
  [
    'a file of nginx: what mounts, copies and includes it, and what its upstreams are',
    {
      'deploy/nginx/site.conf':
        'upstream app {\n  server web:8000;\n}\nserver {\n  location / { proxy_pass http://app; }\n  location /ws {\n    proxy_pass http://ws:9000;\n  }\n}\n',
      'compose.yaml':
        'services:\n  web:\n    build: .\n    command: gunicorn config.wsgi -b :8000\n  proxy:\n    image: nginx\n    volumes:\n      - ./deploy/nginx:/etc/nginx/conf.d:ro\n',
      'deploy/Dockerfile':
        'FROM nginx\n# COPY nginx/site.conf /x\nCOPY nginx/site.conf /etc/nginx/conf.d/default.conf\n',
      'other/Dockerfile': 'FROM nginx\nCOPY nginx/site.conf /etc/nginx/conf.d/default.conf\n',
    },
    ['deploy/nginx/site.conf', 2],
    [
      'Dockerfile deploy/Dockerfile deploy/Dockerfile:3',
      'service proxy compose.yaml:8',
      '`web:8000` is service `web` of `compose.yaml:2`, which runs `gunicorn config.wsgi -b :8000` :2',
      'What answers `ws:9000` is not in the folder :7',
    ],
  ],
  [
    'a file of nginx: the process behind its socket',
    {
      'nginx.conf': 'server {\n  uwsgi_pass unix:///run/app.sock;\n}\n',
      'app.service': '[Service]\nExecStart=/venv/bin/gunicorn --bind unix:/run/app.sock config.wsgi\n',
    },
    ['nginx.conf', 2],
    ['`unix:///run/app.sock` is systemd app: `/venv/bin/gunicorn --bind unix:/run/app.sock config.wsgi` :2'],
  ],
  [
    'a Dockerfile: the services and jobs that build it, with their target',
    {
      'docker/web.Dockerfile': 'FROM python AS prod\nCOPY . .\n',
      'compose.yaml':
        'x-app: &app\n  build:\n    context: .\n    dockerfile: docker/web.Dockerfile\n    target: prod\nservices:\n  web:\n    <<: *app\n  db:\n    image: postgres\n',
      Makefile: 'image:\n\tdocker build -f docker/web.Dockerfile .\n',
      '.github/workflows/ship.yml':
        'on: push\njobs:\n  test:\n    steps: []\n  ship:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          file: docker/web.Dockerfile\n',
    },
    ['docker/web.Dockerfile', 1],
    [
      'job of ship.yml ship .github/workflows/ship.yml:10',
      'make target image Makefile:2',
      'service (target prod) web compose.yaml:7',
    ],
  ],
  [
    'the Dockerfile that is built by default',
    {
      'api/Dockerfile': 'FROM python\n',
      Dockerfile: 'FROM python\n',
      '.github/workflows/ship.yml':
        'jobs:\n  ship:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: ./api\n  other:\n    steps:\n      - run: docker build .\n',
    },
    ['api/Dockerfile', 1],
    ['job of ship.yml ship .github/workflows/ship.yml:6'],
  ],
  [
    'the script of a workflow: the job that runs it',
    {
      'scripts/release.sh': 'echo 1\n',
      '.github/workflows/ship.yml': 'jobs:\n  ship:\n    steps:\n      - run: ./scripts/release.sh --now\n',
      'other/scripts/x.sh': '../release.sh\n',
    },
    ['scripts/release.sh', 1],
    ['job of ship.yml ship .github/workflows/ship.yml:4'],
  ],
  [
    'a service: how it is built, what it takes over, and who waits for it',
    {
      'docker/compose.yaml':
        'x-app: &app\n  env_file: [.env, ../gone.env]\nx-args: &args\n  TOKEN: abcdefgh12345678\n  WITH: 1\nservices:\n  web:\n    <<: *app\n    build:\n      context: ..\n      dockerfile: docker/web.Dockerfile\n      target: prod\n      args: *args\n    depends_on:\n      db: {condition: service_healthy}\n  worker:\n    extends:\n      service: web\n    depends_on: [web]\n  db:\n    image: postgres\n',
      'docker/web.Dockerfile': '',
      'docker/.env': '',
      'nginx.conf': 'proxy_pass http://web:8000;\n',
    },
    ['docker/compose.yaml', 9, 13],
    [
      'service worker docker/compose.yaml:16',
      'nginx file nginx.conf nginx.conf:1',
      'Service `web` is built by `docker/web.Dockerfile` from `..`; target `prod`; arguments `TOKEN`, `WITH`; takes over `&app` of line 1, `&args` of line 3; environment from `.env`, `../gone.env` (not in the folder); waits for `db` :7',
    ],
  ],
  [
    'a service that extends one of another file',
    {
      'compose.yaml': 'services:\n  web:\n    extends:\n      file: common.yml\n      service: base\n',
      'common.yml': 'services:\n  base:\n    build: ./app\n    env_file: .env\n',
      'app/Dockerfile': '',
    },
    ['compose.yaml', 3],
    [
      'Service `web` is built by `app/Dockerfile` from `./app`; extends `base` of `common.yml`; environment from `.env` (not in the folder) :2',
    ],
  ],
  [
    'an anchor of a compose file: the services that take it over',
    { 'compose.yaml': 'x-app: &app\n  image: shop\nservices:\n  web:\n    <<: *app\n  db:\n    image: postgres\n' },
    ['compose.yaml', 1, 2],
    ['service web compose.yaml:4'],
  ],
];

suite('what stands around a file that is no Python', () => {
  for (const [what, tree, [path, line, endLine], expected] of CASES)
    test(`${what}`, async () => {
      const project = await namingProject({ ...DJANGO, ...tree });
      const lines = (tree[path] ?? '').split('\n');
      const code = {
        ...{ path, text: lines.slice((line ?? 1) - 1, endLine ?? line).join('\n') },
        ...(line !== undefined && { line }),
        ...(endLine !== undefined && { endLine }),
      };
      const { told: around } = await findSurroundings([{ code, thing: undefined }], project);
      const { usedBy, wiring = [] } = around;
      const users = (usedBy?.callers ?? []).map(({ kind, name, place }) =>
        told({ kind, name, place: place ?? { path: '' } }),
      );
      assert.deepEqual([...users, ...wiring.map((one) => `${one.text} :${one.place.line}`)], expected);
    });
});
