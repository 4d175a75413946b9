import { FileType, languages, workspace, type Diagnostic, type Uri } from 'vscode';
import { decodeText, type DjangoMode, type DjangoThing, type RankedRoute } from '../../core';
import type { PlaceInFront } from './place-in-front';

/** What a place tells about where work on it should go. */
export interface Situation {
  /** Best first. */
  ranked: RankedRoute[];
  thing: DjangoThing | undefined;
  diagnostics: { message: string; source?: string; line: number }[];
}

/** A larger file is judged by its path. */
const MAX_BYTES = 1024 * 1024;
/** More messages than this tell no partner anything. */
const MAX_DIAGNOSTICS = 20;
/** What text in a language is called where it is no file. */
const ENDINGS: Readonly<Record<string, string>> = {
  python: '.py',
  html: '.html',
  'django-html': '.html',
  sql: '.sql',
  yaml: '.yaml',
};

/** Looks at what is in front: its text as it stands in the editor, the thing its line stands in, the messages shown there. */
export async function readSituation(mode: DjangoMode, front: PlaceInFront): Promise<Situation> {
  const { uri, place, document } = front;
  const text = document ? document.getText() : await readText(uri);
  const found = diagnosticsAt(front);
  const isFile = place.path !== '' && uri.scheme !== 'vscode-notebook-cell';
  const path = isFile ? place.path : uri.path.replace(/^.*\//, '') + (ENDINGS[place.language ?? ''] ?? '');
  const thing = isFile && text !== undefined ? await mode.django.thingAt(path, text, place.line ?? 1) : undefined;
  const ranked = await mode.partners.rank({
    path,
    diagnostics: found.map(({ message, source }) => [message, source].filter(Boolean).join(' ')),
    ...(!isFile || text !== undefined ? { text: (text ?? '').slice(0, MAX_BYTES) } : {}),
    ...(place.line !== undefined && { line: place.line }),
    ...(place.endLine !== undefined && { endLine: place.endLine }),
    ...(thing && thing.kind !== 'none' && { thing }),
  });
  return { ranked, thing: thing?.kind === 'none' ? undefined : thing, diagnostics: found };
}

/** The text of a file that is not open; undefined for a directory, and for what is large or no text. */
async function readText(uri: Uri): Promise<string | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > MAX_BYTES) return undefined;
    const text = decodeText(await workspace.fs.readFile(uri));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The worst ones first. */
function diagnosticsAt({ uri, place }: PlaceInFront): Situation['diagnostics'] {
  const { line = 1, endLine = Number.MAX_SAFE_INTEGER } = place;
  return languages
    .getDiagnostics(uri)
    .filter(({ range }) => range.start.line < endLine && range.end.line >= line - 1)
    .sort((a, b) => a.severity - b.severity || a.range.start.line - b.range.start.line)
    .slice(0, MAX_DIAGNOSTICS)
    .map(toPlain);
}

function toPlain({ message, source, code, range }: Diagnostic): Situation['diagnostics'][number] {
  const name = typeof code === 'object' ? code.value : code;
  return {
    message: name === undefined || name === '' ? message : `${message} (${name})`,
    line: range.start.line + 1,
    ...(source !== undefined && { source }),
  };
}
