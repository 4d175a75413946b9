import type { Place } from '../../../base/place';
import { classifyPath } from '../../../project/source/classify-path';
import { routesTo } from '../../../project/inventory-on-demand';
import type { UrlRoute } from '../../../project/inventory-web';
import { answersAddress } from './answers-address';
import { userAround } from './member-around';
import type { NamedThing, NamingProject } from './named-thing';
import { REVERSE } from './names-of-python';

/** So many files of tests are looked through, and so many read at once. */
const MAX_FILES = 200;
const AT_ONCE = 16;
const QUOTED = /(["'])([^"'\n]{1,300})\1/g;
/** What the site answers to where it is tested; an address on any other host is of somebody else. */
const ADDRESS = /^(?:https?:\/\/(?:testserver|localhost|127\.0\.0\.1)(?::\d{1,5})?|\{[\w.]{1,60}\})?(\/[^\s?#]{1,200})/;

/**
 * The tests that call a view by its URL: `client.get(reverse("shop:book-list"))`, `client.get(f"/api/books/{book.pk}/")`. Of several
 * routes those of the action that is meant, where there are any.
 * @param view where it is defined
 * @param action the method of a viewset that is meant
 */
export async function findUrlTests(
  view: Place & { line: number },
  action: string | undefined,
  { inventory, follower, listing }: NamingProject,
): Promise<NamedThing[]> {
  const all = routesTo(inventory, { file: view.path, line: view.line }).filter(({ includes }) => includes === null);
  const own = all.filter((route) => route.action !== null && route.action === action);
  const routes = own.length > 0 ? own : all;
  if (routes.length === 0) return [];
  const paths = listing.filter((path) => path.endsWith('.py') && classifyPath(path) === 'test').slice(0, MAX_FILES);
  const found: NamedThing[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const batch = paths.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map((path) => follower.text(path)));
    for (const [index, path] of batch.entries()) {
      const lines = linesCalling(texts[index] ?? '', routes);
      const file = lines.length > 0 ? await follower.source(path) : undefined;
      if (file) found.push(...lines.map((line) => userAround(file, line)));
    }
  }
  return found.filter(
    (one, index) => found.findIndex(({ name, place }) => name === one.name && place.path === one.place.path) === index,
  );
}

/**
 * The lines that name a route or write out its address, 1-based. A name without a namespace is a word like others: it counts where a
 * call takes the name of a route.
 */
function linesCalling(text: string, routes: readonly UrlRoute[]): number[] {
  let begin = 0;
  return text.split('\n').flatMap((line, index) => {
    const from = begin;
    begin += line.length + 1;
    if (line.trimStart().startsWith('#')) return [];
    const isCall = [...line.matchAll(QUOTED)].some(({ 2: quoted = '', index: at }) => {
      const address = ADDRESS.exec(quoted)?.[1];
      const isName = quoted.includes(':') || REVERSE.test(text.slice(Math.max(0, from + at - 60), from + at));
      return routes.some(
        (route) => (isName && route.name === quoted) || (address !== undefined && answersAddress(route, address)),
      );
    });
    return isCall ? [index + 1] : [];
  });
}
