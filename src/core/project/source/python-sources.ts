import { FileProblem, type Files, type Problem } from '../../base/ports';
import { parsePythonAtOnce, parsePythonInTurns } from '../parse-python';
import type { PythonModule } from '../python/syntax';

/** Larger files of Python are data that a program wrote. */
const MAX_SOURCE_BYTES = 512 * 1024;
/** Characters to parse between two pauses: about 10 ms of work. */
const SLICE = 32 * 1024;

/** Reads and parses Python files of one folder, each once, and gives way to others after every slice of work. */
export class PythonSources {
  parsed = 0;
  readonly #problems: Problem[] = [];
  readonly #parsed = new Map<string, PythonModule>();
  readonly #seen = new Set<string>();
  /** Of the files that were parsed before anybody has asked for their texts: settings, which are sources like others. */
  readonly #texts = new Map<string, Promise<string | null>>();
  readonly #modules = new Map<string, Promise<PythonModule | null>>();
  #worked = 0;

  readonly #files: Files;
  #signal: AbortSignal | undefined;

  constructor(files: Files, signal: AbortSignal | undefined) {
    this.#files = files;
    this.#signal = signal;
  }

  /** Goes on for somebody else, who may give up, too. */
  goOnFor(signal: AbortSignal | undefined): void {
    this.#signal = signal;
  }

  /** What could not be read so far; of the body of a class or function that nobody has looked into, nothing is known. */
  get problems(): Problem[] {
    return this.problemsOf(() => true);
  }

  /** The same of those files whose path is meant. */
  problemsOf(isMeant: (path: string) => boolean): Problem[] {
    const message = 'Python could not be read here; what stands around it was used.';
    const broken = [...this.#parsed].flatMap(([path, module]) => {
      const line = isMeant(path) ? module.errorLine : null;
      return line === null ? [] : [{ path, line, message }];
    });
    return [...this.#problems.filter(({ path }) => isMeant(path)), ...broken];
  }

  /** How many files were read. */
  get read(): number {
    return this.#seen.size;
  }

  /** The text of a file; null where it is not there or cannot be used, which is then one of the problems. */
  text(path: string): Promise<string | null> {
    return this.#texts.get(path) ?? this.#read(path);
  }

  async #read(path: string): Promise<string | null> {
    this.#signal?.throwIfAborted();
    let bytes: Uint8Array | undefined;
    try {
      bytes = await this.#files.read(path, { maxBytes: MAX_SOURCE_BYTES });
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      this.#complain(path, 1, error.message);
      return null;
    }
    if (!bytes) return null;
    this.#seen.add(path);
    await this.giveWay(bytes.length / 8);
    const text = decode(bytes);
    if (text === null) this.#complain(path, 1, 'This file is not text in UTF-8; it was left out.');
    return text;
  }

  /** The parsed file; null where it cannot be read. */
  module(path: string, text?: string): Promise<PythonModule | null> {
    let module = this.#modules.get(path);
    if (!module) {
      module = this.#parse(path, text);
      this.#modules.set(path, module);
    }
    return module;
  }

  /** The same of a text that is at hand, for those who look into few files: it does not give way. */
  moduleAtOnce(path: string, text: string): PythonModule {
    let module = this.#parsed.get(path);
    if (!module) {
      module = this.#keep(path, parsePythonAtOnce(text));
      this.#modules.set(path, Promise.resolve(module));
    }
    return module;
  }

  /** Parses what nobody has asked for of the files that were parsed, bodies left out, so that their problems are known. */
  async readRest(): Promise<void> {
    for (const module of this.#parsed.values()) {
      if (module.errorLine === null) await this.giveWay(module.text.length / 4);
    }
  }

  #keep(path: string, module: PythonModule): PythonModule {
    this.parsed += 1;
    this.#parsed.set(path, module);
    return module;
  }

  async #parse(path: string, given: string | undefined): Promise<PythonModule | null> {
    let text = given;
    if (text === undefined) {
      const read = this.text(path);
      this.#texts.set(path, read);
      text = (await read) ?? undefined;
    }
    if (text === undefined) return null;
    await this.giveWay(text.length);
    return this.#keep(path, await parsePythonInTurns(text, SLICE, () => this.giveWay(SLICE)));
  }

  #complain(path: string, line: number, message: string): void {
    this.#problems.push({ path, line, message });
  }

  /**
   * Lets others have the thread after every slice of work.
   * @param work characters that were parsed
   */
  async giveWay(work: number): Promise<void> {
    this.#worked += work;
    if (this.#worked < SLICE) return;
    await this.pause();
  }

  /** Lets others have the thread. @throws the signal's reason when it is aborted */
  async pause(): Promise<void> {
    this.#worked = 0;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#signal?.throwIfAborted();
  }
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    return /coding[:=]\s*(?:latin|iso-8859|cp1252)/i.test(head) ? new TextDecoder('latin1').decode(bytes) : null;
  }
}
