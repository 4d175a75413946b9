import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('Other settings files', () => {
  test('are those that set something that decides, or take over one that does', async () => {
    const tree = {
      'config/settings/__init__.py': '',
      'config/settings/dev.py': 'from .base import *\nDEBUG = True\n',
      'config/settings/base.py': 'INSTALLED_APPS = ["shop"]\n',
      'config/settings/staging.py': 'from .base import *\n',
      'config/settings/helpers.py': 'PATTERN = "x"\ndef env(name):\n    return None\n',
    };
    const { settings } = await inventoryOf(tree, {
      settingsFile: 'config/settings/dev.py',
      settingsModule: 'config.settings.dev',
    });
    assert.deepEqual(
      settings.variants.map(({ file }) => file),
      ['config/settings/base.py', 'config/settings/staging.py'],
    );
  });

  test('stand beside one that is named for where it holds, in a directory of any name', async () => {
    const tree = {
      'shop/conf/__init__.py': '',
      'shop/conf/dev.py': 'from .base import *\nDEBUG = True\n',
      'shop/conf/base.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/conf/production.py': 'from .base import *\n',
      'shop/conf/utils.py': 'DEBUG = None\n',
      'shop/conf/local_example.py': 'DEBUG = True\n',
    };
    const variants = async (settingsFile: string, others = {}): Promise<string[]> =>
      (await inventoryOf({ ...tree, ...others }, { settingsFile, settingsModule: 'x' })).settings.variants.map(
        ({ file }) => file,
      );
    assert.deepEqual(await variants('shop/conf/dev.py'), ['shop/conf/base.py', 'shop/conf/production.py']);
    assert.deepEqual(await variants('shop/conf/config.py', { 'shop/conf/config.py': 'DEBUG = True\n' }), []);
  });

  test('show a tuple of one as a tuple', async () => {
    const { settings } = await inventoryOf({
      'config/settings.py': 'ONE = (\n    "/admin",\n)\nTWO = (\n    "a",\n    "b",\n)\nCALL = f(\n    x,\n)\n',
    });
    assert.deepEqual(
      settings.all.map(({ name, text }) => `${name} = ${text}`),
      ['CALL = f(x)', 'ONE = ("/admin",)', 'TWO = ("a", "b")'],
    );
  });
});
