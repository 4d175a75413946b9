import assert from 'node:assert/strict';
import type { Review } from '../../../src/core';
import { formatSarif } from '../../../src/cli/format/format-sarif';

const REVIEW: Review = {
  base: 'a',
  head: 'b',
  files: 4,
  findings: [
    {
      route: 'database',
      role: 'database-specialist',
      people: ['@acme/storage'],
      path: 'shop/migrations/0001_totals.py',
      line: 4,
      endLine: 12,
      score: 0.9,
      because: ['RunSQL in a migration'],
      places: [
        { path: 'shop/migrations/0001_totals.py', line: 4, endLine: 12 },
        { path: 'was ist? #1/ü:b.py', line: 1, endLine: 1 },
      ],
    },
  ],
};

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; the types hold the result to its schema. */
suite('formatSarif', () => {
  test('has a rule for each route and a result for each finding, with paths as relative references', () => {
    assert.deepEqual(formatSarif(REVIEW, '1.2.3'), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'django-developer',
              version: '1.2.3',
              rules: [
                {
                  id: 'database',
                  shortDescription: { text: 'Complex database design or optimisation' },
                  fullDescription: {
                    text: 'Core Django ends where the ORM, used as it is meant to be, is not enough: schema design, raw SQL, the engine itself.',
                  },
                },
              ],
            },
          },
          results: [
            {
              ruleId: 'database',
              ruleIndex: 0,
              level: 'note',
              message: { text: 'Database Specialist (@acme/storage): RunSQL in a migration.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'shop/migrations/0001_totals.py' },
                    region: { startLine: 4, endLine: 12 },
                  },
                },
              ],
              relatedLocations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'was%20ist%3F%20%231/%C3%BC%3Ab.py' },
                    region: { startLine: 1, endLine: 1 },
                  },
                },
              ],
              properties: { score: 0.9 },
            },
          ],
        },
      ],
    });
  });

  test('of nothing has an empty run, which closes what code scanning has shown', () => {
    const { runs } = formatSarif({ ...REVIEW, findings: [] }, '1.2.3');
    assert.deepEqual(
      runs.map(({ results, tool }) => [results, tool.driver.rules]),
      [[[], []]],
    );
  });
});
