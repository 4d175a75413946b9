import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../../host/repository';
import type { Mutation } from './find-mutations';
import { findProbes, probeAt } from './find-probes';

/** What tests say of a change. One that does not end is noticed, unless the machine was so busy that nothing ended. */
export type Outcome = 'passed' | 'failed' | 'did not end';
/** What the process answers: the test that failed, if one did; of each the milliseconds and the offsets that it reached by the file. */
interface Answer {
  failed: string | null;
  took: Record<string, number>;
  reached: Record<string, Record<string, readonly number[]>>;
}
interface Known {
  ms: number;
  reached: Record<string, readonly number[]>;
}

const WORKER = path.join(repository, 'test/bench/mutants/test-worker.cjs');
/** How many of the nearest tests that run what is changed are asked. */
const MOST = 30;
/** The next of kin are run before the others: most changes are noticed there. */
const FIRST = 3;
/** What has not ended after so many times of what it took over the code as it is runs in a circle. */
const PATIENCE = 6;
const LEAST_MS = 8_000;
/** Longer than the unit tests take where others are at work beside them. */
const LIMIT_OF_ALL_MS = 900_000;

/** Runs unit tests against changed files, all in one process, which begins again where one of them does not end. */
export class TestProcess {
  /** Tests that take longer are left out. */
  readonly #longestMs: number;
  readonly #known = new Map<string, Known>();
  /** What noticed a change of a file is the first to be asked about the next. */
  readonly #lastToNotice = new Map<string, string>();
  #child: ChildProcess | undefined;

  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  /**
   * Runs tests over the code as it is, to see how long each takes and what it runs.
   * @throws where one fails: it would count as one that notices a change
   */
  async getToKnow(tests: readonly string[]): Promise<void> {
    const strangers = tests.filter((test) => !this.#known.has(test));
    if (strangers.length === 0) return;
    const answer = await this.#ask(undefined, strangers, LIMIT_OF_ALL_MS);
    if (answer === undefined) throw new Error('The unit tests do not end over the code as it is.');
    if (answer.failed !== null) throw new Error(`${answer.failed} fails over the code as it is. Mend it first.`);
    for (const test of strangers)
      this.#known.set(test, { ms: answer.took[test] ?? 0, reached: answer.reached[test] ?? {} });
  }

  /**
   * Whether tests pass against a changed file: the nearest of those that run what is changed.
   * @param nearest tests that are known, relative to the repository, the nearest first
   */
  async try(mutation: Mutation, nearest: readonly string[]): Promise<Outcome> {
    const tests = this.#inOrder(mutation, nearest);
    if (tests.length === 0) return 'passed';
    const usual = tests.reduce((sum, test) => sum + this.#msOf(test), 0);
    const answer = await this.#ask(mutation, tests, LEAST_MS + PATIENCE * usual);
    if (answer === undefined) return 'did not end';
    if (answer.failed === null) return 'passed';
    this.#lastToNotice.set(mutation.file, answer.failed);
    return 'failed';
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #inOrder({ file, start }: Mutation, nearest: readonly string[]): string[] {
    const offset = probeAt(findProbes(readFileSync(path.join(repository, file), 'utf8')), start)?.start;
    const doesRun = (test: string): boolean =>
      offset === undefined || this.#known.get(test)?.reached[file]?.includes(offset) === true;
    const last = this.#lastToNotice.get(file);
    const rank = (test: string): number => (test === last ? 0 : nearest.indexOf(test) < FIRST ? 1 : 2);
    return nearest
      .filter((test) => this.#msOf(test) <= this.#longestMs && doesRun(test))
      .slice(0, MOST)
      .sort((a, b) => rank(a) - rank(b) || this.#msOf(a) - this.#msOf(b));
  }

  #msOf(test: string): number {
    return this.#known.get(test)?.ms ?? 0;
  }

  async #ask(mutation: Mutation | undefined, tests: readonly string[], limit: number): Promise<Answer | undefined> {
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;
    const child = (this.#child ??= fork(WORKER, { cwd: repository, execArgv: [], stdio: [...stdio] }));
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), limit);
      const onExit = (): void => {
        clearTimeout(timer);
        this.#child = undefined;
        resolve(undefined);
      };
      child.once('exit', onExit);
      child.once('message', (answer) => {
        clearTimeout(timer);
        child.off('exit', onExit);
        resolve(answer as Answer);
      });
      child.send({ mutation, tests });
    });
  }
}
