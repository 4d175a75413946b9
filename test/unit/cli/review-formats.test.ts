import assert from 'node:assert/strict';
import type { Review } from '../../../src/core';
import { renderOutput } from '../../../src/node/terminal/output';
import { reviewAsGithub } from '../../../src/cli/review/review-as-github';
import { reviewAsMarkdown } from '../../../src/cli/review/review-as-markdown';
import { reviewAsSarif } from '../../../src/cli/review/review-as-sarif';
import { reviewAsText } from '../../../src/cli/review/review-as-text';

const PATH = 'shop/a,b:c%`ü\n::error::x.py';
const REVIEW: Review = {
  base: 'a1',
  head: 'b2',
  files: 3,
  findings: [
    {
      route: 'database',
      role: 'database-specialist',
      people: ['@acme/db'],
      path: PATH,
      line: 3,
      endLine: 9,
      score: 0.8,
      because: ['Raw *SQL*\n::error::'],
      places: [
        { path: PATH, line: 3, endLine: 9 },
        { path: 'shop/models.py', line: 4, endLine: 4 },
      ],
    },
  ],
};
const NONE: Review = { base: 'a1', head: 'b2', files: 1, findings: [] };

suite('Formats of a review', () => {
  test('text keeps each finding to its lines', () => {
    assert.equal(
      renderOutput(reviewAsText(REVIEW), false),
      [
        String.raw`shop/a,b:c%${'`'}ü<U+000A>::error::x.py:3-9  database  database-specialist @acme/db`,
        String.raw`  Raw *SQL*<U+000A>::error::.`,
        '  also shop/models.py:4',
        '3 files changed, 1 finding.',
        '',
      ].join('\n'),
    );
    assert.equal(
      renderOutput(reviewAsText(NONE), false),
      '1 file changed; nothing was found that goes beyond core Django.\n',
    );
  });

  test('Markdown shows what comes from files, and obeys none of it', () => {
    assert.deepEqual(reviewAsMarkdown(REVIEW).split('\n'), [
      '## Beyond core Django',
      '',
      String.raw`- **database**: ${'``'} shop/a,b:c%${'`'}ü<U+000A>::error::x.py:3-9 ${'``'} for ${'`'}database-specialist${'`'}, ${'`'}@acme/db${'`'}  `,
      String.raw`  Raw \*SQL\*\<U+000A\>::error::.  `,
      '  Also `shop/models.py:4`.',
      '',
      '3 files changed, 1 finding.',
      '',
    ]);
  });

  test('a workflow command ends where it should', () => {
    const title = 'title=Beyond core Django%3A database';
    const message = 'Raw *SQL*%0A::error::. For database-specialist, @acme/db.';
    assert.equal(
      reviewAsGithub(REVIEW).json,
      `::notice file=shop/a%2Cb%3Ac%25\`ü%0A%3A%3Aerror%3A%3Ax.py,line=3,endLine=9,${title}::${message}\n` +
        `::notice file=shop/models.py,line=4,endLine=4,${title}::${message}\n`,
    );
    assert.equal(reviewAsGithub(NONE).json, '');
  });

  test('SARIF has a rule for the route and each place', () => {
    const location = (uri: string, startLine: number, endLine: number): object => ({
      physicalLocation: { artifactLocation: { uri, uriBaseId: 'ROOT' }, region: { startLine, endLine } },
    });
    assert.deepEqual(reviewAsSarif(REVIEW), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'django-developer',
              rules: [{ id: 'database', shortDescription: { text: 'Complex database design or optimisation' } }],
            },
          },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { ROOT: { description: { text: 'The workspace folder.' } } },
          results: [
            {
              ruleId: 'database',
              ruleIndex: 0,
              level: 'note',
              message: { text: 'Raw *SQL*\n::error::. For database-specialist, @acme/db.' },
              locations: [location('shop/a%2Cb%3Ac%25%60%C3%BC%0A%3A%3Aerror%3A%3Ax.py', 3, 9)],
              relatedLocations: [{ id: 1, ...location('shop/models.py', 4, 4) }],
            },
          ],
        },
      ],
    });
  });
});
