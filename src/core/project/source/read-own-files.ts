import { dottedName } from '../python/expressions';
import type { PathKind } from './classify-path';
import { createSourceFile } from './source-file';
import type { PythonSources } from './python-sources';
import type { SourceIndex } from './source-index';

/** Files are read this many at a time; they are parsed one after another. */
const BATCH = 16;
/** Classes with a base that is no plain one, decorators, URL patterns, function views, calls that make something. */
const INTEREST: readonly RegExp[] = [
  /^[ \t]*class\s+[^\s(:[]+\[/m,
  /^[ \t]*class\s+[^\s(:[]+\s*\(\s*(?!(?:object|Exception|ValueError|TypeError|Enum|IntEnum|StrEnum|str|int|dict|list|NamedTuple|TypedDict|Protocol|ABC)\s*[,)]|\))/m,
  /^[ \t]*@(?!property\b|staticmethod\b|classmethod\b|dataclass|functools|cached_property|lru_cache|pytest|contextmanager|override\b|overload\b)\S/m,
  /\burlpatterns\b|^websocket_urlpatterns\b/m,
  /^(?:async )?def [^\s(]+\(\s*request\b/m,
  /\b(?:Celery|Huey|(?:Query|Mutation|Subscription|Object|Interface|Union)Type|make_executable_schema|Schema|Signal)\(|Router\(|\.(?:connect|register|add_to_class|contribute_to_class)\(|=\s{0,9}type\(|\n[A-Z]\w{0,80}\.(?:_meta|Meta)\./,
];

/** Decorators say who may see a view. */
const DECORATORS = /(?:^|\/)decorators?(?:\/\w+)?\.py$/;

/** A file that was looked at as text, and not parsed. */
export interface PlainFile {
  path: string;
  text: string;
}

/** The project's own files by what they are. */
export type OwnFiles = Record<Exclude<PathKind, 'source'>, PlainFile[]>;

/**
 * Reads the project's own files and parses into the index those that may hold a piece of Django, by a cheap look at
 * their text.
 * @param kindOf what a file is for
 */
export async function readOwnFiles(
  paths: readonly string[],
  kindOf: (path: string, text: string) => PathKind,
  sources: PythonSources,
  index: SourceIndex,
): Promise<OwnFiles> {
  const own: OwnFiles = { migration: [], test: [], command: [] };
  const left = new Map<string, string>();
  for await (const { batch, texts } of readInBatches(paths, sources)) {
    for (const [at, path] of batch.entries()) {
      const text = texts[at];
      if (text === null || text === undefined) continue;
      const kind = kindOf(path, text);
      if (kind !== 'source') own[kind].push({ path, text });
      else if (isInteresting(path, text)) await indexFile(path, sources, index, text);
      else left.set(path, text);
    }
  }
  await indexBases(index, sources, left);
  return own;
}

/** Reads many files at once, and the next ones while the last are taken in: over a network each takes its time. */
async function* readInBatches(
  paths: readonly string[],
  sources: PythonSources,
): AsyncGenerator<{ batch: readonly string[]; texts: readonly (string | null)[] }> {
  const read = (start: number) => {
    const batch = paths.slice(start, start + BATCH);
    const texts = Promise.all(batch.map((path) => sources.text(path)));
    // What fails is thrown once its turn has come, unless the work has failed before.
    texts.catch(() => undefined);
    return { batch, texts };
  };
  let next = read(0);
  for (let start = BATCH; next.batch.length > 0; start += BATCH) {
    const { batch, texts } = next;
    const found = await texts;
    next = read(start);
    yield { batch, texts: found };
  }
}

/**
 * Parses into the index what its classes derive from and a cheap look at the text had left out: a mixin without a base.
 * @param left the texts of what was left out
 */
async function indexBases(
  index: SourceIndex,
  sources: PythonSources,
  left: ReadonlyMap<string, string>,
): Promise<void> {
  const unseen = [...index.files.values()];
  for (let file = unseen.pop(); file; file = unseen.pop()) {
    for (const { bases } of file.classes.values()) {
      for (const base of bases) {
        const dotted = dottedName(base.type === 'subscript' ? base.object : base);
        const found = dotted === null ? null : index.resolve(file, dotted);
        const path = found && !found.file ? index.paths.split(found.dotted)?.file : undefined;
        const text = path === undefined ? undefined : left.get(path);
        if (path === undefined || text === undefined || index.files.has(path)) continue;
        await indexFile(path, sources, index, text);
        const added = index.files.get(path);
        if (added) unseen.push(added);
      }
    }
  }
}

/** Parses a file into the index, unless it is there. */
export async function indexFile(
  path: string,
  sources: PythonSources,
  index: SourceIndex,
  text?: string,
): Promise<void> {
  if (index.files.has(path)) return;
  const module = await sources.module(path, text);
  if (module) index.files.set(path, createSourceFile(path, module));
}

function isInteresting(path: string, text: string): boolean {
  return (
    DECORATORS.test(path) ||
    (path.endsWith('/__init__.py') && text.includes('import')) ||
    INTEREST.some((pattern) => pattern.test(text))
  );
}
