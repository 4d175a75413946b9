import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('conditions of settings, in words', () => {
  const words: [test: string, when: string][] = [
    ['os.environ.get("X")', 'X is set'],
    ['not os.getenv("X")', 'X is not set'],
    ['"X" in os.environ', 'X is set'],
    ['(v := os.environ.get("X"))', 'X is set'],
    ['env.bool("X", default=False)', 'X is true'],
    ['config("X", cast=bool)', 'X is true'],
    ['os.environ.get("X", "").lower() == "yes"', 'X is "yes"'],
    ['STAGE != "live"', 'STAGE is not "live"'],
    ['STAGE not in STAGES', 'STAGE is not in STAGES'],
    ['values.DatabaseURLValue(None, environ_name="URL", environ_prefix=None)', 'URL is set'],
    ['values.BooleanValue(False, environ_name="X")', 'DJANGO_X is true'],
    ['DEBUG', 'DEBUG'],
    ['not DEBUG', 'not DEBUG'],
    ['DEBUG and not (A or B)', 'DEBUG and not A and not B'],
    ['(A and B) or C', '(A and B) or C'],
    ['os.path.exists(LOCAL)', 'LOCAL exists'],
    ['(BASE_DIR / "local.py").exists()', 'BASE_DIR / "local.py" exists'],
    ['bool(int(os.environ["X"]))', 'X is true'],
  ];
  for (const [test_, when] of words) {
    test(`${test_} is told as ${when}`, async () => {
      const { settings } = await inventoryOf({ 'config/settings.py': `if ${test_}:\n    VALUE = 1\n` });
      assert.equal(settings.all.find(({ name }) => name === 'VALUE')?.when, when);
    });
  }
});
