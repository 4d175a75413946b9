import type { Place } from '../../../base/place';
import { routesTo } from '../../../project/inventory-on-demand';
import { wordsOf } from '../../../project/python/words-of';
import { classifyPath } from '../../../project/source/classify-path';
import { templatesWith } from './find-including';
import { userAround } from './member-around';
import type { NamedThing, NamingProject } from './named-thing';
import { REVERSE } from './names-of-python';
import { pythonFilesNaming } from './python-files-naming';

const URL_TAG = /\{%-?\s{0,9}url\s{1,9}["']([^"'\s%]{1,200})["']/g;

/**
 * Who leads to a view by the name of its route: `{% url "shop:list" %}` of templates, `reverse("shop:list")` of code that is no test.
 * https://docs.djangoproject.com/en/stable/topics/http/urls/#reverse-resolution-of-urls
 * @param view where it is defined
 */
export async function findRouteUsers(view: Place & { line: number }, project: NamingProject): Promise<NamedThing[]> {
  const names = new Set(
    routesTo(project.inventory, { file: view.path, line: view.line }).flatMap(({ name }) => name ?? []),
  );
  if (names.size === 0) return [];
  const found = await templatesWith(project, '', (text) =>
    [...text.matchAll(URL_TAG)].find(([, name = '']) => names.has(name)),
  );
  for (const name of names) {
    const { files } = await pythonFilesNaming(name, view.path, project);
    for (const file of files.filter(({ path }) => classifyPath(path) !== 'test')) {
      for (const { from, to, kind } of wordsOf(file.text)) {
        if (kind !== 'string' || file.text.slice(from + 1, to - 1) !== name) continue;
        if (!REVERSE.test(file.text.slice(Math.max(0, from - 60), from))) continue;
        found.push(userAround(file, file.text.slice(0, from).split('\n').length));
      }
    }
  }
  return found.filter(
    (one, index) => found.findIndex(({ name, place }) => name === one.name && place.path === one.place.path) === index,
  );
}
