import assert from 'node:assert/strict';
import { readView } from '../../../../src/core/partners/routing/around/read-view';

/** What is near the lines, each line trimmed, and what they stand in. */
function seen(
  path: string,
  text: string,
  line: number,
  endLine: number,
): { near: string[]; within: readonly string[] } {
  const { near, within } = readView({ path, text, line, endLine });
  const lines = near.code.split('\n').map((each) => each.trim());
  return { near: lines.filter((each) => each !== ''), within };
}

const CLASS = `import hmac
from rest_framework.authentication import (
    BaseAuthentication,
    get_authorization_header as header_of,
)


@final
class Tokens(BaseAuthentication):
    keyword = "Token"

    def other(self):
        return hmac

    def authenticate(self, request):
        key = header_of(request)

        return self.user(key)
`;

const MIGRATION = `def slice(book):
    book.save()


def forward(apps, schema_editor):
    for book in apps.get_model("shop", "Book").objects.all():
        slice(book)


def unused(apps):
    pass


class Migration(migrations.Migration):
    atomic = False
    operations = [
        migrations.AddField("book", "slug"),
        migrations.RunPython(
            forward,
            migrations.RunPython.noop,
        ),
    ]
`;

suite('readView', () => {
  test('has the function, the head of the class, what it says of itself, and the imports that are used', () => {
    assert.deepEqual(seen('shop/auth.py', CLASS, 17, 18), {
      near: [
        'from rest_framework.authentication import BaseAuthentication',
        'from rest_framework.authentication import get_authorization_header',
        '@final',
        'class Tokens(BaseAuthentication):',
        'keyword =',
        'def authenticate(self, request):',
        'key = header_of(request)',
        'return self.user(key)',
      ],
      within: ['def authenticate(self, request):', 'class Tokens(BaseAuthentication):'],
    });
  });

  test('has the call that runs a function in a migration, also by way of another', () => {
    const call = ['migrations.RunPython(', 'forward,', 'migrations.RunPython.noop,', '),'];
    assert.deepEqual(seen('shop/migrations/0002_a.py', MIGRATION, 6, 7).near.slice(-4), call);
    assert.deepEqual(seen('shop/migrations/0002_a.py', MIGRATION, 1, 2).near.slice(-4), call);
    assert.deepEqual(seen('shop/migrations/0002_a.py', MIGRATION, 10, 11).near, ['def unused(apps):', 'pass']);
  });

  test('has what a call in a migration runs, and no other operation', () => {
    const { near } = seen('shop/migrations/0002_a.py', MIGRATION, 18, 21);
    assert.deepEqual(near.slice(0, 2), ['def slice(book):', 'book.save()']);
    assert.ok(!near.some((line) => line.includes('AddField') || line.includes('unused')));
    assert.ok(near.includes('atomic = False'));
  });

  test('has the script around lines of a template, the job, and the server', () => {
    const html = '<p>1</p>\n<script>\nlet a;\nlet b;\nlet c;\n</script>\n<p>2</p>\n';
    assert.deepEqual(seen('a.html', html, 3, 4), {
      near: ['<script>', 'let a;', 'let b;', 'let c;', '</script>'],
      within: ['<script>'],
    });
    assert.deepEqual(seen('a.html', html, 1, 2).within, []);
    assert.deepEqual(seen('a.html', html, 1, 4).within, ['<script>']);
    assert.deepEqual(seen('a.html', html, 1, 7).within, ['<script>']);
    for (const attribute of ['src="a.js"', 'type="application/json"'])
      assert.deepEqual(seen('a.html', html.replace('<script>', `<script ${attribute}>`), 1, 7).within, []);
    assert.deepEqual(seen('a.html', `<script src="a.js"></script>\n${html}`, 1, 8).within, ['<script>']);
    const jobs = 'on: push\njobs:\n  a:\n    x: 1\n    y: 2\n    z: 3\n  b:\n    x: 1\n';
    assert.deepEqual(seen('.github/workflows/a.yml', jobs, 4, 5), {
      near: ['jobs:', 'a:', 'x: 1', 'y: 2', 'z: 3'],
      within: ['a:', 'jobs:'],
    });
    const server = 'user a;\nserver {\n  listen 80;\n  location / {\n    a b;\n    c d;\n  }\n}\n';
    assert.deepEqual(seen('nginx.conf', server, 5, 6), {
      near: ['server {', 'listen 80;', 'location / {', 'a b;', 'c d;', '}', '}'],
      within: ['location / {', 'server {'],
    });
  });

  test('has the imports of a script that are used', () => {
    const script =
      "import { Stack } from 'aws-cdk-lib';\nimport x from 'y';\n\nclass A extends Stack {\n  b;\n  c;\n}\n";
    assert.deepEqual(seen('a.ts', script, 4, 7).near[0], "import { Stack } from 'aws-cdk-lib';");
    assert.ok(!seen('a.ts', script, 4, 7).near.includes("import x from 'y';"));
  });
});
