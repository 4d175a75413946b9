import { type Counts, describeEnd, sum } from './counts';
import { buildPackage } from './build-package';
import { runEditorSuites } from './run-editor-suites';
import { runMochaSuite } from './run-mocha-suite';
import { runNode } from './run-node';

interface Step {
  heading: string;
  /** @param args what was given on the command line, for the last step alone */
  run(args: readonly string[]): Promise<Counts>;
  /** The step without which this one cannot be run. */
  needs?: string;
}

const steps: Record<string, Step> = {
  typecheck: { heading: 'Types', run: () => asOneTest(runNode(['node_modules/typescript/bin/tsc', '--project', '.'])) },
  lint: { heading: 'Lint', run: () => asOneTest(runNode(['node_modules/eslint/bin/eslint.js', '.'])) },
  unused: {
    heading: 'Files, exports and packages that nothing uses',
    run: () => asOneTest(runNode(['node_modules/knip/bin/knip.js', '--no-progress'])),
  },
  format: {
    heading: 'Format',
    run: () => asOneTest(runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'])),
  },
  unit: { heading: 'Unit tests', run: (args) => runMochaSuite('unit', '10s', args) },
  house: { heading: 'House rules', run: (args) => runMochaSuite('house', '60s', args) },
  build: { heading: 'Build', run: () => onlyFailures(runNode(['esbuild.mjs'])) },
  package: { heading: 'Package', run: () => onlyFailures(buildPackage()) },
  editor: { heading: 'Editor tests', run: runEditorSuites, needs: 'build' },
  doors: {
    heading: 'Tests of the other doors',
    // They wait for the programs that they start, so two files at a time take little more than half as long.
    run: (args) => runMochaSuite('doors', '30s', ['--parallel', '--jobs', '2', ...args]),
    needs: 'package',
  },
  ui: { heading: 'Tests of the window', run: (args) => runMochaSuite('ui', '180s', args), needs: 'package' },
};

async function asOneTest(exitCode: Promise<number>): Promise<Counts> {
  return (await exitCode) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function onlyFailures(exitCode: Promise<number>): Promise<Counts> {
  return { passed: 0, failed: (await exitCode) === 0 ? 0 : 1 };
}

/** A step that failed without naming a test is named by its heading. */
function named(heading: string, counts: Counts): Counts {
  const { failed, failures = [] } = counts;
  return failed > 0 && failures.length === 0 ? { ...counts, failures: [heading] } : counts;
}

/** Runs the named steps, all of them when none is named, and says at the very end how many tests passed and failed. */
async function main([first, ...rest]: readonly string[]): Promise<void> {
  const chosen = first?.startsWith('--steps=') ? first.slice('--steps='.length).split(',') : Object.keys(steps);
  const args = first?.startsWith('--steps=') || first === undefined ? rest : [first, ...rest];
  const all: Counts[] = [];
  const broken = new Set<string>();
  for (const name of chosen) {
    const step = steps[name];
    if (step === undefined) throw new Error(`No such step: ${name}`);
    const start = Date.now();
    console.log(`\n── ${step.heading} ──`);
    if (step.needs !== undefined && broken.has(step.needs)) {
      console.log(`Left out: ${step.needs} failed.`);
      continue;
    }
    const counts = named(step.heading, await step.run(name === chosen.at(-1) ? args : []));
    if (counts.failed > 0) broken.add(name);
    all.push(counts);
    console.log(`${counts.passed} passed, ${counts.failed} failed in ${Math.round((Date.now() - start) / 1000)} s`);
  }
  const total = sum(all);
  console.log(describeEnd(total));
  process.exit(total.failed === 0 ? 0 : 1);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
});
