import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDiff } from '../../src/core/review/parse-diff';
import { createDjangoMode, type DjangoMode } from '../../src/core';
import type { Files } from '../../src/core/base/ports';
import { createNodeFiles } from '../../src/node/reading/node-files';
import { memoryFiles, NO_CHANGES } from '../unit/memory-files';

/**
 * Measures how quiet a review is: `corpus:review -- DIR [N]` prints the findings of each of the last N changes (100) that were merged into
 * the branch of a repository, bare or not. With a file of labels in place of N, `[{repo, commits: [{hash, routes, alsoOk, noneOk}]}]`, whose
 * repository's name is part of DIR, it prints what is missed and what is found too much.
 */

interface Label {
  hash: string;
  subject: string;
  routes: string[];
  alsoOk: string[];
  noneOk: boolean;
}

const [directory = '.', what = '100'] = process.argv.slice(2);

function git(...args: string[]): string {
  return execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' });
}

function modeOver(files: Files): DjangoMode {
  return createDjangoMode({
    files,
    changes: NO_CHANGES,
    clock: { now: () => new Date() },
    settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '' }),
  });
}

/** A folder of which nothing but the change is known; what a migration does hangs on those before it, so that its folder is laid out. */
const nothing = modeOver(memoryFiles({}));

function modeFor(hash: string, diff: string): { mode: DjangoMode; done(): void } {
  if (!/^\+\+\+ b\/.*\bmigrations\//m.test(diff)) return { mode: nothing, done: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'corpus-review-'));
  git('archive', '--format=tar', `--output=${folder}/tree.tar`, hash, '*.py');
  execFileSync('tar', ['xf', `${folder}/tree.tar`, '-C', folder]);
  const done = (): void => rmSync(folder, { recursive: true });
  return { mode: modeOver(createNodeFiles(folder)), done };
}

async function reviewCommit(hash: string) {
  const sides = [`${hash}^1`, hash];
  const diff = git(
    'diff',
    '--no-ext-diff',
    '--find-renames',
    '--unified=0',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    ...sides,
  );
  const textOf = (path: string): Promise<string | undefined> => {
    try {
      return Promise.resolve(git('cat-file', 'blob', `${hash}:${path}`));
    } catch {
      return Promise.resolve(undefined);
    }
  };
  const { mode, done } = modeFor(hash, diff);
  const review = await mode.partners.review({ base: `${hash}^1`, head: hash, diff, textOf });
  done();
  return { ...review, lines: parseDiff(diff).reduce((sum, { hunks }) => sum + hunks.length, 0) };
}

function labelled(): Label[] | undefined {
  if (!what.endsWith('.json')) return undefined;
  const all = JSON.parse(readFileSync(what, 'utf8')) as { repo: string; commits: Label[] }[];
  return all.find(({ repo }) => directory.includes(repo.replace('/', '+')))?.commits ?? [];
}

async function main(): Promise<void> {
  const labels = labelled();
  const log = labels ? [] : git('log', '--first-parent', `-${what}`, '--format=%h%x09%s').trim().split('\n');
  const hashes = labels?.map(({ hash, subject }) => `${hash.slice(0, 9)}\t${subject}`) ?? log;
  let [count, found, missed, wrong] = [0, 0, 0, 0];
  for (const [index, entry] of hashes.entries()) {
    const [hash = '', subject = ''] = entry.split('\t');
    const { findings, files } = await reviewCommit(hash);
    const label = labels?.[index];
    const routes = new Set<string>(findings.map(({ route }) => route));
    const isMissed = label !== undefined && !label.noneOk && !label.routes.some((route) => routes.has(route));
    const extra = findings.filter(({ route }) => label && ![...label.routes, ...label.alsoOk].includes(route));
    const verdict = label === undefined ? '' : `${isMissed ? ' MISSED' : ''}${extra.length > 0 ? ' TOO MUCH' : ''}`;
    [count, found] = [count + 1, found + findings.length];
    [missed, wrong] = [missed + Number(isMissed), wrong + extra.length];
    if (findings.length === 0 && verdict === '') continue;
    console.log(
      `${hash} ${subject.slice(0, 80)} (${files} files)${verdict} ${label ? `wanted ${label.routes.join()}` : ''}`,
    );
    for (const { route, path, line, endLine, score, because, places } of findings)
      console.log(`    ${route} ${score} ${path}:${line}-${endLine} +${places.length - 1}  ${because.join('; ')}`);
  }
  const rate = (number: number): string => `${number}, ${(number / count).toFixed(2)} a change`;
  console.log(
    `${count} changes, findings: ${rate(found)}${labels ? `; missed ${missed}, too much: ${rate(wrong)}` : ''}`,
  );
}

void main();
