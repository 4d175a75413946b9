import assert from 'node:assert/strict';
import { readSettingsLiterals } from '../../../../src/core/django/scan/read-settings-literals';

suite('readSettingsLiterals', () => {
  const cases: [lines: string[], expected: [line: number, module: string | null][]][] = [
    [[`os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')`], [[1, 'shop.settings']]],
    [['', `environ["DJANGO_SETTINGS_MODULE"] = r"shop"`], [[2, 'shop']]],
    [[`setdefault('DJANGO_SETTINGS_MODULE',`, `  'shop.settings')`], [[1, 'shop.settings']]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', '{{ project_name }}.settings')`], [[1, 'project_name.settings']]],
    [
      [`a('DJANGO_SETTINGS_MODULE', 'a.b'); a('DJANGO_SETTINGS_MODULE', 'c.d')`],
      [
        [1, 'a.b'],
        [1, 'c.d'],
      ],
    ],
    [[`DJANGO_SETTINGS_MODULE', 'a.b'`], [[1, 'a.b']]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', 'shop.%s' % name)`], [[1, null]]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', 'shop.' + name)`], [[1, null]]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', 'shop'.join(x))`], [[1, null]]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', 'shop settings')`], [[1, null]]],
    [
      [`default = 'shop.settings'`, `environ['DJANGO_SETTINGS_MODULE'] = default`],
      [
        [2, null],
        [1, 'shop.settings'],
      ],
    ],
    [
      [`settings = 'shop.live'`, `x = 'shop.other'`, `y = 'django.settings'`, `a['DJANGO_SETTINGS_MODULE'] = y`],
      [
        [4, null],
        [1, 'shop.live'],
      ],
    ],
    [
      [`a = 'shop.settings'`, `a('DJANGO_SETTINGS_MODULE', 'a.b')`, `a('DJANGO_SETTINGS_MODULE', x)`],
      [
        [2, 'a.b'],
        [3, null],
      ],
    ],
    [
      ['env = "live"', 'if x:', '    env = "dev"', `setdefault('DJANGO_SETTINGS_MODULE', f'shop.{env}')`],
      [
        [4, 'shop.live'],
        [4, 'shop.dev'],
      ],
    ],
    [
      ['if x:', '    env = "dev"', 'env = "live"', `environ['DJANGO_SETTINGS_MODULE'] = 'shop.%s.settings' % (env,)`],
      [
        [4, 'shop.live.settings'],
        [4, 'shop.dev.settings'],
      ],
    ],
    [['env = get("ENV", "dev")', `setdefault('DJANGO_SETTINGS_MODULE', 'shop.{}'.format(env))`], [[2, 'shop.dev']]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', 'shop.' + os.environ.get('ENV', 'dev'))`], [[1, 'shop.dev']]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', f"shop.{os.getenv('ENV', 'dev')}")`], [[1, 'shop.dev']]],
    [[`setdefault('DJANGO_SETTINGS_MODULE', f"shop.{os.environ['ENV']}")`], [[1, null]]],
    [['env = "dev"', `setdefault('DJANGO_SETTINGS_MODULE', 'shop.' + env + '.more')`], [[2, null]]],
    [['env = "de v"', `setdefault('DJANGO_SETTINGS_MODULE', 'shop.' + env)`], [[2, null]]],
    [['from . import settings', 'execute_manager(settings)'], [[1, 'settings']]],
    [['', 'import settings', 'execute_manager (settings)'], [[2, 'settings']]],
    [['import settings', 'run(settings)'], []],
    [['execute_manager(other)'], []],
  ];
  for (const [lines, expected] of cases) {
    test(lines.join(' ⏎ '), () => {
      assert.deepEqual(
        readSettingsLiterals(lines).map(({ line, module }) => [line, module]),
        expected,
      );
    });
  }
});
