import assert from 'node:assert/strict';
import { shownValue } from '../../../../src/core/hand-over/gather/shown-value';

suite('shownValue', () => {
  const CASES: [text: string, items: string[] | null, shown: string][] = [
    ['{"anon": "60/min"}', null, '{"anon": "60/min"}'],
    ['{ "default": { "BACKEND": "a.b", "LOCATION": [1] }, \'other\': {"BACK…', null, '{"default": …, \'other\': …, …}'],
    ['{**BASE, KEY…', null, '{…}'],
    [
      '["rest_framework.throttling.AnonRateThrottle", "rest_fr…',
      ['rest_framework.throttling.AnonRateThrottle', 'x.UserRateThrottle'],
      'AnonRateThrottle, UserRateThrottle',
    ],
    ['["shop.example.com", "0.0.0…', ['shop.example.com', '0.0.0.0'], 'shop.example.com, 0.0.0.0'],
    ['["a", …', Array.from({ length: 60 }, (_, index) => `host${index}`), '60 entries'],
    ['("•••", "b…', ['a', 'b'], '(…)'],
    ['os.environ.get("A_NAME…', null, 'os.environ.get("A_NAME…'],
  ];
  for (const [text, items, shown] of CASES) test(text, () => assert.equal(shownValue({ text, items }), shown));
});
