import path from 'node:path';
import { type Counts, describeEnd, sum } from './counts';
import { buildPackage } from './build-package';
import { runEditorSuites } from './run-editor-suites';
import { repository } from './repository';
import { runMochaSuite } from './run-mocha-suite';
import { runNode, runNodeBeside } from './run-node';
import { sideBySide } from './side-by-side';

interface Step {
  heading: string;
  /**
   * @param args what was given on the command line, for the last step alone
   * @param node how a script is run
   */
  run(args: readonly string[], node: typeof runNode): Promise<Counts>;
  /** What this one cannot be run without: one of these steps. */
  needs?: readonly string[];
  /** Steps that bear the same word run at the same time: none of them writes what another reads. */
  beside?: 'reading' | 'programs';
}

/** As many as there are cores where the tests are to end in time. */
const STEPS_AT_ONCE = 2;

const steps: Record<string, Step> = {
  // The longest of what runs beside each other come first.
  unit: { heading: 'Unit tests', run: (args, node) => runMochaSuite('unit', '20s', args, node), beside: 'reading' },
  lint: program('Lint', ['node_modules/eslint/bin/eslint.js', '.']),
  format: program('Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
  typecheck: program('Types', ['node_modules/typescript/bin/tsc', '--project', '.']),
  // What it leaves is for windows and doors, and nothing that runs beside it reads that.
  package: { heading: 'Package', run: (_, node) => onlyFailures(buildPackage(node)), beside: 'reading' },
  webview: program('Types of what runs in webviews', ['node_modules/typescript/bin/tsc', '--project', 'src/webview']),
  house: { heading: 'House rules', run: (args, node) => runMochaSuite('house', '60s', args, node), beside: 'reading' },
  unused: program('Files, exports and packages that nothing uses', ['node_modules/knip/bin/knip.js', '--no-progress']),
  build: { heading: 'Build', run: () => onlyFailures(runNode(['esbuild.mjs'])) },
  editor: { heading: 'Editor tests', run: runEditorSuites, needs: ['package', 'build'] },
  doors: {
    heading: 'Tests of the other doors',
    // They wait for the programs that they start, so two files at a time take little more than half as long.
    run: (args, node) => runMochaSuite('doors', '60s', ['--parallel', '--jobs', '2', ...args], node),
    needs: ['package'],
    beside: 'programs',
  },
  ui: {
    heading: 'Tests of the window',
    run: (args, node) => runMochaSuite('ui', '180s', args, node),
    needs: ['package'],
    beside: 'programs',
  },
};

/** What is packed was built for it, and the windows run that. */
const WHOLE = Object.keys(steps).filter((name) => name !== 'build');

function program(heading: string, args: readonly string[]): Step {
  return {
    heading,
    run: async (_, node) => ((await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
    beside: 'reading',
  };
}

async function onlyFailures(exitCode: Promise<number>): Promise<Counts> {
  return { passed: 0, failed: (await exitCode) === 0 ? 0 : 1 };
}

/** A step that failed without naming a test is named by its heading. */
function named(heading: string, counts: Counts): Counts {
  const { failed, failures = [] } = counts;
  return failed > 0 && failures.length === 0 ? { ...counts, failures: [heading] } : counts;
}

/** What is run one after the other: a step, or those that run beside each other, where the first of them stands. */
function groups(chosen: readonly string[]): string[][] {
  const all = new Map<string, string[]>();
  for (const name of chosen) {
    const group = steps[name]?.beside ?? name;
    all.set(group, [...(all.get(group) ?? []), name]);
  }
  return [...all.values()];
}

/** Runs the named steps, all of them when none is named, and says at the very end how many tests passed and failed. */
async function main([first, ...rest]: readonly string[]): Promise<void> {
  const chosen = first?.startsWith('--steps=') ? first.slice('--steps='.length).split(',') : WHOLE;
  // Hundreds of processes load the same scripts: what one has compiled is there for the others.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(repository, 'dist/test/compiled');
  const args = first?.startsWith('--steps=') || first === undefined ? rest : [first, ...rest];
  const all: Counts[] = [];
  const broken = new Set<string>();
  const run = async (name: string, node: typeof runNode): Promise<void> => {
    const step = steps[name];
    if (step === undefined) throw new Error(`No such step: ${name}`);
    const lacked = step.needs?.find((needed) => broken.has(needed));
    if (lacked !== undefined) {
      console.log(`\n── ${step.heading} ──\nLeft out: ${lacked} failed.`);
      return;
    }
    const start = Date.now();
    // A step that runs beside another says everything at once, with its heading above.
    if (node === runNode) console.log(`\n── ${step.heading} ──`);
    const counts = named(step.heading, await step.run(name === chosen.at(-1) ? args : [], node));
    if (counts.failed > 0) broken.add(name);
    all.push(counts);
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${step.heading}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  };
  for (const names of groups(chosen)) {
    const [only] = names;
    if (only !== undefined && names.length === 1) await run(only, runNode);
    else await sideBySide(names, STEPS_AT_ONCE, (name) => run(name, runNodeBeside));
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
