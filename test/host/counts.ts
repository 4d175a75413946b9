/** How tests ended. */
export interface Counts {
  passed: number;
  failed: number;
  /** Those that failed, each as `describeFailure` has it. */
  failures?: readonly string[];
}

/** All of them together. */
export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    failures: all.flatMap(({ failures = [] }) => failures),
  };
}

/** What the end of a run says: what failed, then how many passed and failed. */
export function describeEnd({ passed, failed, failures = [] }: Counts): string {
  const list =
    failures.length === 0
      ? ''
      : `\nFailed:\n${failures.map((failure) => `  ${failure.replaceAll('\n', '\n  ')}\n`).join('')}`;
  return `${list}\n${passed} passed, ${failed} failed`;
}
