import assert from 'node:assert/strict';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';
import { secretPositions } from '../../../src/core/redact/values/secret-arguments';

const S = 'kX93-fake-Ru7z';

/** What is a secret by where it stands in brackets: each row as it is shown, where a secret stood by its mark. */
suite('OpenBrackets', () => {
  for (const shown of [
    'set_password("•••", "zQ81-fine-Tw5y")',
    'user.check_password("•••")',
    'Signer("•••")',
    'HTTPBasicAuth("ada", "•••")',
    'smtp.login("ada", "•••", "zQ81-fine-Tw5y")',
    'my_basic_auth("ada", "•••")',
    'mysql_connect("h", "ada", "•••", "zQ81-fine-Tw5y")',
    'create_user("ada", "a@b.c", "•••")',
    'compare_digest("•••", "•••")',
    'PostGenerationMethodCall("set_password", "•••")',
    'verify_api_key("•••")',
    'jwt.encode({}, "•••")',
    'other.encode({}, "zQ81-fine-Tw5y")',
    'django.Password("•••")',
    'hmac.new("•••", "a")',
    'crypto.createHmac("sha256", "•••")',
    'pymysql.connect("h", "ada", "•••")',
    'redis.Redis("h", 1, 2, "•••")',
    'boto3.Session("•••", "•••")',
    'b64encode("ada:8080")',
    'fn(a, environ_name="DB_PASSWORD", b="zQ81-fine-Tw5y")',
    'Value("•••", environ_name="DB_PASSWORD")',
    'Value("zQ81-fine-Tw5y", environ_name="DB_HOST")',
    'f(name="SECRET_KEY", value="•••")',
    'f(value="•••", name="SECRET_KEY")',
    'f(name="HOST", value="zQ81-fine-Tw5y")',
    'f(value="zQ81-fine-Tw5y", name="HOST")',
    'run("--token", value="•••")',
    'run("--port", value="zQ81-fine-Tw5y")',
    'f(type="password", value="•••")',
    'f(type="text", value="zQ81-fine-Tw5y")',
    'f(type="password", value=os.environ["X"])',
    'get(url, auth=("ada", "•••"))',
    'get(url, auth=["ada", "•••"])',
    'get(url, auth=("ada", "•••", "zQ81-fine-Tw5y"))',
    'get(url, other=("ada", "zQ81-fine-Tw5y"))',
    'AUTH = ("ada", "•••")',
    'AUTH = ("ada", "basic")',
    'AUTH = ["ada",\n  "•••",\n]',
    'c = {"auth": ["ada", "•••"]}',
    'c = {"other": ["ada", "zQ81-fine-Tw5y"]}',
    'auth = "ada", "•••"',
    'auth = "ada", "•••"  # so',
    'auth = "ada", "zQ81-fine-Tw5y", 1',
    'other = "ada", "zQ81-fine-Tw5y"',
    'auth: tuple[str, str] = ("ada", "•••")',
    'auth: tuple[\n  str, str\n] = ("ada", "zQ81-fine-Tw5y")',
    'other: tuple[str, str] = ("ada", "zQ81-fine-Tw5y")',
    'connect("jdbc:h2:mem", "sa", "•••")',
    'connect("jdbc:h2:mem", ["sa", "•••"])',
    'connect("mysql://host/db", "sa", "•••")',
    'connect("https://host/db", "sa", "zQ81-fine-Tw5y")',
    'f(a, "mysql:host=b", "sa", "•••", "zQ81-fine-Tw5y")',
    'Client("ada", "zQ81-fine-Tw5y")',
    'match password:\n    case "•••":\n        pass',
    'match password:\n    case "•••":\n        a\n    case "•••":\n        pass',
    'match other:\n    case "zQ81-fine-Tw5y":\n        pass',
    'match password.a:\n    case "zQ81-fine-Tw5y":\n        pass',
    'x = case "zQ81-fine-Tw5y"',
    'variable "db_password" {\n  default = "•••"\n}',
    'variable "db_host" {\n  default = "zQ81-fine-Tw5y"\n}',
    'f("", value="zQ81-fine-Tw5y")',
    'key?("zQ81-fine-Tw5y")',
    'set_password?("•••")',
    '# password\nf("zQ81-fine-Tw5y")',
  ]) {
    test(shown.replaceAll('\n', ' '), () => assert.equal(redactSecrets(shown.replaceAll('•••', S), 'python'), shown));
  }

  test('takes both where the user is an account of a cloud, and a user with a password where they are encoded', () => {
    assert.equal(redactSecrets(`Client("AKIAIOSFODNN7EXAMPLF", "${S}")`, 'python'), 'Client("•••", "•••")');
    assert.equal(redactSecrets(`Client("AC${'0a1b'.repeat(8)}", "${S}")`, 'python'), 'Client("•••", "•••")');
    assert.equal(redactSecrets(`b64encode(b"ada:${S}")`, 'python'), 'b64encode(b"•••")');
  });

  test('knows the calls that take a secret by the owner before the name', () => {
    const positions = (
      [
        ['jwt', 'encode'],
        ['other', 'encode'],
        ['factory', 'Password'],
        ['hmac', 'new'],
        ['crypto', 'createHmac'],
        ['mysql', 'connect'],
        ['redis', 'Redis'],
        ['boto3', 'Session'],
        ['', 'Session'],
        ['', 'b64decode'],
        ['x', 'check_password'],
      ] as const
    ).map(([owner, callee]) => `${owner}.${callee} ${secretPositions(callee, owner).toString()}`);
    assert.deepEqual(positions, [
      'jwt.encode 1',
      'other.encode ',
      'factory.Password 0',
      'hmac.new 0',
      'crypto.createHmac 1',
      'mysql.connect 2',
      'redis.Redis 3',
      'boto3.Session 0,1',
      '.Session ',
      '.b64decode ',
      'x.check_password 0',
    ]);
  });
});
