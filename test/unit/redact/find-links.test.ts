import assert from 'node:assert/strict';
import { findLinks } from '../../../src/core/redact/find-links';

suite('findLinks', () => {
  test('finds links with their labels, and those whose label is the place that they lead to', () => {
    const lines = [
      '[a](b)',
      'see [a](b) and [c](<d e>).',
      '![a](b.png)',
      '[a] (b)',
      '[a](b c)',
      '[a]()',
      'a](b)',
      String.raw`\[a](b)`,
      String.raw`[a\[b](c)`,
      '[a](](b)',
      '[[a](b)](c)',
      '[shop/models.py:12](../../shop/models.py#L12)',
      '[`shop/models.py`](../shop/models.py)',
      '[models.py](../shop/models.py)',
      '[shop/views.py](../shop/models.py)',
      '[shop/models.py:12-20](shop/models.py)',
    ];
    const told = lines.map((line) => [
      line,
      findLinks(line).map(
        ({ start, labelEnd, end, isPlace }) => `${line.slice(start, end)} ${labelEnd}${isPlace ? ' place' : ''}`,
      ),
    ]);
    assert.deepEqual(Object.fromEntries(told), {
      '[a](b)': ['[a](b) 2'],
      'see [a](b) and [c](<d e>).': ['[a](b) 6', '[c](<d e>) 17'],
      '![a](b.png)': ['[a](b.png) 3'],
      '[a] (b)': [],
      '[a](b c)': [],
      '[a]()': [],
      'a](b)': [],
      '\\[a](b)': [],
      '[a\\[b](c)': ['[a\\[b](c) 5'],
      '[a](](b)': ['[a](](b) 4'],
      '[[a](b)](c)': ['[a](b) 3'],
      '[shop/models.py:12](../../shop/models.py#L12)': ['[shop/models.py:12](../../shop/models.py#L12) 18 place'],
      '[`shop/models.py`](../shop/models.py)': ['[`shop/models.py`](../shop/models.py) 17 place'],
      '[models.py](../shop/models.py)': ['[models.py](../shop/models.py) 10 place'],
      '[shop/views.py](../shop/models.py)': ['[shop/views.py](../shop/models.py) 14'],
      '[shop/models.py:12-20](shop/models.py)': ['[shop/models.py:12-20](shop/models.py) 21 place'],
    });
  });
});
