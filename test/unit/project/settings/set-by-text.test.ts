import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** `NAME=value` of every setting, the text of those that are not known with a question mark. */
async function settingsOf(text: string, files: Record<string, string> = {}): Promise<string[]> {
  const { settings } = await inventoryOf({ 'config/__init__.py': '', 'config/settings.py': text, ...files });
  return settings.all.map(
    ({ name, value, items, text: written, known }) =>
      `${name}=${known ? (value ?? items?.join(' ') ?? written) : `?${written}`}`,
  );
}

suite('Settings that are assigned in other ways than by a name', () => {
  test('by the dictionary of all names', async () => {
    assert.deepEqual(
      await settingsOf(
        'globals()["A"] = 1\nlocals()["B"] = "b"\nvars()["C"] = True\nfor name in ("D", "E"):\n    globals()[name] = 5\n',
      ),
      ['A=1', 'B=b', 'C=True', 'D=5', 'E=5'],
    );
    assert.deepEqual(await settingsOf('A = 0\nglobals().update({"A": 1}, B="b")\nlocals().update(C=2)\n'), [
      'A=1',
      'B=b',
      'C=2',
    ]);
    assert.deepEqual(await settingsOf('A = 0\nvars().update(**more)\n'), [
      'A=?0 when what is assigned by a call leaves it, or what is assigned by a call',
    ]);
    const { settings, open } = await inventoryOf({
      'config/settings.py': 'import os\nDEBUG = False\nglobals()[os.environ["NAME"]] = 1\n',
    });
    assert.deepEqual(
      settings.all.map(({ name, value }) => [name, value]),
      [['DEBUG', 'False']],
    );
    assert.deepEqual(open, [
      { reason: 'Which settings are assigned here is not in the text.', path: 'config/settings.py', line: 3 },
    ]);
  });

  test('by all names of a module, which may be left out', async () => {
    const local = { 'config/local.py': 'DEBUG = True\nX = 1\n' };
    for (const given of ['vars(local)', 'local.__dict__'])
      assert.deepEqual(await settingsOf(`DEBUG = False\nfrom . import local\nglobals().update(${given})\n`, local), [
        'DEBUG=True',
        'X=1',
      ]);
    assert.deepEqual(
      await settingsOf(
        'DEBUG = False\ntry:\n    from . import local\nexcept ImportError:\n    pass\nelse:\n    globals().update(vars(local))\n',
        local,
      ),
      ['DEBUG=?True when config.local can be imported, or False when config.local cannot be imported', 'X=?1'],
    );
  });

  test('by files that are included by a name with a variable part', async () => {
    const files = {
      'config/parts/base.py': 'DEBUG = False\nTIME_ZONE = "UTC"\n',
      'config/envs/dev.py': 'DEBUG = True\n',
      'config/envs/live.py': 'SECURE = True\n',
    };
    for (const name of ['"envs/{0}.py".format(ENV)', 'f"envs/{ENV}.py"', '"envs/%s.py" % ENV'])
      assert.deepEqual(
        await settingsOf(`from split_settings.tools import include\ninclude("parts/base.py", ${name})\n`, files),
        [
          'DEBUG=?True when config/envs/dev.py is included, or False when config/envs/live.py is included',
          'SECURE=?True',
          'TIME_ZONE=UTC',
        ],
      );
    assert.deepEqual(
      await settingsOf('from split_settings.tools import include\ninclude("parts/base.py", find_it())\n', files),
      [
        'DEBUG=?False when include(find_it()) leaves it, or include(find_it())',
        'TIME_ZONE=?"UTC" when include(find_it()) leaves it, or include(find_it())',
      ],
    );
  });

  test('by a function that is given the file, or its name', async () => {
    for (const line of [
      'update_settings(__name__, "local_settings")',
      'fill(target=__name__)',
      'fill(sys.modules[__name__])',
    ])
      assert.deepEqual(
        (await inventoryOf({ 'config/settings.py': `DEBUG = False\n${line}\n` })).settings.all.map(({ text }) => text),
        [`False when ${line.split('(')[0] ?? ''}(…) leaves it, or ${line.split('(')[0] ?? ''}(…)`],
      );
    for (const line of [
      'logging.getLogger(__name__)',
      'logger = get_logger(__name__)',
      'structlog.get_logger(__name__).info("x")',
      'print(__name__)',
    ])
      assert.deepEqual(await settingsOf(`DEBUG = False\n${line}\n`), ['DEBUG=False']);
  });

  test('by the URL of a mail server, which sets those of mail alone', async () => {
    assert.deepEqual(await settingsOf('DEBUG = False\nMAIL = env.email_url("EMAIL_URL")\nvars().update(MAIL)\n'), [
      'DEBUG=False',
      'EMAIL_BACKEND=?env.email_url("EMAIL_URL")',
      'EMAIL_FILE_PATH=?env.email_url("EMAIL_URL")',
      'EMAIL_HOST=?env.email_url("EMAIL_URL")',
      'EMAIL_HOST_PASSWORD=?env.email_url("EMAIL_URL")',
      'EMAIL_HOST_USER=?env.email_url("EMAIL_URL")',
      'EMAIL_PORT=?env.email_url("EMAIL_URL")',
      'EMAIL_USE_SSL=?env.email_url("EMAIL_URL")',
      'EMAIL_USE_TLS=?env.email_url("EMAIL_URL")',
      'MAIL=?env.email_url("EMAIL_URL")',
    ]);
  });
});

suite('Settings that are worked out', () => {
  test('the last of two equal keys of a dict', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py':
        'DATABASES = {"default": {"ENGINE": "a.sqlite3"}, "default": {"ENGINE": "a.mysql", "ENGINE": "a.postgresql"}}\n',
    });
    assert.deepEqual(
      settings.databases.map(({ alias, engine }) => [alias, engine]),
      [['default', 'a.postgresql']],
    );
  });

  test('loops through lists and dicts, and what is made of each item', async () => {
    assert.deepEqual(
      await settingsOf(`APPS = ["a", "b", ""]
INSTALLED_APPS = list(filter(None, APPS))
INSTALLED_APPS += [f"shop.{app}" for app in APPS if app]
for app, wanted in (("c", True), ("d", False)):
    if wanted:
        INSTALLED_APPS.append(app)
FLAGS = {"e": 1, "f": 0}
for app, wanted in FLAGS.items():
    if wanted:
        INSTALLED_APPS += [app]
`).then((told) => told.at(-1)),
      'INSTALLED_APPS=a b shop.a shop.b c e',
    );
    assert.deepEqual(
      await settingsOf('LIST = []\nfor one in ("a", "b"):\n    if one == NOW:\n        break\n    LIST.append(one)\n'),
      ['LIST=?[]'],
    );
  });
});
