import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** What `DEBUG = False` becomes behind lines, and what is said to be open; `local.py` of the folder says True where there is one. */
async function told(lines: string, local: Record<string, string> = {}): Promise<[string | undefined, string[]]> {
  const { settings } = await inventoryOf({
    'config/settings.py': `import os\nfrom pathlib import Path\nBASE = here()\nDEBUG = False\n${lines}`,
    ...local,
  });
  const debug = settings.all.find(({ name }) => name === 'DEBUG');
  return [debug?.text, settings.open.map(({ line, reason }) => `:${line} ${reason}`)];
}

suite('A file of settings that is taken over where it is there', () => {
  const absent = 'local.py may set more: it is taken over where it is there, and is not in the folder.';
  const local = { 'config/local.py': 'DEBUG = True\n' };

  test('leaves what is in the folder as it is where it is not', async () => {
    for (const lines of [
      'f = os.path.join(BASE, "local.py")\nif os.path.exists(f):\n    exec(open(f, "rb").read())\n',
      'f = BASE / "local.py"\nif f.is_file():\n    exec(f.read_text())\n',
      'FILE = "conf/local.py"\ntry:\n    execfile(FILE)\nexcept IOError:\n    pass\n',
    ])
      assert.deepEqual(await told(lines), ['False', [`:7 ${absent}`]]);
  });

  test('is told alike, whatever the settings take it over by', async () => {
    const imported = '.local may set more: it is imported where it is there, and is not in the folder.';
    for (const lines of [
      'try:\n    from .local import *\nexcept ImportError:\n    pass\n',
      'with suppress(ImportError):\n    from .local import *\n',
      'if os.path.exists("config/local.py"):\n    from .local import *\n',
      'if (BASE / "local.py").is_file():\n    from .local import *\n',
      'if importlib.util.find_spec("config.local"):\n    from .local import *\n',
      'if importlib.util.find_spec("config.local") is not None:\n    from .local import *\n',
    ])
      assert.deepEqual(await told(lines), ['False', [`:6 ${imported}`]], lines);
    assert.deepEqual(await told('if not os.path.exists("local.py"):\n    sys.exit(1)\nfrom .local import *\n'), [
      'False when from .local import * leaves it, or from .local import *',
      [':7 .local is not in the folder, so that what it sets is not known.'],
    ]);
    assert.deepEqual(await told('if os.path.exists("config/local.py"):\n    from .local import *\n', local), [
      'True when "config/local.py" exists, or False when "config/local.py" does not exist',
      [],
    ]);
  });

  test('is read where it is in the folder', async () => {
    assert.deepEqual(await told('exec(open("local.py").read())\n', local), ['True', []]);
    assert.deepEqual(await told('f = BASE / "local.py"\nif f.exists():\n    exec(f.read_text())\n', local), [
      'True when f exists, or False when f does not exist',
      [],
    ]);
  });

  test('may set anything where it has to be there and is not, or text does not tell which it is', async () => {
    const any = 'Which settings are assigned here is not in the text.';
    const maybe = 'False when exec(…) leaves it, or exec(…)';
    assert.deepEqual(await told('exec(open("local.py").read())\n'), [maybe, [`:5 ${any}`]]);
    assert.deepEqual(await told('exec(open("local.py").read())\n', { ...local, 'more/local.py': '' }), [
      maybe,
      [`:5 ${any}`],
    ]);
    assert.deepEqual(await told('f = f\nif f.exists():\n    exec(f.read_text())\n'), [
      'False when f exists and exec(…) leaves it or f does not exist, or exec(…) when f exists',
      [`:7 ${any}`],
    ]);
  });
});
