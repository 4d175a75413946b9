import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** What DEBUG is behind a line that may set it by its name; whether that is certain. */
const LINES: readonly [line: string, value: string | null, known: boolean][] = [
  ['globals().update({"DEBUG": True})', 'True', true],
  ['locals().update({"DEBUG": True})', 'True', true],
  ['vars().update({"DEBUG": True})', 'True', true],
  ['globals().update({"OTHER": True})', 'False', true],
  ['globals().update({"DEBUG": True}, {"DEBUG": False})', null, false],
  ['globals().update({KEY: True})', null, false],
  ['globals().update(load())', null, false],
  ['globals().update()', null, false],
  ['globals().setdefault("DEBUG", True)', 'False', true],
  ['config().update({"DEBUG": True})', 'False', true],
  ['config.update({"DEBUG": True})', 'False', true],
  ['update({"DEBUG": True})', 'False', true],
  ['print(globals())', 'False', true],
  ['activate(globals())', null, false],
  ['activate(scope=locals())', null, false],
  ['exec("x")', null, false],
  ['builtins.exec("x")', null, false],
  ['execute("x")', 'False', true],
  ['sys.modules[__name__].DEBUG = True', 'True', true],
  ['sys.modules["other"].DEBUG = True', 'False', true],
  ['setattr(sys.modules[__name__], "DEBUG", True)', 'True', true],
  ['setattr(sys.modules[__name__], name, True)', null, false],
  ['setattr(other, name, True)', 'False', true],
  ['def load():\n    global OTHER, DEBUG\n    DEBUG = read()\nload()', null, false],
  ['def load(\n    a,\n):\n\n    if a:\n        global DEBUG\n        DEBUG = a\nANY = load(1)', null, false],
  ['def load():\n    global DEBUG\n    DEBUG = True', 'False', true],
  ['def load():\n    DEBUG = True\ndef other():\n    global DEBUG\nload()', 'False', true],
  ['dynaconf.DjangoDynaconf(__name__)', null, false],
];

suite('Names that are set by their text', () => {
  for (const [line, value, known] of LINES) {
    test(line, async () => {
      const { settings } = await inventoryOf({ 'config/settings.py': `DEBUG = False\n${line}\n` });
      const found = settings.all.find(({ name }) => name === 'DEBUG');
      assert.deepEqual([found?.value, found?.known], [value, known]);
    });
  }

  test('dynaconf leaves open what its files and the environment set, and that is said at its line', async () => {
    const { open } = await inventoryOf({
      'config/settings.py':
        'import dynaconf\nROOT_URLCONF = "config.urls"\nsettings = dynaconf.DjangoDynaconf(__name__, environments=True)\n',
      'config/settings.toml': '[default]\nINSTALLED_APPS = ["shop"]\n',
      'config/urls.py': 'urlpatterns = []\n',
    });
    assert.deepEqual(
      open
        .filter(({ reason }) => reason.startsWith('dynaconf'))
        .map(({ path, line, reason }) => `${path}:${line} ${reason}`),
      [
        'config/settings.py:3 dynaconf takes settings from its files, settings.toml or settings.yaml, and from variables of the environment: these are not read.',
      ],
    );
  });
});
