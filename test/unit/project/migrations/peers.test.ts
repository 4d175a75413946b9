import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { judgeCase, type Peer } from '../../../bench/corpus-migrations/peer-case';

const CASES = path.join(__dirname, '../../../bench/corpus-migrations');

suite('What other tools say of migrations', () => {
  for (const file of readdirSync(CASES).filter((name) => name.endsWith('.json'))) {
    const { peer, cases } = JSON.parse(readFileSync(path.join(CASES, file), 'utf8')) as Peer;
    test(peer, () => {
      const told = cases
        .filter(({ out, differs }) => out === undefined && differs === undefined)
        .flatMap((one) =>
          one.engines.map((engine) => ({ one, engine, isRisky: judgeCase(one, engine).level !== 'safe' })),
        );
      const other = told.filter(({ one, isRisky }) => isRisky !== (one.says === 'risky' || one.beyond !== undefined));
      assert.deepEqual(
        other.map(({ one, engine }) => `${one.case} (${engine})`),
        [],
      );
    });
  }
});
