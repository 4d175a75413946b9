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

  test('may be packages, in a directory of settings and beside what is named for where it holds', async () => {
    const members = {
      '__init__.py': '',
      'base.py': 'INSTALLED_APPS = ["shop"]\n',
      'development/__init__.py': 'from ..base import *\nDEBUG = True\n',
      'development/extra.py': 'DEBUG = None\n',
      'production/__init__.py': 'from ..base import *\n',
      'staging/__init__.py': 'from ..base import *\n',
      'parts/__init__.py': '',
      'parts/logs.py': 'LOGGING = {}\n',
      'shop_settings/__init__.py': 'from .models import *\n',
    };
    const variants = async (directory: string, settingsFile: string): Promise<string[]> => {
      const tree = Object.entries(members).map(([name, text]) => [`${directory}/${name}`, text]);
      const given = { settingsFile: `${directory}/${settingsFile}`, settingsModule: 'x' };
      const { settings } = await inventoryOf(Object.fromEntries(tree) as Record<string, string>, given);
      return settings.variants.map(({ file }) => file.slice(directory.length + 1));
    };
    const others = ['base.py', 'production/__init__.py', 'staging/__init__.py'];
    assert.deepEqual(await variants('shop/conf', 'development/__init__.py'), others);
    assert.deepEqual(await variants('shop/conf', 'base.py'), [
      'development/__init__.py',
      'production/__init__.py',
      'staging/__init__.py',
    ]);
    assert.deepEqual(await variants('shop/settings', 'development/__init__.py'), [
      ...others.slice(0, 2),
      'shop_settings/__init__.py',
      'staging/__init__.py',
    ]);
    assert.deepEqual(await variants('shop/conf', '__init__.py'), []);
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
