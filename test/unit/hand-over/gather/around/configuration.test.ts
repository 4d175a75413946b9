import { testSurroundings } from './surroundings';

testSurroundings('what stands around a file of configuration', [
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
    ],
  ],
  [
    'a file of nginx: of lines what they name, and the servers of an upstream that they name',
    {
      'deploy/nginx/site.conf':
        'upstream app {\n  server web:8000;\n}\nserver {\n  location / { proxy_pass http://app; }\n  location /ws {\n    proxy_pass http://ws:9000;\n  }\n}\n',
    },
    ['deploy/nginx/site.conf', 5],
    ['What answers `web:8000` is no service and no command that starts the project :2'],
  ],
  [
    'a file of nginx: of other lines nothing of the upstream',
    {
      'deploy/nginx/site.conf':
        'upstream app {\n  server web:8000;\n}\nserver {\n  location / { proxy_pass http://app; }\n  location /ws {\n    proxy_pass http://ws:9000;\n  }\n}\n',
    },
    ['deploy/nginx/site.conf', 6, 8],
    ['What answers `ws:9000` is no service and no command that starts the project :7'],
  ],
  [
    'a file of nginx: what includes it where it is mounted to, by a template or the default of a variable',
    {
      'nginx/locations': 'proxy_pass http://web;\n',
      'nginx/https.conf': 'server {\n  include /etc/nginx/conf.d/locations;\n}\n',
      'nginx/other.conf': 'server {\n  # include /etc/nginx/conf.d/locations;\n}\n',
      'compose.yaml':
        'services:\n  web:\n    image: shop\n  proxy:\n    image: nginx\n    volumes:\n      - ./nginx/${SETUP:-https}.conf:/etc/nginx/templates/site.conf.template\n      - ./nginx/locations:/etc/nginx/templates/locations.template\n',
    },
    ['nginx/locations', 1],
    [
      'service proxy compose.yaml:8',
      'nginx file nginx/https.conf nginx/https.conf:2',
      '`web` is service `web` of `compose.yaml:2` :1',
    ],
  ],
  [
    'a file of nginx: what it includes hands on for it',
    {
      'nginx/locations': '\nproxy_pass http://web;\n',
      'nginx/https.conf': 'server {\n  include conf.d/*;\n}\n',
      'compose.yaml':
        'services:\n  web:\n    image: shop\n  proxy:\n    image: nginx\n    volumes:\n      - ./nginx/${SETUP:-https}.conf:/etc/nginx/nginx.conf\n      - ./nginx/locations:/etc/nginx/conf.d/locations\n',
    },
    ['nginx/https.conf', 1, 3],
    ['service proxy compose.yaml:7', '`web` is service `web` of `compose.yaml:2` :2'],
  ],
  [
    'a file of nginx: what mounts it where a variable says so, and the service that a file adds to',
    {
      'nginx/plain.conf': 'proxy_pass http://web:8000;\n',
      'compose.dev.yaml': 'services:\n  web:\n    ports: [1:1]\n',
      'compose.yaml':
        'services:\n  web:\n    build: .\n    entrypoint: ["/start.sh"]\n  proxy:\n    volumes:\n      - ./nginx/${SETUP:-https}.conf:/etc/nginx/nginx.conf\n',
    },
    ['nginx/plain.conf', 1],
    [
      'perhaps service proxy compose.yaml:7',
      '`web:8000` is service `web` of `compose.dev.yaml:2`, `compose.yaml:2`, which runs `/start.sh` :1',
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
    'the Dockerfile of a folder that is built, unless another one is named',
    {
      'api/Dockerfile': 'FROM python\n',
      Makefile: 'image:\n\tdocker build api\nother:\n\tdocker build -f slim.Dockerfile api\n',
      'build.sh': 'docker buildx build --file slim.Dockerfile api\n',
    },
    ['api/Dockerfile', 1],
    ['make target image Makefile:2'],
  ],
  [
    'a Dockerfile: where a variable fills in a part of its name, and not where it says all of it',
    {
      'docker/web.Dockerfile': 'FROM python\n',
      'compose.yaml':
        'services:\n  one:\n    build:\n      dockerfile: ${ANY}\n  two:\n    build:\n      dockerfile: ${A}/${B}.Dockerfile\n  three:\n    build:\n      dockerfile: docker/${NAME}.Dockerfile\n',
    },
    ['docker/web.Dockerfile', 1],
    ['perhaps service three compose.yaml:10'],
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
        'x-app: &app\n  env_file: [.env, ../gone.env]\nx-args: &args\n  TOKEN: abcdefgh12345678\n  WITH: 1\nservices:\n  web:\n    <<: *app\n    build:\n      context: ..\n      dockerfile: docker/web.Dockerfile\n      target: prod\n      args: *args\n    depends_on:\n      db: {condition: service_healthy}\n      cache: {condition: service_started}\n  worker:\n    extends:\n      service: web\n    depends_on: [web]\n  db:\n    image: postgres\n',
      'docker/web.Dockerfile': '',
      'docker/.env': '',
      'nginx.conf': 'proxy_pass http://web:8000;\n',
    },
    ['docker/compose.yaml', 9, 13],
    [
      'service worker docker/compose.yaml:17',
      'nginx file nginx.conf nginx.conf:1',
      'Service `web` is built by `docker/web.Dockerfile` from `..`; target `prod`; arguments `TOKEN`, `WITH`; takes over `&app` of line 1, `&args` of line 3; environment from `.env`, `../gone.env` (not in the folder); waits until `db` is healthy or done; starts after `cache`, ready or not :7',
    ],
  ],
  [
    'a service that extends one of another file',
    {
      'compose.yaml': 'services:\n  web:\n    extends:\n      file: common.yml\n      service: base\n',
      'common.yml':
        'services:\n  base:\n    build: ./app\n    env_file: .env\n    environment: [DJANGO_SETTINGS_MODULE=config.live]\n',
      'app/Dockerfile': '',
    },
    ['compose.yaml', 3],
    [
      'Service `web` is built by `app/Dockerfile` from `./app`; extends `base` of `common.yml`; settings `config.live`; environment from `.env` (not in the folder) :2',
    ],
  ],
  [
    'an anchor of a compose file: the services that take it over',
    { 'compose.yaml': 'x-app: &app\n  image: shop\nservices:\n  web:\n    <<: *app\n  db:\n    image: postgres\n' },
    ['compose.yaml', 1, 2],
    ['service web compose.yaml:4'],
  ],
]);
