import assert from 'node:assert/strict';
import { findShapes } from '../../../src/core/redact/find-shapes';
import { isPlain, isPlainCode } from '../../../src/core/redact/is-plain';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';
import cases from './secret-cases.json';

suite('isPlain', () => {
  test('lets titles, ids, dates and sentences through', () => {
    const texts = ['Work number 12 on the orders', 'TASK-DB-20260102-090507', '2026-01-02', 'Step 3, which says more.'];
    assert.deepEqual(texts.map(isPlain), [true, true, true, true]);
  });

  test('has what may hold a secret read', () => {
    const texts = [
      'the login of ada',
      'Basic a2V5Om9m',
      'mysql -p hunter2',
      'sk-abcdefghijklmnop',
      'HRKU-ABCDEFGHIJ-12345678',
      'a=b',
      '`x`',
      'one\ntwo',
      'x'.repeat(401),
    ];
    assert.deepEqual(texts.filter(isPlain), []);
  });

  test('lets no case of a secret through', () => {
    const texts = cases.secrets.map(({ text }) => text.replaceAll(/[⟦⟧]/g, ''));
    assert.ok(texts.length > 200);
    assert.deepEqual(texts.filter(isPlain), []);
  });
});

suite('isPlainCode', () => {
  test('lets settings, patterns of URLs and calls through', () => {
    const texts = [
      '"django.middleware.security.SecurityMiddleware"',
      "get_model_urls('dcim', 'moduletype', detail=False)",
      "path('racks/<int:number>/', views.RackView.as_view())",
      "{'default': {'BACKEND': 'django.core.cache.backends.locmem.LocMemCache', 'TIMEOUT': 300}}",
      'BASE_DIR / "templates"',
    ];
    assert.deepEqual(
      texts.map((text) => [isPlainCode(text), redactSecrets(text, 'python') === text]),
      texts.map(() => [true, true]),
    );
  });

  test('has what takes a secret by its place read, whatever it is called', () => {
    const texts = [
      'Fernet("zQ81")',
      'hmac.new("zQ81", body)',
      'jose.encode({}, "zQ81")',
      'create_user("ada", "a@b.c", "zQ81")',
      'User.objects.create_superuser("ada", "a@b.c", "zQ81")',
      'redis.Redis("localhost", 6379, 0, "zQ81")',
      'constant_time_compare(given, "zQ81")',
      'URLSafeTimedSerializer("zQ81")',
      'ldap.simple_bind_s("cn=ada", "zQ81")',
      'opened("dbi:Pg:shop", "ada", "zQ81")',
      'b64encode(b"ada:zQ81-fine")',
      'run("mysql -pzQ81")',
      '"openssl enc k:zQ81"',
      '"echo zQ81 > secrets/db"',
      '"rabbitmqctl add_user ada zQ81"',
      "ALTER USER ada IDENTIFIED BY 'zQ81'",
      'db:5432:shop:ada:zQ81',
      'postgres://ada:zQ81@db/shop',
    ];
    assert.deepEqual(
      texts.filter((text) => isPlainCode(text) || redactSecrets(text, 'python') === text),
      [],
    );
  });

  test('lets no case of a secret through but by its form', () => {
    const texts = cases.secrets.map(({ text }) => text.replaceAll(/[⟦⟧]/g, ''));
    assert.deepEqual(
      texts.filter((text) => isPlainCode(text) && findShapes(text).length === 0),
      [],
    );
  });
});
