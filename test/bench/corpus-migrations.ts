import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { judgeCase, type Peer } from './corpus-migrations/peer-case';

/**
 * Holds what we say of migrations against what three other tools say of theirs: each case of their tests, lists and tables, told in
 * our own words. Prints for each how many of its risky cases we find, how many of our warnings it shares or a reason stands for, every
 * miss, every false alarm, and what we say beyond it.
 */

const CASES = join(__dirname, 'corpus-migrations');

let missed = 0;
for (const file of readdirSync(CASES)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const { peer, source, cases } = JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Peer;
  const lines: string[] = [];
  const tally = { risky: 0, found: 0, alarms: 0, right: 0, out: 0, differs: 0, beyond: 0 };
  for (const one of cases) {
    for (const engine of one.engines) {
      const { level, operations, findings } = judgeCase(one, engine);
      const rules = [...findings, ...operations.flatMap((each) => each.findings)].map(({ rule }) => rule).join(', ');
      const isRisky = level !== 'safe';
      const place = `${one.case} (${engine})`;
      if (one.out !== undefined) {
        tally.out += 1;
        lines.push(`  not asked: ${place}. ${one.out}.`);
      } else if (one.differs !== undefined) {
        tally.differs += 1;
        lines.push(`  differs: ${place}, ${level}. ${one.differs}.`);
      } else if (one.says === 'risky') {
        tally.risky += 1;
        if (isRisky) tally.found += 1;
        else lines.push(`  MISSED: ${place}`);
        if (isRisky) {
          tally.alarms += 1;
          tally.right += 1;
        }
      } else if (isRisky) {
        tally.alarms += 1;
        if (one.beyond !== undefined) {
          tally.right += 1;
          tally.beyond += 1;
        }
        lines.push(
          one.beyond === undefined
            ? `  FALSE ALARM: ${place}, ${level}: ${rules}`
            : `  beyond it: ${place}, ${level}: ${rules}. ${one.beyond}.`,
        );
      } else if (one.beyond !== undefined) lines.push(`  NOT BEYOND: ${place} is safe for us, too`);
    }
  }
  missed += tally.risky - tally.found + tally.alarms - tally.right;
  console.log(`${peer} (${source})`);
  console.log(
    `  found ${tally.found} of ${tally.risky} risky: recall ${share(tally.found, tally.risky)}; ${tally.right} of ${tally.alarms} alarms right: precision ${share(tally.right, tally.alarms)}; beyond it ${tally.beyond}, differs ${tally.differs}, not asked ${tally.out}`,
  );
  for (const line of lines) console.log(line);
}
if (missed > 0) process.exitCode = 1;

function share(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(3);
}
