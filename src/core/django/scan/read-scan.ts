import { compareCodeUnits } from '../../base/compare-code-units';
import { FileProblem, type Files, type Problem } from '../../base/ports';
import { decodeSource } from './decode-source';
import { readFileFacts, type FileFacts } from './file-facts';
import { filesToFollow } from './files-to-follow';
import type { Scan } from './scan';

/** How many files are read at once. */
const CONCURRENT = 16;
/** How large a Python file may be to be read; a settings file of a megabyte is none. */
const MAX_PYTHON_BYTES = 1024 * 1024;

/**
 * Reads what is not read yet of the files that a walk has found, and then what that leads to, until nothing more is
 * asked for.
 * @param known what was found; files that have facts are not read again
 * @throws the signal's reason when it is aborted
 */
export async function readScan(files: Files, known: Scan, signal: AbortSignal | undefined): Promise<Scan> {
  const facts = new Map(known.facts);
  const problems = [...known.problems];
  const scan: Scan = { ...known, facts, problems };
  const tried = new Set(facts.keys());
  let wanted: string[] = [];
  for (const [path, role] of scan.files)
    if (role !== 'known' && !tried.has(path) && !scan.links.has(path)) wanted.push(path);
  do {
    for (const path of wanted) tried.add(path);
    await readAll(files, wanted, facts, problems, signal);
    wanted = [...new Set(filesToFollow(scan))].filter((path) => !tried.has(path));
  } while (wanted.length > 0);
  problems.sort((a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line);
  // Files are read in any order; what is judged must not depend on it.
  return { ...scan, facts: new Map([...facts].sort(([a], [b]) => compareCodeUnits(a, b))) };
}

async function readAll(
  files: Files,
  paths: readonly string[],
  facts: Map<string, FileFacts>,
  problems: Problem[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const queue = [...paths];
  const work = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      signal?.throwIfAborted();
      await readOne(files, path, facts, problems);
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENT, queue.length) }, work));
}

async function readOne(files: Files, path: string, facts: Map<string, FileFacts>, problems: Problem[]): Promise<void> {
  try {
    const bytes = await files.read(path, path.endsWith('.py') ? { maxBytes: MAX_PYTHON_BYTES } : {});
    if (bytes === undefined) return;
    const { text, warning } = decodeSource(bytes);
    if (warning !== undefined) problems.push({ path, line: 1, message: warning });
    if (text === undefined) return;
    const read = await readFileFacts(path, text);
    facts.set(path, read);
    problems.push(...read.problems.map((problem) => ({ path, ...problem })));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    problems.push({ path, line: 1, message: `This file ${error.message}.` });
  }
}
