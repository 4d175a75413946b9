import assert from 'node:assert/strict';
import { shortDate } from '../../../../../src/editor/views/tasks/short-date';
import { shortLabels } from '../../../../../src/editor/views/tasks/short-labels';

suite('A row in a narrow view', () => {
  const labelsOf = (beside: string, ...titles: string[]): string[] =>
    shortLabels(titles.map((title) => ({ title, beside })));

  for (const [title, beside, expected] of [
    ['Make the catalogue search fast on 400,000 books', '', 'Make the catalogue search fast on…'],
    ['Make the catalogue search fast on 400,000 books', 'api', 'Make the catalogue search fast…'],
    ['Make the catalogue search fast on 400,000 books', 'due 30 Nov · database', 'Make the catalog…'],
    ['Build the checkout page', 'due 31 Jan 2099 · dev-react', 'Build the checko…'],
    ['Make it fast', 'overdue 5 Nov 2024 · database', 'Make it fast'],
    ['Internationalisation of everything', 'due 30 Nov · database', 'Internationalisa…'],
    ['Pneumonoultramicroscopicsilicovolcanoconiosis', 'due 30 Nov · database', 'Pneumonoultramic…'],
    ['Make the catalogue, search, fast', 'due 30 Nov · db', 'Make the catalogue…'],
    ['🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄', 'due 30 Nov · database', '🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄…'],
  ] as const)
    test(`"${title}" beside "${beside}" is "${expected}"`, () => assert.deepEqual(labelsOf(beside, title), [expected]));

  test('has a title of its own: those that would be cut to the same stay whole', () =>
    assert.deepEqual(
      labelsOf(
        'due 30 Nov · api',
        'Count the sales of each publisher',
        'Count the sales of each author',
        'Ping the inbox of all people',
      ),
      ['Count the sales of each publisher', 'Count the sales of each author', 'Ping the inbox of…'],
    ));

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
});
