import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EQUAL_MUTANTS } from '../../bench/mutants/equal-mutants';
import { repository } from '../../host/repository';

suite('What is said to make no difference', () => {
  test('is said of lines that are there', () => {
    const lines = new Map<string, Set<string>>();
    const of = (file: string): Set<string> => {
      const text = readFileSync(path.join(repository, file), 'utf8');
      const known = lines.get(file) ?? new Set(text.split(/\r?\n/).map((line) => line.trim()));
      lines.set(file, known);
      return known;
    };
    assert.deepEqual(
      EQUAL_MUTANTS.filter(({ file, line }) => !of(file).has(line)),
      [],
    );
  });
});
