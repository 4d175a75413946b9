import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import fastGlob from 'fast-glob';
import { trackDjango } from '../../../src/core/django/detect-django';
import { createNodeFiles } from '../../../src/node/reading/node-files';

/** What one run in a process of its own came to. */
export interface Measurement {
  /** Wall time of the work, without loading the code. */
  ms: number;
  /** How many files were looked at; 0 where the subject does not say. */
  files: number;
  /** Projects, or the files named manage.py, or technologies. */
  found: number;
  /** The most memory that the process held, in MiB. */
  memory: number;
  /** The longest that the event loop was kept from its next turn, in milliseconds; what else the machine does counts, too. */
  gap: number;
}

/** How often the event loop's delay is sampled, in milliseconds. */
const RESOLUTION = 2;

type Subject = (folder: string) => Promise<{ files: number; found: number }>;

const bare: Subject = async (folder) => ({
  files: 0,
  found: (await fastGlob('**/manage.py', { cwd: folder, followSymbolicLinks: false })).length,
});

const ours: Subject = async (folder) => {
  const { detection, scan } = await trackDjango(createNodeFiles(folder));
  return { files: scan.seen, found: detection.projects.length };
};

/** The parts of @specfy/stack-analyser that are used, as its README uses them. */
interface Analyser {
  analyser(options: { provider: object }): Promise<{ toJson(): { childs: unknown[] } }>;
  FSProvider: new (options: { path: string }) => object;
}

async function loadAnalyser(path: string): Promise<Subject> {
  const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(`${path}/${file}`).href)) as T;
  await load('dist/autoload.js');
  const { analyser, FSProvider } = await load<Analyser>('dist/index.js');
  return async (folder) => ({
    files: 0,
    found: (await analyser({ provider: new FSProvider({ path: folder }) })).toJson().childs.length,
  });
}

async function main([name, folder = '.', analyser = '']: readonly string[]): Promise<void> {
  const subject = name === 'ours' ? ours : name === 'bare' ? bare : await loadAnalyser(analyser);
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const start = performance.now();
  const result = await subject(folder);
  const ms = performance.now() - start;
  // The last turn shows in the histogram only after it.
  await new Promise((done) => setTimeout(done, 2 * RESOLUTION));
  const gap = Math.max(0, delays.max / 1e6 - RESOLUTION);
  const measurement: Measurement = { ...result, ms, gap, memory: process.resourceUsage().maxRSS / 1024 };
  console.log(`\n${JSON.stringify(measurement)}`);
}

void main(process.argv.slice(2));
