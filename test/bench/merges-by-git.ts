/**
 * How often git, by itself, merges what two branches have done to one task log: random pairs of the product's own edits, on
 * two days and on one. `git merge-file` merges one file as `git merge` does. Usage: merges-by-git [PAIRS] [SEED …].
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../../src/core/base/change';
import { reportTask } from '../../src/core/reports/report-task';
import { changeTask } from '../../src/core/tasks/change/change-task';
import type { TaskChange } from '../../src/core/tasks/change/task-change';
import { newTask } from '../../src/core/tasks/change/new-task';
import { readTaskDocument } from '../../src/core/tasks/log/read-task-document';
import { mergeTask } from '../../src/core/tasks/merge/merge-task';

/** What became of the pairs of one kind. */
export interface MergesByGit {
  pairs: number;
  /** Merged with a conflict, or several. */
  conflicts: number;
  /** Of those the ones whose only conflict is the line of `updated_date`. */
  byDateAlone: number;
  /** What the merge driver leaves in conflict, of all pairs. */
  byDriver: number;
}

const BASE = newTask(
  {
    prefix: 'DB',
    title: 'Make the list of orders fast',
    type: '🌟 Feature',
    priority: '🔼 High',
    assignedTo: 'dev-db',
    coordinator: 'roo-commander',
    tags: ['django', 'orders'],
    body:
      '# Make the list of orders fast\n\n## Acceptance Criteria\n\n- [ ] it takes 200 ms\n- [ ] a test holds it\n\n## Checklist\n\n' +
      Array.from({ length: 8 }, (_, at) => `- [ ] step ${at + 1}\n`).join('') +
      '\n## Log\n\n- 2026-11-01: made\n',
  },
  '.ruru/tasks',
  new Date(2026, 10, 1, 9, 30),
  0,
);

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One branch: one to three edits on a day of November. */
function edited(draw: () => number, day: number, who: string): string {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(draw() * values.length)] as Value;
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  let text = BASE.text;
  for (let count = 1 + Math.floor(draw() * 3); count > 0; count -= 1) {
    const document = readTaskDocument(BASE.path, text);
    const open = document.body.items.filter(({ state }) => state === 'open');
    const tick = (): TaskChange => ({ items: open.length === 0 ? [] : [{ line: pick(open).line, state: 'done' }] });
    const kind = draw();
    const change: TaskChange | undefined =
      kind < 0.45
        ? tick()
        : kind < 0.6
          ? { status: pick(['in-progress', 'blocked', 'review'] as const) }
          : kind < 0.7
            ? { priority: pick(['highest', 'medium', 'low'] as const) }
            : kind < 0.75
              ? { assignedTo: pick(['dev-api', 'dev-vue']) }
              : kind < 0.9
                ? { log: `${who} looked at it (${Math.floor(draw() * 1000)}).` }
                : undefined;
    const report = { kind: 'progress', result: `${who} got on.`, coordinator: 'roo-commander' } as const;
    const { edits } =
      change === undefined
        ? reportTask(document, report, new Date(2026, 10, day, 12)).change
        : changeTask(document, change, date);
    text = applyEdits(text, edits);
  }
  return text;
}

/** Makes the pairs and merges them. @param isOneDay whether both branches work on the same day */
export function mergeByGit(pairs: number, seed: number, isOneDay: boolean): MergesByGit {
  const scratch = mkdtempSync(join(tmpdir(), 'merges-by-git-'));
  const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  const draw = random(seed);
  const merges: MergesByGit = { pairs, conflicts: 0, byDateAlone: 0, byDriver: 0 };
  try {
    writeFileSync(base, BASE.text);
    for (let pair = 0; pair < pairs; pair += 1) {
      const [one, other] = [edited(draw, 10, 'Anna'), edited(draw, isOneDay ? 10 : 11, 'Ben')];
      writeFileSync(ours, one);
      writeFileSync(theirs, other);
      const sides = { base: BASE.text, ours: one, theirs: other };
      if (mergeTask(sides, { ours: 'Anna', theirs: 'Ben' }).conflicts > 0) merges.byDriver += 1;
      const { status, stdout } = spawnSync('git', ['merge-file', '-p', ours, base, theirs], { encoding: 'utf8' });
      if (status === 0) continue;
      merges.conflicts += 1;
      const marked = stdout.match(/^<{7}[^]*?^>{7}.*$/gm) ?? [];
      const isDate = (line: string): boolean => /^(?:updated_date|[<=>]{7})/.test(line);
      if (marked.every((side) => side.split('\n').every(isDate))) merges.byDateAlone += 1;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return merges;
}

function main(): void {
  const [pairs = 200, ...seeds] = process.argv.slice(2).map(Number);
  for (const seed of seeds.length === 0 ? [1, 2] : seeds)
    for (const isOneDay of [false, true]) {
      const { conflicts, byDateAlone, byDriver } = mergeByGit(pairs, seed, isOneDay);
      const days = isOneDay ? 'the same day' : 'two days';
      console.log(
        `seed ${seed}, ${days}: ${conflicts} of ${pairs} conflict, ${byDateAlone} of them in updated_date alone; ${byDriver} by the driver`,
      );
    }
}

if (require.main === module) main();
