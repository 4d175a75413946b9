import { testSurroundings } from './surroundings';

/** An image that has these lines, and what its main file includes. */
const image = (...lines: readonly string[]): Record<string, string> => ({
  'docker/nginx.conf': 'server {\n  include /etc/nginx/conf.d/*.conf;\n}\n',
  'docker/nginx/site.conf': 'location / {\n}\n',
  'docker/nginx/api.conf': 'location /api {\n}\n',
  'docker/Dockerfile': ['FROM nginx', ...lines, ''].join('\n'),
});
const INCLUDES = 'nginx file docker/nginx.conf docker/nginx.conf:2';

testSurroundings('What includes a file of nginx that an image copies', [
  [
    'one of several, beside an option',
    image('COPY --chown=nginx nginx/api.conf nginx/site.conf /etc/nginx/conf.d/'),
    ['docker/nginx/site.conf', 1],
    ['Dockerfile docker/Dockerfile docker/Dockerfile:2', INCLUDES],
  ],
  [
    'written as a list',
    image('ADD ["nginx/site.conf", "/etc/nginx/conf.d/default.conf"]'),
    ['docker/nginx/site.conf', 1],
    ['Dockerfile docker/Dockerfile docker/Dockerfile:2', INCLUDES],
  ],
  [
    'none from another stage',
    image('COPY --from=build nginx/site.conf /etc/nginx/conf.d/'),
    ['docker/nginx/site.conf', 1],
    ['Dockerfile docker/Dockerfile docker/Dockerfile:2'],
  ],
  [
    'none to where nothing is included',
    image('COPY nginx/site.conf /etc/nginx/sites/', 'COPY nginx/api.conf site.conf'),
    ['docker/nginx/site.conf', 1],
    ['Dockerfile docker/Dockerfile docker/Dockerfile:2'],
  ],
  [
    'a folder with what is in it',
    image('COPY nginx /etc/nginx/conf.d'),
    ['docker/nginx/site.conf', 1],
    ['Dockerfile docker/Dockerfile docker/Dockerfile:2', INCLUDES],
  ],
]);
