import assert from 'node:assert/strict';
import { redactCommand } from '../../../src/core/redact/redact-command';

suite('redactCommand', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['redis-server --requirepass hunter2 --port 6379', 'redis-server --requirepass ••• --port 6379'],
    ['flower --basic_auth=admin:hunter2', 'flower --basic_auth=admin:•••'],
    ['CMD ["gunicorn", "--auth-token", "hunter2"]', 'CMD ["gunicorn", "--auth-token", "•••"]'],
    ['PGPASSWORD=hunter2 psql -p 5432 -p5432', 'PGPASSWORD=••• psql -p 5432 -p5432'],
    ['x --password "two words" --name y', 'x --password "•••" --name y'],
    ["x --password 'two words' --name y", "x --password '•••' --name y"],
    [
      'x --password=${DB_PASSWORD} --password-file=/run/secret',
      'x --password=${DB_PASSWORD} --password-file=/run/secret',
    ],
    [
      'x ${REDIS_PASSWORD:-hunter2} ${HOST:-db} ${REDIS_PORT:-hunter2} ${WEB_PORT:-8000}',
      'x ${REDIS_PASSWORD:-•••} ${HOST:-db} ${REDIS_PORT:-•••} ${WEB_PORT:-8000}',
    ],
  ];
  test('values of options, variables and defaults go, ports and references stay', () => {
    assert.deepEqual(
      cases.map(([command]) => [command, redactCommand(command)]),
      cases,
    );
  });
});
