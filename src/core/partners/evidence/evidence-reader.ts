import { decodeText } from '../../base/decode-text';
import { FileProblem, type Files, type Problem } from '../../base/ports';
import { isPathAlone, type Detector } from './detector';
import { readPackages, readRequirements, type Dependency } from './read-dependencies';

/** So many files of one kind are read: the first ones tell enough about a workspace. */
export const MAX_READ = 400;
/** How many files are read at once: over a network each takes its time, whatever its size. */
const AT_ONCE = 16;
/** A file past this size was not written by hand, but for a package.json, which may be as large as any file. */
const MAX_TEXT_BYTES = 1024 * 1024;

/** Where a `#` begins a comment: what is commented out is not so. */
const HASH_COMMENTS = /\.(?:py|ya?ml|toml|ini|cfg|conf|env|tf|sh)$|(?:^|\/)(?:\.env|dockerfile|procfile)[^/]*$/i;
const COMMENT = /^\s*#/;

/** Reads each file once, whatever is looked for in it. */
export class EvidenceReader {
  readonly problems: Problem[] = [];
  readonly #texts = new Map<string, Promise<string>>();
  readonly #packages = new Map<string, Dependency[]>();
  readonly #requirements = new Map<string, Dependency[]>();

  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Reads what detectors look into, many files at once. @throws the signal's reason when it is aborted */
  async readAhead(paths: ReadonlyMap<Detector, readonly string[]>, signal?: AbortSignal): Promise<void> {
    const wanted = new Map<string, boolean>();
    for (const [detector, own] of paths) {
      if (isPathAlone(detector)) continue;
      for (const path of own.slice(0, MAX_READ))
        wanted.set(path, wanted.get(path) === true || detector.packages !== undefined);
    }
    const waiting = wanted.entries();
    const work = async (): Promise<void> => {
      for (const [path, mayBeLarge] of waiting) {
        signal?.throwIfAborted();
        await this.#textOf(path, mayBeLarge);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async matches({ text, notText, packages, requirements }: Detector, path: string): Promise<Dependency[]> {
    const content = await this.#textOf(path, packages !== undefined);
    if (content === '') return [];
    if (packages !== undefined) return this.#packagesOf(path, content).filter(({ name }) => packages.test(name));
    if (requirements !== undefined)
      return this.#requirementsOf(path, content).filter(({ name }) => requirements.test(name));
    if (text === undefined) return [];
    return firstMatch(content, text, [notText ?? [], HASH_COMMENTS.test(path) ? COMMENT : []].flat());
  }

  #textOf(path: string, mayBeLarge: boolean): Promise<string> {
    const known = this.#texts.get(path) ?? this.#read(path, mayBeLarge);
    this.#texts.set(path, known);
    return known;
  }

  async #read(path: string, mayBeLarge: boolean): Promise<string> {
    try {
      const bytes = await this.#files.read(path, mayBeLarge ? {} : { maxBytes: MAX_TEXT_BYTES });
      return bytes === undefined ? '' : decodeText(bytes);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.problems.push({ path, line: 1, message: `This file cannot be looked into for partners: ${error.message}` });
      return '';
    }
  }

  #packagesOf(path: string, content: string): Dependency[] {
    let known = this.#packages.get(path);
    if (known === undefined) {
      const read = readPackages(content, path);
      if (read === undefined)
        this.problems.push({ path, line: 1, message: 'This is not JSON, so its packages are not known.' });
      known = read ?? [];
      this.#packages.set(path, known);
    }
    return known;
  }

  #requirementsOf(path: string, content: string): Dependency[] {
    const known = this.#requirements.get(path) ?? readRequirements(content, path);
    this.#requirements.set(path, known);
    return known;
  }
}

function firstMatch(content: string, pattern: RegExp, against: readonly RegExp[]): Dependency[] {
  for (const [index, line] of content.split('\n').entries()) {
    const short = line.slice(0, 2000);
    const match = pattern.exec(short);
    if (match === null || against.some((one) => one.test(short))) continue;
    return [{ name: match[1] ?? match[0], line: index + 1, isForDevelopment: false }];
  }
  return [];
}
