/**
 * What becomes of two branches that change one task log: random pairs of edits by the product's own verbs, merged by git alone, by
 * git with `merge=union`, and by the merge driver. Usage: bench-merges [PAIRS] [SEED]…
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../../src/core/base/change';
import { changeTask } from '../../src/core/tasks/change/change-task';
import type { TaskChange } from '../../src/core/tasks/change/task-change';
import { parseTask } from '../../src/core/tasks/log/parse-task';
import { readTaskDocument } from '../../src/core/tasks/log/read-task-document';
import { mergeTask } from '../../src/core/tasks/merge/merge-task';

const [PAIRS = 200, ...given] = process.argv.slice(2).map(Number);
const SEEDS = given.length > 0 ? given : [1, 2];
const OLD = '2026-11-01';

const BASE = `+++
id = "TASK-1"
title = "Slow orders"
status = "🟡 To Do"
type = "🐞 Bug"
priority = "🔼 High"
created_date = "${OLD}"
updated_date = "${OLD}"
assigned_to = "database-specialist"
coordinator = "roo-commander"
tags = ["orders"]
+++

# Slow orders

## Acceptance Criteria ✅

- [ ] a page of orders takes 200 ms
- [ ] no query is made twice

## Checklist

- [ ] measure
- [ ] add an index
- [ ] write it down

## Log 🪵

- ${OLD}: made
`;

/** The same numbers for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator. */
function numbersOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One to three changes of one branch, on one day. */
function edit(random: (below: number) => number, side: string, day: string): string {
  let text = BASE;
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const document = readTaskDocument('TASK-1.md', text);
    const line = document.task.items[random(document.task.items.length)]?.line ?? 0;
    const changes: readonly TaskChange[] = [
      { status: (['in-progress', 'blocked', 'review'] as const)[random(3)] ?? 'review' },
      { items: [{ line, state: 'done' }] },
      { items: [{ line, state: 'done' }] },
      { log: `${side} did ${random(1000)}` },
      { tags: [...document.task.tags, `${side}${random(9)}`] },
      { due: `2026-12-${10 + random(3)}` },
    ];
    text = applyEdits(text, changeTask(document, changes[random(changes.length)] ?? {}, day).edits);
  }
  return text;
}

/** What git's own merge of three texts is, and whether it has conflicts. */
function mergeByGit(folder: string, texts: readonly string[], ...options: readonly string[]) {
  const files = texts.map((text, index) => {
    const file = join(folder, String(index));
    writeFileSync(file, text);
    return file;
  });
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...options, ...files], { encoding: 'utf8' });
  return { text: stdout, isConflict: status !== 0 };
}

/** Whether a merged text cannot be read any more, or has another number of items. */
function isWrong(text: string): boolean {
  const { problems, items } = parseTask('TASK-1.md', text);
  return problems.length > 0 || items.length !== parseTask('TASK-1.md', BASE).items.length;
}

/** Whether both sides have set a field, each to another value: what no merge can decide. */
function isTwoMeanings(ours: string, theirs: string): boolean {
  const [from, one, other] = [BASE, ours, theirs].map((text) => parseTask('TASK-1.md', text));
  return (['statusText', 'due'] as const).some(
    (field) => one?.[field] !== other?.[field] && one?.[field] !== from?.[field] && other?.[field] !== from?.[field],
  );
}

const folder = mkdtempSync(join(tmpdir(), 'bench-merges-'));
try {
  console.log(
    `of ${PAIRS} pairs: conflicts of git alone | union: conflicts, wrong | driver: conflicts, of them with one meaning, wrong`,
  );
  for (const seed of SEEDS)
    for (const [days, oursDay, theirsDay] of [
      ['one day', '2026-11-27', '2026-11-27'],
      ['two days', '2026-11-27', '2026-11-28'],
    ] as const) {
      const random = numbersOf(seed);
      const counts = { alone: 0, union: 0, unionWrong: 0, driver: 0, needless: 0, driverWrong: 0 };
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const [ours, theirs] = [edit(random, 'ours', oursDay), edit(random, 'theirs', theirsDay)];
        if (mergeByGit(folder, [ours, BASE, theirs]).isConflict) counts.alone += 1;
        const union = mergeByGit(folder, [ours, BASE, theirs], '--union');
        if (union.isConflict) counts.union += 1;
        if (isWrong(union.text)) counts.unionWrong += 1;
        const merged = mergeTask({ base: BASE, ours, theirs }, { ours: 'ours', theirs: 'theirs' });
        if (merged.conflicts > 0) {
          counts.driver += 1;
          if (!isTwoMeanings(ours, theirs)) counts.needless += 1;
        }
        if (merged.conflicts === 0 && isWrong(merged.text)) counts.driverWrong += 1;
      }
      console.log(
        `seed ${seed}, ${days}: ${counts.alone} | ${counts.union}, ${counts.unionWrong} | ${counts.driver}, ${counts.needless}, ${counts.driverWrong}`,
      );
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
