/**
 * Makes small changes to core, one at a time, and counts how many of them a unit test notices. Prints those that no test does,
 * and those with which the tests do not end: they count as noticed.
 * Usage: bench:mutants [--seed=1] [--count=120] [--kind=KIND,…] [--only=PLACE,…] [--patience=SECONDS] [--far]
 *   --kind=condition,number  every change of these kinds instead of a drawn sample
 *   --only=src/core/redact,src/core/base/lines.ts:12  of those the ones in these places
 *   --patience=3  without the tests that take more seconds
 *   --far  by every test that runs what is changed, not only by the thirty nearest to its file
 * Those that make no difference stand in mutants/equal-mutants.ts with the reason, and do not count.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fastGlob from 'fast-glob';
import { repository } from '../host/repository';
import { EQUAL_MUTANTS, type EqualMutant } from './mutants/equal-mutants';
import { findMutations, type Mutation } from './mutants/find-mutations';
import { sampleMutations } from './mutants/sample-mutations';
import { TestProcess } from './mutants/test-process';
import { TestsByDistance } from './mutants/tests-by-distance';

const SHOWN = { passed: 'survived', 'did not end': 'no end  ' } as const;

interface Score {
  caught: number;
  survived: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '120' },
      kind: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      patience: { type: 'string', default: 'Infinity' },
      far: { type: 'boolean', default: false },
    },
  });
  const files = fastGlob.sync('src/core/**/*.ts', { cwd: repository }).sort();
  const all = files.flatMap((file) => findMutations(file, readFileSync(path.join(repository, file), 'utf8')));
  const lost = EQUAL_MUTANTS.filter((each) => !all.some((mutation) => isOneOf(mutation, each)));
  if (lost.length > 0) throw new Error(`There is no such line any more: ${lost.map(({ line }) => line).join(' · ')}`);
  const places = values.only.split(',');
  const kinds = values.kind === '' ? [] : values.kind.split(',');
  const pool = all.filter(({ kind }) => kinds.includes(kind));
  const sample = kinds.length > 0 ? pool : sampleMutations(all, Number(values.count), Number(values.seed));
  const drawn = sample.filter(({ file, line }) =>
    places.some((place) => `${file}:${line}:`.includes(place.includes(':') ? `${place}:` : place)),
  );
  const queue = drawn.filter((mutation) => !isEqual(mutation));
  console.log(`${drawn.length - queue.length} of those that are drawn make no difference`);
  const from = kinds.length > 0 ? values.kind : `seed ${values.seed}`;
  console.log(`${queue.length} of ${all.length} small changes in ${files.length} files, ${from}`);
  const tests = new TestsByDistance();
  const running = new TestProcess(1000 * Number(values.patience), values.far);
  const [byRoom, byKind] = [new Map<string, Score>(), new Map<string, Score>()];
  const total: Score = { caught: 0, survived: 0 };
  try {
    for (const mutation of queue) {
      const outcome = await running.try(mutation, tests.of(mutation.file));
      const scores = [scoreOf(byRoom, mutation.file.split('/')[2] ?? ''), scoreOf(byKind, mutation.kind), total];
      for (const score of scores) score[outcome === 'passed' ? 'survived' : 'caught'] += 1;
      if (outcome !== 'failed') console.log(`  ${SHOWN[outcome]}  ${describe(mutation)}`);
    }
  } finally {
    running.stop();
  }
  for (const scores of [byKind, byRoom]) {
    for (const [name, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(row(name, score));
  }
  console.log(row('all', total));
}

function scoreOf(scores: Map<string, Score>, name: string): Score {
  const score = scores.get(name) ?? { caught: 0, survived: 0 };
  scores.set(name, score);
  return score;
}

/** A change is known again by its line's code, which stays when lines move. */
function isEqual(mutation: Mutation): boolean {
  return EQUAL_MUTANTS.some((each) => isOneOf(mutation, each));
}

function isOneOf({ file, before, after, start }: Mutation, { file: known, line, changes }: EqualMutant): boolean {
  if (known !== file || !changes.includes(`${before} → ${after}`)) return false;
  const text = readFileSync(path.join(repository, file), 'utf8');
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return line === text.slice(from, (text.indexOf('\n', start) + text.length + 1) % (text.length + 1)).trim();
}

function describe({ file, line, kind, before, after }: Mutation): string {
  const short = (text: string): string => JSON.stringify(text.length > 70 ? `${text.slice(0, 70)}…` : text);
  return `${file}:${line}  ${kind}  ${short(before)} → ${short(after)}`;
}

function row(name: string, { caught, survived }: Score): string {
  const share = ((100 * caught) / (caught + survived)).toFixed(0);
  return `${name.padEnd(12)} caught ${String(caught).padStart(4)}   survived ${String(survived).padStart(4)}   ${share} %`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
