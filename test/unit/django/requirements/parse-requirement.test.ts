import assert from 'node:assert/strict';
import { parseRequirement } from '../../../../src/core/django/requirements/parse-requirement';

suite('parseRequirement', () => {
  const cases: [text: string, name: string | undefined][] = [
    ['Django>=5', 'django'],
    ['git+https://github.com/django/django', 'django'],
    ['git+https://github.com/django/django@main', 'django'],
    ['git+https://github.com/django/django.git@main', 'django'],
    ['https://github.com/django/django', undefined],
    ['https://github.com/django/django.git', 'django'],
    ['https://example.com/Django-5.2.tar.gz', 'django'],
    ['./wheels/Django-5.2-py3-none-any.whl', 'django'],
    ['https://example.com/archive/main.zip#egg=Django', 'django'],
  ];
  for (const [text, name] of cases)
    test(`${text} is ${name ?? 'nothing known'}`, () => {
      assert.equal(parseRequirement(text)?.name, name);
    });
});
