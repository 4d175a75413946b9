import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findPartnerEvidence } from '../../src/core/partners/evidence/find-partner-evidence';
import { memoryFiles } from '../unit/memory-files';

/**
 * Measures the evidence for partners on labelled repositories: `corpus-partners [DIRECTORY] [--misses]`. Each label and
 * each finding is a pair of a repository and a topic. Labels of what is not Django came from a script and count what lies
 * in fixtures, so they are measured apart.
 */

interface Repository {
  label: {
    isDjango: boolean;
    frontend: { name: string }[];
    container: { dockerfile: string[]; compose: string[] };
    ci: { name: string }[];
    infra: { name: string }[];
    e2e: { tool: string }[];
    graphql: boolean;
    celery: boolean;
  };
  paths: string[];
  python: Record<string, { installedApps?: string[]; engines?: string[]; installRequires?: string[] }>;
  manifests: Record<string, string>;
}

const FRAMEWORKS = ['react', 'vue', 'nuxt', 'nextjs', 'angular', 'svelte', 'sveltekit', 'htmx', 'alpine'];
const CI = [
  'github-actions',
  'gitlab',
  'circleci',
  'jenkins',
  'azure-pipelines',
  'bitbucket',
  'travis',
  'drone',
  'buildkite',
  'appveyor',
];
const INFRASTRUCTURE = [
  'terraform',
  'helm',
  'kubernetes',
  'ansible',
  'procfile',
  'app.json',
  'heroku.yml',
  'fly',
  'render',
  'railway',
  'serverless',
  'elasticbeanstalk',
  'cloudfoundry',
  'swarm',
  'vagrant',
  'supervisor',
  'systemd',
  'nginx',
  'devcontainer',
];
const E2E = ['playwright', 'cypress', 'selenium', 'puppeteer', 'webdriverio'];

/** What counts in each kind, and what the label says of it. */
const KINDS: Record<string, { topics: string[]; labelled(label: Repository['label']): string[] }> = {
  frontend: { topics: FRAMEWORKS, labelled: ({ frontend }) => frontend.map(({ name }) => name) },
  container: {
    topics: ['dockerfile', 'compose'],
    labelled: ({ container }) => [
      ...(container.dockerfile.length > 0 ? ['dockerfile'] : []),
      ...(container.compose.length > 0 ? ['compose'] : []),
    ],
  },
  ci: { topics: CI, labelled: ({ ci }) => ci.map(({ name }) => name) },
  infrastructure: { topics: INFRASTRUCTURE, labelled: ({ infra }) => infra.map(({ name }) => name) },
  e2e: { topics: E2E, labelled: ({ e2e }) => e2e.map(({ tool }) => tool) },
  graphql: { topics: ['graphql'], labelled: ({ graphql }) => (graphql ? ['graphql'] : []) },
  celery: { topics: ['celery'], labelled: ({ celery }) => (celery ? ['celery'] : []) },
};

interface Score {
  hit: number;
  extra: number;
  missed: number;
}

const [directory = '../shared/corpus/django'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const tellMisses = process.argv.includes('--misses');

async function topicsOf({ paths, python, manifests }: Repository): Promise<Set<string>> {
  const tree: Record<string, string> = Object.fromEntries(paths.map((path) => [path, '']));
  for (const [path, { installedApps = [], engines = [], installRequires = [] }] of Object.entries(python)) {
    tree[path] = [
      `INSTALLED_APPS = ${JSON.stringify(installedApps)}`,
      ...engines.map((engine) => `ENGINE = "${engine}"`),
      `install_requires=${JSON.stringify(installRequires)}`,
    ].join('\n');
  }
  Object.assign(tree, manifests);
  const { roles } = await findPartnerEvidence(memoryFiles(tree), Object.keys(tree));
  return new Set(roles.flatMap(({ evidence }) => evidence.map(({ topic }) => topic)));
}

function add(
  score: Score,
  expected: readonly string[],
  found: ReadonlySet<string>,
  topics: readonly string[],
  where: string,
): void {
  for (const topic of topics) {
    const isFound = found.has(topic);
    const isExpected = expected.includes(topic);
    if (isFound && isExpected) score.hit += 1;
    else if (isFound) score.extra += 1;
    else if (isExpected) score.missed += 1;
    if (tellMisses && isFound !== isExpected)
      console.log(`  ${where}: ${topic} ${isFound ? 'is not labelled' : 'was not found'}`);
  }
}

function rate({ hit, extra, missed }: Score): string {
  const share = (whole: number): string => (whole === 0 ? '–' : (hit / whole).toFixed(2));
  return `precision ${share(hit + extra)}, recall ${share(hit + missed)} (${hit} right, ${extra} too many, ${missed} missed)`;
}

async function measure(): Promise<void> {
  const scores = new Map<string, Score>();
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const repository = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Repository;
    const found = await topicsOf(repository);
    const side = repository.label.isDjango ? 'Django' : 'not Django';
    for (const [kind, { topics, labelled }] of Object.entries(KINDS)) {
      const key = `${side}, ${kind}`;
      const score = scores.get(key) ?? { hit: 0, extra: 0, missed: 0 };
      scores.set(key, score);
      add(score, labelled(repository.label), found, topics, `${file} (${kind})`);
    }
  }
  for (const [key, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${key}: ${rate(score)}`);
}

if (existsSync(directory)) void measure();
else console.log(`Skipped: there is no ${resolve(directory)}.`);
