import assert from 'node:assert/strict';
import { nameReason } from '../../../../src/core/partners/routing/name-reason';

suite('nameReason', () => {
  const cases: [because: string, words: string, reason: string][] = [
    ['Raw SQL', 'cursor.execute(', 'Raw SQL: cursor.execute'],
    ['RunSQL in a migration', 'RunSQL(', 'RunSQL in a migration'],
    ['A header', 'headers.get("Authorization"', 'A header: headers.get("Authorization")'],
    ['A header', 'headers["X-Token"', 'A header: headers["X-Token"]'],
    ['A document', '', 'A document'],
    [
      'SQL in the text',
      'SELECT line.book_id AS book, SUM(line.amount) AS all\n FROM',
      'SQL in the text: SELECT line.book_id AS book…',
    ],
    ['Instructions', 'FROM python:3.13\nRUN x', 'Instructions: FROM python:3.13'],
    ['A name', 'x'.repeat(50), `A name: ${'x'.repeat(40)}…`],
    ['A secret', 'PASSWORD = "k9Fq2LmX7vBt4RzW8pYc"', 'A secret: PASSWORD = "•••"'],
  ];
  for (const [because, words, reason] of cases) test(reason, () => assert.equal(nameReason(because, words), reason));
});
