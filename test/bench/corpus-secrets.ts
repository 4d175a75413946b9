import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { countRandomKeys } from './corpus-secrets/random-keys';
import { hiddenHarmless, scoreSecrets, type SecretCases } from './corpus-secrets/score-secrets';

const OWN = 'test/unit/redact/secret-cases.json';
const KEYS = 10_000;

/** `tsx test/bench/corpus-secrets.ts [FILE]`: what stays of secrets, what harmless text goes, and each miss. */
async function main(): Promise<void> {
  for (const file of [resolve(process.argv[2] ?? '../shared/cases/secrets.json'), resolve(OWN)]) {
    if (existsSync(file)) report(file, JSON.parse(await readFile(file, 'utf8')) as SecretCases);
    else console.log(`skipped: there is no material at ${file}`);
  }
  console.log(`${KEYS} random keys in each format, those of which 8 characters or more are left:`);
  for (const { format, left, examples } of countRandomKeys(KEYS)) {
    console.log(`  ${format.padEnd(24)} ${left}`);
    for (const example of examples) console.log(`    ${JSON.stringify(example)}`);
  }
}

function report(file: string, cases: SecretCases): void {
  const outcomes = scoreSecrets(cases);
  const hidden = hiddenHarmless(cases);
  console.log(`${file}\n  ${'kind'.padEnd(24)} total  leaked  in part  hidden`);
  const sum = (count: (outcome: (typeof outcomes)[number]) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  for (const { kind, total, leaked, inPart } of outcomes) console.log(row(kind, total, leaked.length, inPart.length));
  console.log(
    row(
      'all',
      sum(({ total }) => total),
      sum(({ leaked }) => leaked.length),
      sum(({ inPart }) => inPart.length),
    ),
  );
  const share = ((100 * hidden.length) / Math.max(cases.harmless.length, 1)).toFixed(1);
  console.log(`  harmless, hidden         ${hidden.length} of ${cases.harmless.length} (${share} %)`);
  for (const text of outcomes.flatMap(({ leaked }) => leaked)) console.log(`  leaked   ${JSON.stringify(text)}`);
  for (const text of outcomes.flatMap(({ inPart }) => inPart)) console.log(`  in part  ${JSON.stringify(text)}`);
  for (const text of hidden) console.log(`  hidden   ${JSON.stringify(text)}`);
}

function row(kind: string, total: number, leaked: number, inPart: number): string {
  const hidden = total - leaked - inPart;
  return `  ${kind.padEnd(24)} ${String(total).padStart(5)}${String(leaked).padStart(8)}${String(inPart).padStart(9)}${String(hidden).padStart(8)}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
