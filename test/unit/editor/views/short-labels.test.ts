import assert from 'node:assert/strict';
import { shortComing, shortDate } from '../../../../src/editor/views/tasks/short-date';
import { shortLabels } from '../../../../src/editor/views/short-labels';

suite('A row in a narrow view', () => {
  const labelsOf = (beside: string, ...titles: string[]): string[] =>
    shortLabels(titles.map((title) => ({ title, beside })));

  for (const [title, beside, expected] of [
    ['Make the catalogue search fast on 400,000 books', '', 'Make the catalogue search fast on 400,000 books'],
    ['Make the catalogue search fast on 400,000 books', 'api', 'Make the catalogue sear…'],
    ['Make the catalogue search fast on 400,000 books', '30 Nov · db', 'Make the catalog…'],
    ['Agree on the order endpoint', 'api', 'Agree on the order endp…'],
    ['Agree on the order', 'api', 'Agree on the order'],
    ['Serve media from the bucket', 'Jan 2099 · platform', 'Serve med…'],
    ['Build the checkout page', 'Jan 2099 · dev-react', 'Build th…'],
    ['Make it fast', 'overdue · e2e-specialist', 'Make…'],
    ['Pneumonoultramicroscopicsilicovolcanoconiosis', '30 Nov · a-very-long-name', 'Pneumo…'],
    ['Make the basket, search, fast', '30 Nov · db', 'Make the basket…'],
    ['Infrastructure & CI/CD', '@platform', 'Infrastructure…'],
    ['Containerization Developer', '@everybody', 'Containerization…'],
    ['🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄', 'overdue · infrastructure', '🦄🦄🦄🦄🦄🦄…'],
  ] as const)
    test(`"${title}" beside "${beside}" is "${expected}"`, () => assert.deepEqual(labelsOf(beside, title), [expected]));

  test('has a title of its own: those that would be cut to the same are cut in their middle', () =>
    assert.deepEqual(
      labelsOf(
        '30 Nov · api',
        'Count the sales of each publisher',
        'Count the sales of each author',
        'Ping the inbox of all',
      ),
      ['Count…publisher', 'Count the…author', 'Ping the inbox…'],
    ));

  test('has a title of its own: those that would be the same then too stay whole', () =>
    assert.deepEqual(labelsOf('30 Nov · api', 'Count the work of each author', 'Count the work of each good author'), [
      'Count the work of each author',
      'Count the work of each good author',
    ]));

  for (const [day, language, expected] of [
    ['2026-11-30', 'en', '30 Nov'],
    ['2026-01-05', 'de', '5. Jan.'],
    ['2024-11-05', 'en', '5 Nov 2024'],
    ['2026-13-45', 'en', '2026-13-45'],
    ['soon', 'en', 'soon'],
    ['', 'en', ''],
  ] as const)
    test(`says "${expected}" for "${day}" in ${language}`, () =>
      assert.equal(shortDate(day, '2026-06-01', language), expected));

  for (const [day, language, expected] of [
    ['2026-11-30', 'en', '30 Nov'],
    ['2027-01-15', 'en', '15 Jan'],
    ['2027-11-28', 'en', '28 Nov'],
    ['2027-11-29', 'en', 'Nov 2027'],
    ['2099-01-15', 'de', 'Jan. 2099'],
    ['2026-13-45', 'en', '2026-13-45'],
    ['', 'en', ''],
  ] as const)
    test(`says "${expected}" in ${language} for "${day}" that is to come`, () =>
      assert.equal(shortComing(day, '2026-11-29', language), expected));
});
