import type { Callers } from './find-callers';
import type { NamingProject } from './named-thing';
import { toNamed } from './names-of-python';
import { readText } from '../read-text';

/** So many templates are looked through, and so many read at once. */
const MAX_TEMPLATES = 300;
const AT_ONCE = 16;
const TAG_OR_FILTER = /\{%-?\s{0,9}(\w{1,80})|\|\s{0,9}(\w{1,80})/g;
const BY_TAG = /\{%-?\s{0,9}(extends|include)\s{1,9}["']([^"'\s%]{1,200})["']/g;

/**
 * Who shows a template: the views that name it, and the templates that extend or include it.
 * @param name as Django loads it
 */
export async function findIncluding(path: string, name: string, project: NamingProject): Promise<Callers> {
  const views = project.inventory.views
    .filter(({ template }) => template === name)
    .map((view) => toNamed('view', view));
  const including = await templatesWith(project, path, (text) =>
    [...text.matchAll(BY_TAG)].find(([, , named]) => named === name),
  );
  return { callers: [...views, ...including], tests: [], perhapsMore: false };
}

/** The templates that use a tag or a filter. https://docs.djangoproject.com/en/stable/howto/custom-template-tags/ */
export async function findTagUsers(name: string, project: NamingProject): Promise<Callers> {
  const callers = await templatesWith(project, '', (text) =>
    [...text.matchAll(TAG_OR_FILTER)].find(([, tag, filter]) => tag === name || filter === name),
  );
  return { callers, tests: [], perhapsMore: false };
}

/** The templates in which something is found, each with the line of the first. */
export async function templatesWith(
  { files, templates }: NamingProject,
  path: string,
  find: (text: string) => RegExpExecArray | undefined,
): Promise<Callers['callers']> {
  const others = templates.filter((each) => each !== path).slice(0, MAX_TEMPLATES);
  const found: Callers['callers'] = [];
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const paths = others.slice(at, at + AT_ONCE);
    const texts = await Promise.all(paths.map((each) => readText(files, each)));
    for (const [index, text = ''] of texts.entries()) {
      const match = find(text);
      const name = paths[index] ?? '';
      const line = text.slice(0, match?.index ?? 0).split('\n').length;
      if (match) found.push({ kind: 'template', name, place: { path: name, line } });
    }
  }
  return found;
}
