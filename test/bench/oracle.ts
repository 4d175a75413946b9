import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareProject } from './oracle/compare-project';
import { scoreLine, sumScores, type Score } from './oracle/score';
import type { Truth } from './oracle/truth';

const HERE = resolve(__dirname, 'oracle');
const OWN = join(HERE, 'projects');
const PYTHON = process.env['PYTHON'] ?? 'python3';
/** Where projects are built and truths are kept from one run to the next. */
const WORK = process.env['ORACLE_WORK'] ?? join(tmpdir(), 'django-oracle');
/** Projects that are built of sources, and the variable that names these. */
const BUILT = { packages: 'ORACLE_PACKAGES', 'django-tests': 'ORACLE_DJANGO', 'drf-tests': 'ORACLE_DRF' } as const;

interface Project {
  name: string;
  root: string;
  settings: string;
}

/**
 * `npm run oracle -- [--fresh] [--record] [--misses=N] [NAME…]`: what the inventory says, held against what Django itself says of
 * the example, of the projects beside this file, and of those that build_projects.py makes of sources at hand. What Django
 * says of those beside this file is kept with `--record`, for test/unit/project/oracle.test.ts.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const misses = Number(args.find((arg) => arg.startsWith('--misses='))?.slice('--misses='.length) ?? '5');
  const names = args.filter((arg) => !arg.startsWith('--'));
  if (spawnSync(PYTHON, ['-c', 'import django'], { env: environment('') }).status !== 0) {
    console.log(`skipped: ${PYTHON} has no Django; PYTHON or PYTHONPATH may name one (on Debian: python3-django).`);
    return;
  }
  await mkdir(WORK, { recursive: true });
  const all: Score[] = [];
  for (const project of await projectsToRun(names, args.includes('--fresh'))) {
    const truth = await truthOf(project, args.includes('--fresh'));
    if (!truth) continue;
    if (args.includes('--record') && project.root.startsWith(OWN))
      await writeFile(join(HERE, 'truths', `${project.name}.json`), `${JSON.stringify(truth)}\n`);
    console.log(`\n== ${project.name}, Django ${truth.django}`);
    for (const error of truth.errors) console.log(`   not read by Django: ${error}`);
    const scores = await compareProject(project.root, project.settings, truth);
    report(scores, misses);
    all.push(...scores);
  }
  console.log('\n== all');
  for (const score of sumScores(all)) console.log(scoreLine(score));
}

async function projectsToRun(names: readonly string[], fresh: boolean): Promise<Project[]> {
  const projects: Project[] = [
    { name: 'bookshop', root: resolve(HERE, '../../../examples/bookshop'), settings: 'bookshop.settings.local' },
  ];
  for (const name of (await readdir(OWN)).sort())
    projects.push({ name, root: join(OWN, name), settings: 'config.settings' });
  for (const [name, variable] of Object.entries(BUILT)) {
    const wanted = names.length === 0 || names.includes(name);
    if (process.env[variable] === undefined) {
      if (wanted) console.log(`${name}: left out, ${variable} names no sources`);
      continue;
    }
    const described = join(WORK, `${name}.json`);
    if (wanted && (fresh || !existsSync(described))) {
      run(name, 'build_projects.py', WORK, name);
    }
    if (existsSync(described)) projects.push(JSON.parse(await readFile(described, 'utf8')) as Project);
  }
  return projects.filter(({ name }) => names.length === 0 || names.includes(name));
}

async function truthOf({ name, root, settings }: Project, fresh: boolean): Promise<Truth | null> {
  const path = join(WORK, `${name}.truth.json`);
  const isBuilt = name in BUILT;
  if ((fresh || !isBuilt || !existsSync(path)) && !run(name, 'dump.py', root, settings, path)) return null;
  return JSON.parse(await readFile(path, 'utf8')) as Truth;
}

function run(name: string, script: string, ...args: string[]): boolean {
  const { status, stderr } = spawnSync(PYTHON, [join(HERE, script), ...args], {
    env: environment(name),
    encoding: 'utf8',
  });
  if (status !== 0) console.log(`${name}: ${script} failed\n${stderr.slice(-1500)}`);
  return status === 0;
}

/** Django's own tests want the Django that they belong to. */
function environment(name: string): NodeJS.ProcessEnv {
  const own = name === 'django-tests' ? [process.env['ORACLE_DJANGO']] : [];
  const path = [...own, process.env['PYTHONPATH']].filter((part) => part !== undefined).join(':');
  return { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...(path === '' ? {} : { PYTHONPATH: path }) };
}

function report(scores: readonly Score[], limit: number): void {
  for (const score of scores) {
    console.log(scoreLine(score));
    for (const line of score.gone.slice(0, limit)) console.log(`     gone   ${line}`);
    for (const line of score.wrong.slice(0, limit)) console.log(`     wrong  ${line}`);
  }
}

void main();
