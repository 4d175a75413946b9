import type { Place } from '../../base/place';
import type { Files } from '../../base/ports';
import { answersAddress } from './names/answers-address';
import { readText } from './read-text';

const OPEN_API = /(?:^|\/)(?:openapi|swagger|schema|api-schema)[\w.-]*\.(?:ya?ml|json)$/i;
const DATA = /(?:^|\/)(?:migrations|fixtures)\//;
/** So many files are read, and so many paths told. */
const MAX_FILES = 8;
const MAX_PATHS = 5;
/** The key of a path: `  /api/books/{slug}/:`, `"/api/books/": {`. https://spec.openapis.org/oas/v3.1.0#paths-object */
const PATH = /^\s{0,40}["']?(\/[^\s"':]{0,300})["']?\s{0,4}:/;

/**
 * Where files that describe the API name one of some routes, each once: what does not name it tells nothing of it. Their paths may begin
 * below a server's address, which the file names then.
 * @param patterns of the routes
 */
export async function findOpenApi(
  files: Files,
  listing: readonly string[],
  patterns: readonly string[],
): Promise<Place[]> {
  const paths = listing.filter((path) => OPEN_API.test(path) && !DATA.test(path)).slice(0, MAX_FILES);
  const found: Place[] = [];
  for (const path of paths) {
    const text = (await readText(files, path)) ?? '';
    for (const [index, line] of text.split('\n').entries()) {
      const address = PATH.exec(line)?.[1];
      if (address !== undefined && patterns.some((pattern) => describes(address, pattern, text)))
        found.push({ path, line: index + 1 });
    }
  }
  return found.slice(0, MAX_PATHS);
}

function describes(address: string, pattern: string, text: string): boolean {
  if (answersAddress({ pattern }, address)) return true;
  const parts = pattern.split('/').filter((part) => part !== '');
  const count = address.split('/').filter((part) => part !== '').length;
  const server = `/${parts.slice(0, parts.length - count).join('/')}`;
  const rest = `/${parts.slice(parts.length - count).join('/')}`;
  return count > 0 && count < parts.length && text.includes(server) && answersAddress({ pattern: rest }, address);
}
