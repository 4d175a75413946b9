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
