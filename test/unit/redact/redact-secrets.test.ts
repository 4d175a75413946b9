import { strict as assert } from 'node:assert';
import { redactLines, redactSecrets } from '../../../src/core/redact/redact-secrets';

/** Assembled here, so that no scanner takes this file for a leak. */
const AWS_KEY = `AKIA${'ABCDEFGHIJKLMNOP'}`;
const TOKEN = `ghp_${'a1B2c3D4e5F6g7H8i9J0'}`;

/** What goes in, what comes out, and the language where one is known. */
const CASES: Record<string, readonly (readonly [string, string, string?])[]> = {
  'assignments in Python': [
    ['SECRET_KEY = "abc"', 'SECRET_KEY = "•••"'],
    ["SECRET_KEY='abc'", "SECRET_KEY='•••'"],
    ['SECRET_KEY: Final[str] = "abc"', 'SECRET_KEY: Final[str] = "•••"'],
    ['FIELD_KEY = b"abc"', 'FIELD_KEY = b"•••"'],
    ['SECRET_KEY = (\n    "abc"\n    "def"\n)', 'SECRET_KEY = (\n    "•••"\n    "•••"\n)'],
    ['SECRET_KEY = "abc" \\\n    "def"\nNAME = "x"', 'SECRET_KEY = "•••" \\\n    "•••"\nNAME = "x"'],
    ['SECRET_KEY = """abc\ndef"""\nNAME = 1', 'SECRET_KEY = """•••\n"""\nNAME = 1'],
    ['SECRET_KEY = "a" + "b"', 'SECRET_KEY = "•••" + "•••"'],
    ['SECRET_KEY_FALLBACKS = ["old", "older"]', 'SECRET_KEY_FALLBACKS = ["•••", "•••"]'],
    ['# SECRET_KEY = "old"', '# SECRET_KEY = "•••"'],
    ["# don't tell\nSECRET_KEY = 'it\\'s'", "# don't tell\nSECRET_KEY = '•••'"],
    ['os.environ["SECRET_KEY"] = "abc"', 'os.environ["SECRET_KEY"] = "•••"'],
    ['if token == "abc":', 'if token == "•••":'],
    ['connect(user="ada", password="abc", port=5432)', 'connect(user="ada", password="•••", port=5432)'],
    ['API_TOKEN = f"{prefix}-abc"', 'API_TOKEN = f"•••"'],
  ],
  'blocks of Terraform': [
    ['variable "db_password" {\n  default = "abc"\n}', 'variable "db_password" {\n  default = "•••"\n}', 'terraform'],
    ['variable "db_name" {\n  default = "abc"\n}', 'variable "db_name" {\n  default = "abc"\n}', 'terraform'],
    ['locals {\n  default = "abc"\n}', 'locals {\n  default = "abc"\n}', 'terraform'],
  ],
  'documents of Kubernetes': [
    [
      'apiVersion: v1\nkind: Secret\ndata:\n  greeting: aGVsbG8=\n---\nkind: ConfigMap\ndata:\n  greeting: hello\n',
      'apiVersion: v1\nkind: Secret\ndata:\n  greeting: •••\n---\nkind: ConfigMap\ndata:\n  greeting: hello\n',
      'yaml',
    ],
  ],
  'lists in YAML': [
    ['SECRET_KEYS: [abc, def]', 'SECRET_KEYS: [•••, •••]', 'yaml'],
    ['secret_keys: ["abc", x]\nname: [a, b]', 'secret_keys: ["•••", •••]\nname: [a, b]', 'yaml'],
    ['PASSWORDS: [abc, ${DEF}]', 'PASSWORDS: [•••, ${DEF}]', 'yaml'],
  ],
  'defaults of the environment': [
    ['SECRET_KEY = os.environ["SECRET_KEY"]', 'SECRET_KEY = os.environ["SECRET_KEY"]'],
    ['SECRET_KEY = os.environ.get("SECRET_KEY", "abc")', 'SECRET_KEY = os.environ.get("SECRET_KEY", "•••")'],
    ['KEY = env("DB_PASSWORD", default="abc")', 'KEY = env("DB_PASSWORD", default="•••")'],
    [
      'x = config("API_TOKEN", cast=str, default="abc")\ny = "kept"',
      'x = config("API_TOKEN", cast=str, default="•••")\ny = "kept"',
    ],
    ['os.environ.setdefault("SECRET_KEY", "abc")', 'os.environ.setdefault("SECRET_KEY", "•••")'],
    ['SECRET_KEY = os.getenv("KEY") or "abc"', 'SECRET_KEY = os.getenv("KEY") or "•••"'],
    [
      'DATABASE_URL = env("DATABASE_URL", default="postgres://u:p@h/db")',
      'DATABASE_URL = env("DATABASE_URL", default="postgres://•••@h/db")',
    ],
  ],
  'entries of dictionaries': [
    ['{"NAME": "shop", "PASSWORD": "abc", "HOST": "db"}', '{"NAME": "shop", "PASSWORD": "•••", "HOST": "db"}'],
    ["'OPTIONS': {'password' : 'abc', 'sslmode': 'require'}", "'OPTIONS': {'password' : '•••', 'sslmode': 'require'}"],
    ['CREDENTIALS = {"user": "ada", "word": "abc"}', 'CREDENTIALS = {"user": "ada", "word": "•••"}'],
    ['headers={"Authorization": "Token abcdefgh12"}', 'headers={"Authorization": "•••"}'],
    ['{ "clientSecret": "abc", "id": 1 }', '{ "clientSecret": "•••", "id": 1 }'],
  ],
  URLs: [
    ['postgres://u:p@h/db', 'postgres://•••@h/db'],
    ['x = "redis://:abc@cache:6379/0"', 'x = "redis://•••@cache:6379/0"'],
    ['amqp://u:p@ss@h//', 'amqp://•••@h//'],
    ['mysql://u:p/w@h/db', 'mysql://•••@h/db'],
    ['sentry_sdk.init("https://abc123@o1.ingest.sentry.io/4")', 'sentry_sdk.init("https://•••@o1.ingest.sentry.io/4")'],
    ['https://example.org/@ada/posts', 'https://example.org/@ada/posts'],
    ['http://localhost:8000/@ada', 'http://localhost:8000/@ada'],
    ['https://api.example.org/?token=abc&page=2', 'https://api.example.org/?token=•••&page=2'],
    ['"host=db user=ada password=abc dbname=shop"', '"host=db user=ada password=••• dbname=shop"'],
  ],
  'files without quotes': [
    ['SECRET_KEY=abc\nDEBUG=1', 'SECRET_KEY=•••\nDEBUG=1'],
    ['export DB_PASSWORD=abc', 'export DB_PASSWORD=•••'],
    ['password: correct horse\nuser: ada', 'password: •••\nuser: ada', 'yaml'],
    ['  - POSTGRES_PASSWORD=abc', '  - POSTGRES_PASSWORD=•••', 'yaml'],
    ['token: ${{ secrets.TOKEN }}', 'token: ${{ secrets.TOKEN }}', 'yaml'],
    ['key:\n  private_key: |\n    abc\n    def\n  name: x', 'key:\n  private_key: |\n    •••\n\n  name: x', 'yaml'],
    ['password = abc', 'password = •••', 'ini'],
    ['PGPASSWORD=abc psql -h db', 'PGPASSWORD=••• psql -h db', 'shellscript'],
    [
      'curl --api-key=abc -H "Authorization: Bearer abcdefgh1"',
      'curl --api-key=••• -H "Authorization: •••"',
      'shellscript',
    ],
    ['ENV API_TOKEN=a12345', 'ENV API_TOKEN=•••', 'dockerfile'],
  ],
  'keys that are known by their form': [
    [`x = "${AWS_KEY}"`, 'x = "•••"'],
    [`- run: push ${TOKEN}`, '- run: push •••'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nabc\ndef\n-----END RSA PRIVATE KEY-----\nx',
      '-----BEGIN RSA PRIVATE KEY-----\n•••\n\n-----END RSA PRIVATE KEY-----\nx',
    ],
    ['-----BEGIN PRIVATE KEY-----\nabc', '-----BEGIN PRIVATE KEY-----\n•••'],
  ],
  'strings within strings': [
    ['x = \'{"password": "abc"}\'', 'x = \'{"password": "•••"}\''],
    ['"""Run with\n\n    SECRET_KEY=abc ./manage.py\n"""', '"""Run with\n\n    SECRET_KEY=••• ./manage.py\n"""'],
  ],
  'lines that end a value, whatever is in it': [
    ['SECRET_KEY=(a&b#c d\nDEBUG=1', 'SECRET_KEY=•••\nDEBUG=1', 'dotenv'],
    ['SECRET_KEY=<a\nDB_PASSWORD=b', 'SECRET_KEY=•••\nDB_PASSWORD=•••', 'dotenv'],
    ['SECRET_KEY="a # b" # prod', 'SECRET_KEY="•••" # prod', 'dotenv'],
    ['KEY_TOKEN="a\nb"\nDEBUG=1', 'KEY_TOKEN="•••\n"\nDEBUG=1', 'dotenv'],
    ['DB_PASSWORD=${POSTGRES_PASSWORD}', 'DB_PASSWORD=${POSTGRES_PASSWORD}', 'dotenv'],
    ['DB_PASSWORD=${POSTGRES_PASSWORD:-abc}', 'DB_PASSWORD=${POSTGRES_PASSWORD:-•••}', 'dotenv'],
    ['[a]\npassword =\n    a&b\nname = x', '[a]\npassword =\n    •••\nname = x', 'ini'],
    ['SECRET_KEY ?= a$b', 'SECRET_KEY ?= •••', 'makefile'],
    ['ENV A=1 SECRET_KEY=a&b B=2', 'ENV A=1 SECRET_KEY=••• B=2', 'dockerfile'],
    ['ENV SECRET_KEY a&b', 'ENV SECRET_KEY •••', 'dockerfile'],
    ['requirepass a(b', 'requirepass •••', 'conf'],
    ['SECRET_KEY=a(b', 'SECRET_KEY=•••'],
  ],
  YAML: [
    ['SECRET_KEY: a,b#c(d', 'SECRET_KEY: •••', 'yaml'],
    ['password: &anchor abc', 'password: &anchor •••', 'yaml'],
    ['password: *anchor', 'password: *anchor', 'yaml'],
    ['password: !Ref Word', 'password: !Ref Word', 'yaml'],
    ['password:\n  abc\nname: x', 'password:\n  •••\nname: x', 'yaml'],
    ['tokens:\n  - abc\n  - def', 'tokens:\n  - •••\n  - •••', 'yaml'],
    ['- name: API_TOKEN\n  value: abc', '- name: API_TOKEN\n  value: •••', 'yaml'],
    ['- value: abc\n  name: API_TOKEN', '- value: •••\n  name: API_TOKEN', 'yaml'],
    ['kind: Secret\ndata:\n  db: abc', 'kind: Secret\ndata:\n  db: •••', 'yaml'],
    ['command: redis-server --requirepass abc', 'command: redis-server --requirepass •••', 'yaml'],
  ],
  'calls and pairs': [
    ['user.set_password("abc")', 'user.set_password("•••")', 'python'],
    ['get(url, auth=("ada", "abc"))', 'get(url, auth=("ada", "•••"))', 'python'],
    ['setattr(settings, "SECRET_KEY", "abc")', 'setattr(settings, "SECRET_KEY", "•••")', 'python'],
    [
      'add_argument("--token", help="For the API", default="abc")',
      'add_argument("--token", help="For the API", default="•••")',
      'python',
    ],
    ['SECRET_KEY, DEBUG = "abc", True', 'SECRET_KEY, DEBUG = "•••", True', 'python'],
    ['match token:\n    case "abc":\n        pass', 'match token:\n    case "•••":\n        pass', 'python'],
    ['variable "db_password" {\n  default = "abc"\n}', 'variable "db_password" {\n  default = "•••"\n}', 'terraform'],
    ['<input name="password" value="abc">', '<input name="password" value="•••">', 'html'],
    ["CREATE USER app IDENTIFIED BY 'abc'", "CREATE USER app IDENTIFIED BY '•••'", 'sql'],
    ['curl -u ada:abc https://example.org', 'curl -u ada:••• https://example.org', 'shellscript'],
    [
      "INSERT INTO a (id, token) VALUES (1, 'abc'), (2, 'def')",
      "INSERT INTO a (id, token) VALUES (1, '•••'), (2, '•••')",
      'sql',
    ],
    ['SECRET_KEY = str("abc-1")', 'SECRET_KEY = str("•••")', 'python'],
    ['TOKEN=$(echo abc)', 'TOKEN=•••', 'shellscript'],
    ['machine example.org login ada password abc', 'machine example.org login ada password •••'],
  ],
  'what is said instead of a mark': [
    ['SECRET_KEY = "changeme"', 'SECRET_KEY = "‹placeholder›"', 'python'],
    ['SECRET_KEY=<your key>', 'SECRET_KEY=‹placeholder›', 'dotenv'],
    ['POSTGRES_PASSWORD: postgres', 'POSTGRES_PASSWORD: ‹weak-default›', 'yaml'],
    ['SECRET_KEY = ""', 'SECRET_KEY = ""', 'python'],
  ],
  'Markdown, each block in its language': [
    [
      'Set `SECRET_KEY`.\n```sh\nexport TOKEN=a(b c\n```\n',
      'Set `SECRET_KEY`.\n```sh\nexport TOKEN=••• c\n```\n',
      'markdown',
    ],
    [
      '```python\npassword = form.data["password"]\n```',
      '```python\npassword = form.data["password"]\n```',
      'markdown',
    ],
    ['The password is `a1b2-c3`.', 'The password is `•••`.', 'markdown'],
  ],
  'what is no secret': [
    ['if not token:\n    return None', 'if not token:\n    return None', 'python'],
    ['PASSWORD_TOO_SHORT = "password_too_short"', 'PASSWORD_TOO_SHORT = "password_too_short"', 'python'],
    ['headers = {"Authorization": f"Bearer {token}"}', 'headers = {"Authorization": f"Bearer {token}"}', 'python'],
    ['SECRET_KEY = env(\n    "DJANGO_SECRET_KEY",\n)', 'SECRET_KEY = env(\n    "DJANGO_SECRET_KEY",\n)', 'python'],
    [
      '("webhook", "0010_drop_transaction_request_action_event")',
      '("webhook", "0010_drop_transaction_request_action_event")',
      'python',
    ],
    ['# When login or set password is asked for.', '# When login or set password is asked for.', 'python'],
    ['permissions:\n  id-token: write', 'permissions:\n  id-token: write', 'yaml'],
    ['fields = ["username", "password", "email"]', 'fields = ["username", "password", "email"]'],
    ['password = form.cleaned_data["password"]', 'password = form.cleaned_data["password"]'],
    ['user.set_password(password)', 'user.set_password(password)'],
    ['def check(token: str, password=None):', 'def check(token: str, password=None):', 'python'],
    ['login(username=name, password=raw)', 'login(username=name, password=raw)', 'python'],
    [
      'password = models.CharField("Password", max_length=128)',
      'password = models.CharField("Password", max_length=128)',
    ],
    [
      'AUTH_PASSWORD_VALIDATORS = [{"NAME": "x.MinimumLength"}]',
      'AUTH_PASSWORD_VALIDATORS = [{"NAME": "x.MinimumLength"}]',
    ],
    ['CSRF_COOKIE_NAME = "csrftoken"\n{% csrf_token %}', 'CSRF_COOKIE_NAME = "csrftoken"\n{% csrf_token %}'],
    ['cache_key = f"book-{pk}"', 'cache_key = f"book-{pk}"'],
    ['for token in tokens: print(token)', 'for token in tokens: print(token)', 'python'],
    ['books = sorted(books, key=lambda book: book.title)', 'books = sorted(books, key=lambda book: book.title)'],
  ],
};

suite('redactSecrets', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    test(name, () => {
      assert.deepEqual(
        cases.map(([text, , language]) => redactSecrets(text, language)),
        cases.map(([, expected]) => expected),
      );
    });
  }

  test('keeps every line, so that a selection can be cut out afterwards', () => {
    const settings = 'DEBUG = True\nSECRET_KEY = """abc\ndef\nghi"""\nNAME = "x"';
    assert.equal(redactLines(settings, 3, 5), '\n"""\nNAME = "x"');
  });
});
