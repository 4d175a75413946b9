import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const TREE = {
  'manage.py': '',
  'config/__init__.py': '',
  'config/secrets.py': `import os
def get_secret(name, default=None):
    return os.environ.get(name, default)
def title(name):
    return name.title()
`,
  'config/util.py': 'import os\nread = os.environ.get\n',
  'config/settings.py': `import os
from config import secrets
from config.secrets import get_secret as secret, title
from .util import read
from elsewhere import fetch
def switch(name, default):
    return os.getenv(name, default) == "on"
DEBUG = switch("DEBUG", "off")
HOST = secrets.get_secret("DB_HOST")
if HOST:
    NAME = secret("DB_NAME", "shop")
BROKER = read("BROKER_URL")
LABEL = title("NOT_READ")
OTHER = fetch("NOT_KNOWN")
QUIET = secrets.get_secret(HOST)
`,
};

suite('Variables of the environment', () => {
  test('are those that functions of the project are asked for, beside the settings or in a module that they import', async () => {
    const { settings } = await inventoryOf(TREE);
    assert.deepEqual(
      settings.environment.map(({ name, hasDefault, when, line }) => [name, hasDefault, when, line]),
      [
        ['BROKER_URL', false, undefined, 12],
        ['DB_HOST', false, undefined, 9],
        ['DB_NAME', true, 'HOST', 11],
        ['DEBUG', true, undefined, 8],
      ],
    );
  });
});
