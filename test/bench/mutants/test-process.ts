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
/** The next of kin are run by themselves, then the other relatives: most changes are noticed there. */
const FIRST = 3;
const NEAR = 30;
/** What has not ended after so many times of what it took over the code as it is runs in a circle. */
const PATIENCE = 6;
const LEAST_MS = 8_000;
/** Longer than the unit tests take where others are at work beside them. */
const LIMIT_OF_ALL_MS = 900_000;

/** Runs unit tests against changed files, all in one process, which begins again where one of them does not end. */
export class TestProcess {
  readonly #longestMs: number;
  readonly #isFar: boolean;
  readonly #known = new Map<string, Known>();
  /** What noticed a change of a file is the first to be asked about the next. */
  readonly #lastToNotice = new Map<string, string>();
  #child: ChildProcess | undefined;

  /**
   * @param longestMs tests that take longer are left out
   * @param isFar whether the tests that are no near relatives of the file are asked too
   */
  constructor(longestMs: number, isFar: boolean) {
    this.#longestMs = longestMs;
    this.#isFar = isFar;
  }

  /**
   * Whether tests pass against a changed file: those that run what is changed.
   * @param nearest the tests, relative to the repository, the nearest first
   * @throws where a test fails over the code as it is: it would count as one that notices a change
   */
  async try(mutation: Mutation, nearest: readonly string[]): Promise<Outcome> {
    const stages = [nearest.slice(0, FIRST), nearest.slice(FIRST, NEAR), this.#isFar ? nearest.slice(NEAR) : []];
    for (const stage of stages) {
      await this.#getToKnow(stage.filter((test) => !this.#known.has(test)));
      const tests = this.#inOrder(mutation, stage);
      const usual = tests.reduce((sum, test) => sum + this.#msOf(test), 0);
      const answer =
        tests.length > 0 ? await this.#ask(mutation, tests, LEAST_MS + PATIENCE * usual) : { failed: null };
      if (answer === undefined) return 'did not end';
      if (answer.failed === null) continue;
      this.#lastToNotice.set(mutation.file, answer.failed);
      return 'failed';
    }
    return 'passed';
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
    const time = (test: string): number => (test === last ? -1 : this.#msOf(test));
    return nearest
      .filter((test) => this.#msOf(test) <= this.#longestMs && doesRun(test))
      .sort((a, b) => time(a) - time(b));
  }

  #msOf(test: string): number {
    return this.#known.get(test)?.ms ?? 0;
  }

  async #getToKnow(tests: readonly string[]): Promise<void> {
    if (tests.length === 0) return;
    const answer = await this.#ask(undefined, tests, LIMIT_OF_ALL_MS);
    if (answer === undefined) throw new Error(`These do not end over the code as it is: ${tests.join(' ')}`);
    if (answer.failed !== null) throw new Error(`${answer.failed} fails over the code as it is. Mend it first.`);
    for (const test of tests)
      this.#known.set(test, { ms: answer.took[test] ?? 0, reached: answer.reached[test] ?? {} });
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
