import { classifyPath, type PathKind } from './classify-path';
import { createSourceFile } from './source-file';
import type { PythonSources } from './python-sources';
import type { SourceIndex } from './source-index';

/** Files are read this many at a time; they are parsed one after another. */
const BATCH = 16;
/** Classes with a base that is no plain one, decorators, URL patterns, function views, calls that make something. */
const INTEREST: readonly RegExp[] = [
  /^[ \t]*class\s+\w+\s*\(\s*(?!(?:object|Exception|ValueError|TypeError|Enum|IntEnum|StrEnum|str|int|dict|list|NamedTuple|TypedDict|Protocol|ABC)\s*[,)]|\))/m,
  /^[ \t]*@(?!property\b|staticmethod\b|classmethod\b|dataclass|functools|cached_property|lru_cache|pytest|contextmanager|override\b|overload\b)\w/m,
  /^(?:urlpatterns|websocket_urlpatterns)\b/m,
  /^(?:async )?def \w+\(\s*request\b/m,
  /\b(?:Celery|Huey|QueryType|MutationType|make_executable_schema|Schema|Signal)\(|Router\(|\.(?:connect|register)\(/,
];

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
 * @param relative a path as seen from the project
 */
export async function readOwnFiles(
  paths: readonly string[],
  relative: (path: string) => string,
  sources: PythonSources,
  index: SourceIndex,
): Promise<OwnFiles> {
  const own: OwnFiles = { migration: [], test: [], command: [] };
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = paths.slice(start, start + BATCH);
    const texts = await Promise.all(batch.map((path) => sources.text(path)));
    for (const [at, path] of batch.entries()) {
      const text = texts[at];
      if (text === null || text === undefined) continue;
      const kind = classifyPath(relative(path));
      if (kind !== 'source') own[kind].push({ path, text });
      else if (isInteresting(path, text)) await indexFile(path, sources, index, text);
    }
  }
  return own;
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
  return (path.endsWith('/__init__.py') && text.includes('import')) || INTEREST.some((pattern) => pattern.test(text));
}
