import assert from 'node:assert/strict';
import { inventoryOf } from '../../inventory-of';

/** What is said of DEBUG where it is set to this: whether it is on, or what it is without the environment. */
async function debugOf(value: string): Promise<string> {
  const { settings } = await inventoryOf(
    { 'manage.py': '', 'settings.py': `DEBUG = ${value}\n` },
    { settingsModule: 'settings', settingsFile: 'settings.py' },
  );
  const [found] = settings.deploy.filter(({ setting }) => setting === 'DEBUG');
  if (found === undefined) return 'off';
  const without = found.byDefault === null ? 'not told' : found.byDefault ? 'on' : 'off';
  return found.verdict === 'found' ? 'on' : `open, else ${without}`;
}

suite('A value that is cast', () => {
  for (const [value, debug] of [
    ['bool("")', 'off'],
    ['bool("x")', 'on'],
    ['bool(0)', 'off'],
    ['bool(1)', 'on'],
    ['bool([])', 'off'],
    ['bool(None)', 'off'],
    ['int("0")', 'off'],
    ['int("8")', 'on'],
    ['int("x")', 'open, else not told'],
    ['"x" == "x"', 'on'],
    ['not ""', 'on'],
    ['len([])', 'open, else not told'],
    ['env.bool("X", default="")', 'open, else off'],
    ['env.bool("X", default="on")', 'open, else on'],
    ['env.bool("X")', 'open, else not told'],
    ['env("X", default="", cast=bool)', 'open, else off'],
    ['config("X", default="False", cast=bool)', 'open, else off'],
    ['env.int("X", default="7")', 'open, else on'],
    ['os.environ.get("X") == "1"', 'open, else off'],
    ['os.getenv("X", "1") == "1"', 'open, else on'],
  ] as const) {
    test(value, async () => assert.equal(await debugOf(value), debug));
  }
});
