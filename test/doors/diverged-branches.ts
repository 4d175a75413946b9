import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './run-program';

export const CLI = path.resolve('dist/cli.js');
export const TASK = '.ruru/tasks/TASK-1.md';
export const BASE = `+++
id = "TASK-1"
title = "Merge"
status = "🟡 To Do"
updated_date = "2026-11-01"
tags = ["db"]
+++

# Merge

## Checklist

- [ ] measure
- [ ] index

## Log

- 2026-11-01: made
`;
const OURS = BASE.replace('2026-11-01"', '2026-11-03"')
  .replace('To Do', 'In Progress')
  .replace('[ ] measure', '[x] measure')
  .replace('made\n', 'made\n- 2026-11-03: measured\n');
export const THEIRS = BASE.replace('2026-11-01"', '2026-11-02"')
  .replace('"db"', '"db", "slow"')
  .replace('[ ] index', '[x] index')
  .replace('made\n', 'made\n- 2026-11-02: indexed\n');
export const BOTH = OURS.replace('"db"', '"db", "slow"')
  .replace('[ ] index', '[x] index')
  .replace('- 2026-11-03', '- 2026-11-02: indexed\n- 2026-11-03');

/** A repository in which two branches, `main` and `ben`, have changed one task log, and the driver is set up by the product: one for each test. */
export function inDivergedBranches() {
  let folder = '';
  const gitIn = (cwd: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
      { cwd, encoding: 'utf8', stdio: 'pipe' },
    );
  const git = (...args: string[]) => gitIn(folder, ...args);
  const write = (text: string, name = TASK): void => writeFileSync(path.join(folder, name), text);
  const read = (name = TASK): string => readFileSync(path.join(folder, name), 'utf8');
  const setUp = (...args: string[]) => runProgram(CLI, ['tasks', 'setup-merge', ...args], { cwd: folder });

  setup(async () => {
    folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), "it's 100% merged ")));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'core.autocrlf', 'false');
    mkdirSync(path.join(folder, '.ruru/tasks'), { recursive: true });
    write(BASE);
    assert.equal((await setUp('--yes')).code, 0);
    git('add', '.');
    git('commit', '--quiet', '-m', 'base');
    git('checkout', '--quiet', '-b', 'ben');
    write(THEIRS);
    git('commit', '--quiet', '-am', 'theirs');
    git('checkout', '--quiet', 'main');
    write(OURS);
    git('commit', '--quiet', '-am', 'ours');
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  return {
    git,
    gitIn,
    write,
    read,
    setUp,
    folder: () => folder,
  };
}
