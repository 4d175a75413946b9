import type { PathKind } from './classify-path';
import { indexBases } from './index-bases';
import { indexFile } from './index-file';
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
 * their text, and whatever their classes derive from.
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
  await indexBases(sources, index, left);
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

function isInteresting(path: string, text: string): boolean {
  return (
    DECORATORS.test(path) ||
    (path.endsWith('/__init__.py') && text.includes('import')) ||
    INTEREST.some((pattern) => pattern.test(text))
  );
}
