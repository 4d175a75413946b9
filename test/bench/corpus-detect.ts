import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { detectDjango } from '../../src/core/django/detect-django';
import { createNodeFiles } from '../../src/node/reading/node-files';
import { buildTree } from './corpus-detect/build-tree';
import type { CorpusEntry } from './corpus-detect/corpus-entry';
import { scoreEntry, type Score } from './corpus-detect/score';

/** `tsx test/bench/corpus-detect.ts [DIR]`: detection on labelled trees of real repositories, and each miss. */
async function main(): Promise<void> {
  const corpus = resolve(process.argv[2] ?? '../shared/corpus/django');
  if (!existsSync(corpus)) {
    console.log(`skipped: there is no corpus at ${corpus}`);
    return;
  }
  const scores: Score[] = [];
  for (const name of (await readdir(corpus)).filter((file) => file.endsWith('.json')).sort()) {
    scores.push(await measure(name, JSON.parse(await readFile(join(corpus, name), 'utf8')) as CorpusEntry));
  }
  report(scores);
}

async function measure(name: string, entry: CorpusEntry): Promise<Score> {
  const root = await mkdtemp(join(tmpdir(), 'corpus-detect-'));
  try {
    await buildTree(root, entry);
    const start = performance.now();
    const detection = await detectDjango(createNodeFiles(root));
    return { ...scoreEntry(name.replace(/\.json$/, ''), entry.label, detection), ms: performance.now() - start };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function report(scores: readonly Score[]): void {
  const all = { isDjango: count(scores, 'isDjango'), roots: count(scores, 'roots') };
  console.log(
    `${scores.length} repositories, ${Math.round(scores.reduce((sum, { ms }) => sum + ms, 0))} ms of detection`,
  );
  console.log(`isDjango                    ${quality(all.isDjango)}`);
  console.log(
    `isDjango, ambiguous left out ${quality(
      count(
        scores.filter(({ ambiguous }) => !ambiguous),
        'isDjango',
      ),
    )}`,
  );
  console.log(`project roots               ${quality(all.roots)}`);
  for (const field of ['settingsModule', 'settingsFile', 'specifier', 'place', 'locked'] as const) {
    const total = scores.reduce((sum, score) => sum + score[field].total, 0);
    const right = scores.reduce((sum, score) => sum + score[field].right, 0);
    console.log(`${field.padEnd(27)} ${right} of ${total} (${percent(right, total)})`);
  }
  const misses = scores.flatMap(({ misses }) => misses);
  console.log(misses.length === 0 ? 'no miss' : `${misses.length} misses:`);
  for (const miss of misses) console.log(`  ${miss}`);
}

interface Counts {
  found: number;
  wrong: number;
  missed: number;
}

function count(scores: readonly Score[], field: 'isDjango' | 'roots'): Counts {
  return scores.reduce(
    (sum, { [field]: one }) => ({
      found: sum.found + one.found,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    { found: 0, wrong: 0, missed: 0 },
  );
}

function quality({ found, wrong, missed }: Counts): string {
  const precision = found / Math.max(found + wrong, 1);
  const recall = found / Math.max(found + missed, 1);
  const f1 = (2 * precision * recall) / Math.max(precision + recall, Number.EPSILON);
  return `precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`;
}

function percent(right: number, total: number): string {
  return `${((100 * right) / Math.max(total, 1)).toFixed(1)} %`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
