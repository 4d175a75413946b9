import assert from 'node:assert/strict';
import { readSettingsMentions } from '../../../../src/core/django/scan/settings-mentions';

suite('readSettingsMentions', () => {
  const cases: [what: string, text: string, expected: string[]][] = [
    ['a variable of the environment', 'DEBUG=1\nDJANGO_SETTINGS_MODULE=shop.live\n', ['2 shop.live']],
    ['a default', 'DJANGO_SETTINGS_MODULE: ${DJANGO_SETTINGS_MODULE:-shop.dev}\n', ['1 shop.dev']],
    ['an option', 'run: pytest --ds=shop.test\n', ['1 shop.test']],
    ['JSON', '{"env": {"DJANGO_SETTINGS_MODULE": "shop.dev"}}', ['1 shop.dev']],
    [
      'no remark',
      '# DJANGO_SETTINGS_MODULE=a.b\n; DJANGO_SETTINGS_MODULE=a.b\n// "DJANGO_SETTINGS_MODULE": "a.b"\n',
      [],
    ],
    [
      'a key above its value',
      'envs:\n  - key: DJANGO_SETTINGS_MODULE\n    scope: RUN_TIME\n    value: shop.live\n',
      ['4 shop.live'],
    ],
    ['a name above its value', '- name: "DJANGO_SETTINGS_MODULE"\n  value: "shop.live"\n', ['2 shop.live']],
    [
      'an object with its value',
      '"env": {\n  "DJANGO_SETTINGS_MODULE": {\n    "description": "",\n    "value": "shop.live"\n  }\n}',
      ['4 shop.live'],
    ],
    ['no value of the next key', '- key: DJANGO_SETTINGS_MODULE\n- key: OTHER\n  value: shop.live\n', []],
    ['no value of what is around', '"DJANGO_SETTINGS_MODULE": {\n  "required": true\n},\n"value": "shop.live"', []],
    ['no value that is far away', `- key: DJANGO_SETTINGS_MODULE\n${'  a: b\n'.repeat(4)}  value: shop.live\n`, []],
  ];
  for (const [what, text, expected] of cases)
    test(what, () => {
      assert.deepEqual(
        readSettingsMentions(text).map(({ line, module }) => `${line} ${module}`),
        expected,
      );
    });
});
