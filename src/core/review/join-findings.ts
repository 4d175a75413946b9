import { directoryOf } from '../base/path-parts';
import { isStyle } from './lines-that-count';
import type { ReviewFinding } from './review';

/** A directory whose files belong to the app or project that it lies in. */
const PART =
  /^(?:migrations|models|templates|jinja2|static|assets|css|scss|js|src|components|pages|views|api|serializers|management|admin|settings|docker|deploy|deployment|\.github|workflows|tests?)$/;

/** Work of these is one piece wherever its files lie: an image and its services, a page and its styles, a pipeline and its servers. */
const ONE_PIECE: ReadonlySet<string> = new Set(['containerization', 'infrastructure', 'frontend', 'design', 'testing']);

/**
 * Joins what is one piece of work: the places of a file that go the same way, a migration and its model, a template and its
 * styles. The place that says most stands for the piece; its reasons come first.
 * @returns the strongest first, then by path
 */
export function joinFindings(findings: readonly ReviewFinding[]): ReviewFinding[] {
  const pieces = new Map<string, ReviewFinding[]>();
  const hasFrontend = findings.some(({ route }) => route === 'frontend');
  for (const finding of findings) {
    // The styles of what the same change scripts are no second piece of work.
    const route = hasFrontend && isStyle(finding.path) ? 'frontend' : finding.route;
    const key = `${route} ${ONE_PIECE.has(route) ? '' : directoryOfPiece(finding.path)}`;
    pieces.set(key, [...(pieces.get(key) ?? []), finding]);
  }
  return [...pieces.values()].flatMap(joinPiece).sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1));
}

function joinPiece(findings: readonly ReviewFinding[]): ReviewFinding[] {
  const sorted = [...findings].sort((a, b) => b.score - a.score);
  const [first] = sorted;
  if (!first) return [];
  const operations = sorted.flatMap((finding) => finding.operations ?? []);
  const piece = {
    ...first,
    people: [...new Set(sorted.flatMap(({ people }) => people))],
    because: [...new Set(sorted.flatMap(({ because }) => because))],
    ...(operations.length > 0 && { operations }),
    places: sorted.flatMap(({ places }) => places),
  };
  return [piece];
}

/** The directory of the app or project that a file belongs to: `shop` of `src/shop/migrations/0002_x.py` and of `templates/shop/list.html`. */
function directoryOfPiece(path: string): string {
  const names = directoryOf(path).split('/');
  // An app may be called like a part: `api/migrations/0002_x.py`.
  const first = Math.max(
    names.findIndex((name) => !PART.test(name)),
    0,
  );
  const part = names.findIndex((name, at) => at > first && PART.test(name));
  return names.slice(first, part === -1 ? undefined : part).join('/');
}
