import { withoutBlocks } from '../../../base/without-blocks';
import type { NamedThing, NamingCode, NamingProject } from './named-thing';
import { routeNamed, templateNamed } from './names-of-python';

const TAG = /\{%-?\s{0,9}(extends|include|url|load|static)\s{1,9}([^%\n]{1,200})%\}/g;
const QUOTED = /^["']([^"'\s]{1,200})["']/;

/**
 * What a template names: those it extends and includes, the routes that it links, the libraries of tags that it loads, and
 * static files. https://docs.djangoproject.com/en/stable/ref/templates/builtins/
 */
export function namesOfTemplate({ text }: NamingCode, project: NamingProject): NamedThing[] {
  return [...withoutBlocks(withoutBlocks(text, '<!--', '-->'), '{#', '#}').matchAll(TAG)].flatMap(
    ([, tag, rest = '']) => {
      if (tag === 'load')
        return rest
          .trim()
          .split(/\s+/)
          .flatMap((library) => tagsNamed(project, library));
      const [, name] = QUOTED.exec(rest) ?? [];
      if (name === undefined) return [];
      if (tag === 'url') return routeNamed(project.inventory, name);
      return tag === 'static' ? staticNamed(project, name) : templateNamed(project.templates, name);
    },
  );
}

function tagsNamed({ listing }: NamingProject, library: string): NamedThing[] {
  const path = listing.find((each) => each.endsWith(`/templatetags/${library}.py`));
  return path === undefined ? [] : [{ kind: 'template tags', name: library, place: { path } }];
}

function staticNamed({ listing }: NamingProject, name: string): NamedThing[] {
  const path = listing.find((each) => each.endsWith(`static/${name}`) || each.endsWith(`assets/${name}`));
  return path === undefined ? [] : [{ kind: 'static file', name, place: { path } }];
}
