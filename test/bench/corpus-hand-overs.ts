import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDjangoMode, type DjangoMode, type RouteId } from '../../src/core';
import { createNodeFiles } from '../../src/node/reading/node-files';
import { blockAt } from '../../src/core/hand-over/gather/place/blocks/block-at';
import { NO_CHANGES } from '../unit/memory-files';

/** So many places of one project are handed over. */
const PLACES = 4;

/** Where places are picked, and the route that they go to where ordinary Django would do. */
const KINDS: readonly (readonly [pattern: RegExp, route: RouteId])[] = [
  [/(?:^|\/)(?:views|viewsets|api)(?:\/\w+)?\.py$/, 'api'],
  [/(?:^|\/)models(?:\/\w+)?\.py$/, 'database'],
  [/(?:^|\/)templates\/.+\.html$/, 'frontend'],
  [/(?:^|\/)(?:Dockerfile|(?:docker-)?compose[\w.-]*\.ya?ml)$/, 'containerization'],
  [/(?:^|\/)settings(?:\/\w+)?\.py$/, 'security'],
  [/(?:^|\/)migrations\/\d\w+\.py$/, 'database'],
  [/(?:^|\/)(?:tasks|services|utils)\.py$/, 'infrastructure'],
  [/(?:^|\/)forms\.py$/, 'design'],
];

interface Measured {
  place: string;
  /** Of the task log without the code that it quotes. */
  lines: number;
  bytes: number;
  /** Names that are told as used and do not stand in the quoted code. */
  unnamed: string[];
  /** Lines of some length that stand there twice. */
  repeated: string[];
}

/**
 * `npm run corpus:hand-overs -- [--ranges] [DIR…]`: what four places of each project come to as a hand-over, the example if none is named: its size
 * beside the quoted code, the names that it tells and the code does not have, and what it says twice. Writes nothing.
 */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const given = asked.filter((one) => one !== '--ranges');
  const all: Measured[] = [];
  for (const folder of (given.length > 0 ? given : ['examples/bookshop']).map((path) => resolve(path))) {
    const mode = createDjangoMode({
      files: createNodeFiles(folder, { blocking: true, stamped: true }),
      changes: NO_CHANGES,
      clock: { now: () => new Date(2026, 0, 2, 3, 4, 5) },
      settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '' }),
    });
    const measured = await measureFolder(folder, mode, asked.includes('--ranges'));
    all.push(...measured);
    console.log(`\n${folder}`);
    for (const one of measured) console.log(`  ${row(one)}`);
  }
  const sizes = all.map(({ lines }) => lines).sort((a, b) => a - b);
  const bytes = all.map((one) => one.bytes).sort((a, b) => a - b);
  console.log(
    `\n${all.length} places: lines in the median ${middle(sizes)}, at most ${sizes.at(-1) ?? 0}; ` +
      `bytes in the median ${middle(bytes)}, at most ${bytes.at(-1) ?? 0}; ` +
      `${all.flatMap(({ unnamed }) => unnamed).length} names that the code does not have; ` +
      `${all.flatMap(({ repeated }) => repeated).length} lines said twice`,
  );
}

async function measureFolder(folder: string, mode: DjangoMode, asRanges: boolean): Promise<Measured[]> {
  const detection = await mode.django.detect();
  const roots = detection.projects.map(({ root }) => root);
  const listing = (
    await createNodeFiles(folder).walk({ wanted: () => true, skip: (_, name) => SKIPPED.has(name) })
  ).files
    .map(({ path }) => path)
    .filter((path) => roots.some((root) => root === '.' || path.startsWith(`${root}/`)) || !path.endsWith('.py'))
    .sort();
  const measured: Measured[] = [];
  for (const [pattern, route] of KINDS) {
    const files = listing.filter((path) => pattern.test(path) && !/(?:^|\/)tests?(?:\/|_)/.test(path));
    const path = files[Math.floor(files.length / 2)];
    if (path === undefined || measured.length === PLACES) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const line = placeIn(text);
    const [from, to] = blockAt(path, text, line);
    const place = asRanges ? { path, line: from + 1, endLine: to + 1 } : { path, line };
    const [best] = await mode.partners.rank(place);
    const id = best && best.route !== 'stay' ? best.route : route;
    const kind = mode.partners.catalogue.routes.some((one) => one.id === id && one.kind === 'escalation')
      ? 'escalation'
      : 'collaboration';
    const { change } = await mode.tasks.draft({
      route: { kind, id },
      title: 'What is to be done here',
      place,
    });
    measured.push(measure(`${id} ${path}:${asRanges ? `${from + 1}-${to + 1}` : line}`, change.text));
  }
  return measured;
}

const SKIPPED = new Set(['node_modules', '.git', 'dist', 'build']);

/** The line of the definition in the middle of a file; else its middle. */
function placeIn(text: string): number {
  const lines = text.split('\n');
  const definitions = lines.flatMap((line, index) => (/^(?:class|def|async def)\s/.test(line) ? [index + 1] : []));
  return definitions[Math.floor(definitions.length / 2)] ?? Math.max(1, Math.floor(lines.length / 2));
}

function measure(place: string, text: string): Measured {
  const code = [...text.matchAll(/^(`{3,})[^\n]*\n[^]*?^\1$/gm)].map(([block]) => block).join('\n');
  const rest = text.replaceAll(/^(`{3,})[^\n]*\n[^]*?^\1$/gm, '').replaceAll(/\n{3,}/g, '\n\n');
  const used = [...rest.matchAll(/^- Uses (.*)$/gm)].flatMap(([, row = '']) =>
    [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const long = rest.split('\n').filter((line) => line.length > 60);
  return {
    place,
    lines: rest.trimEnd().split('\n').length,
    bytes: Buffer.byteLength(rest),
    unnamed: used.filter((name) => code !== '' && !isNamed(code, name)),
    repeated: long.filter((line, index) => long.indexOf(line) < index),
  };
}

/** Whether code has the last part of a name; the user model goes by a function, a table by its app, a route by its own name or address. */
function isNamed(code: string, name: string): boolean {
  if (name.startsWith('/')) return (name.match(/\w{4,}/g) ?? []).some((word) => code.includes(word));
  const last = name.replace(/^.*[./]/, '');
  return (
    code.includes(name) || code.includes(last) || /get_user_model/.test(code) || code.includes(`_${last.toLowerCase()}`)
  );
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function row({ place, lines, bytes, unnamed, repeated }: Measured): string {
  const remarks = [
    unnamed.length > 0 && `not in the code: ${unnamed.join(', ')}`,
    repeated.length > 0 && `twice: ${repeated.join(' | ')}`,
  ];
  return [`${String(lines).padStart(4)} ${String(bytes).padStart(6)}  ${place}`, ...remarks].filter(Boolean).join('  ');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
