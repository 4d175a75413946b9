import assert from 'node:assert/strict';
import { pythonAround } from '../../../../src/core/partners/routing/around/python-around';

suite('pythonAround', () => {
  const CODE = [
    '@decorated',
    'class Orders(View):',
    '    permission_classes = [',
    '    ]',
    '    def get(self):',
    '        limit = 1',
    '        return limit',
    '',
    '    atomic = False',
    'limit = 2',
  ];

  test('gives the function around a line, the head of its class, and what the class says of itself to its last line', () => {
    assert.deepEqual(pythonAround('shop/views.py', CODE, [6, 6]), {
      lines: [
        [4, 6],
        [0, 1],
        [2, 2],
        [8, 8],
      ],
      within: ['def get(self):', 'class Orders(View):'],
    });
  });

  test('gives nothing around a line at the top', () => {
    assert.deepEqual(pythonAround('shop/views.py', CODE, [9, 9]), { lines: [], within: [] });
  });
});
