import type { HandOverContext } from '../render/hand-over-context';
import type { Inventory } from '../../project/inventory';
import type { UrlRoute, View } from '../../project/inventory-web';

type Screen = NonNullable<HandOverContext['templates']>[number];

const PAGE = /\.(?:html?|djhtml|jinja2?|j2)$(?<=(?:^|\/)(?:templates|jinja2)\/.+\.\w+)/;
/** More is seen in the directory. */
const MAX_SCREENS = 15;

/** A page of the project: a URL and the view that answers it. */
export interface Page {
  route: UrlRoute;
  view: View;
}

/**
 * The templates that concern the place: itself, those of the pages near it, then what its app and the project share.
 */
export function screensOf(
  inventory: Inventory,
  pages: readonly Page[],
  app: string | null,
  path: string,
  listing: readonly string[],
): Screen[] {
  const directories = inventory.templates;
  const templates = listing.filter(
    (each) => PAGE.test(each) && directories.some((one) => each.startsWith(`${one.path}/`)),
  );
  const shown = new Map<string, string[]>();
  for (const { route, view } of pages) {
    const file = view.template === null ? undefined : templates.find((each) => each.endsWith(`/${view.template}`));
    if (file !== undefined) shown.set(file, [...(shown.get(file) ?? []), `\`${route.pattern}\` by \`${view.name}\``]);
  }
  const shared = directories
    .filter((one) => one.app === null || (one.app === app && shown.size > 0))
    .map((one) => one.path);
  const near = templates.filter(
    (each) => each === path || shared.some((directory) => each.startsWith(`${directory}/`)),
  );
  const all = [...new Set([...templates.filter((each) => each === path), ...shown.keys(), ...near])];
  return all.slice(0, MAX_SCREENS).map((each) => {
    const note = (shown.get(each) ?? []).join(', ');
    return { place: { path: each }, ...(note !== '' && { note }) };
  });
}

/** The pages as a journey: what is opened and what is sent. */
export function journeyOf(pages: readonly Page[]): string[] {
  return pages.map(({ route, view }) => {
    const sends = route.methods.some((method) => method !== 'GET' && method !== 'HEAD');
    return `Open \`${route.pattern}\`${sends ? ' and send its form' : ''} (\`${view.name}\`)`;
  });
}
