import type { HandOverContext } from '../render/hand-over-context';
import type { InventoryLists } from '../../project/inventory';
import type { UrlRoute, View } from '../../project/inventory-web';

type Screen = NonNullable<HandOverContext['templates']>[number];

const PAGE = /\.(?:html?|djhtml|jinja2?|j2)$(?<=(?:^|\/)(?:templates|jinja2)\/.+\.\w+)/;
/** What is sent by mail, and what Django shows where something failed. */
const NO_SCREEN = /(?:^|[/_.-])(?:e?mails?|mjml)(?:[/_.-])|\/[45]\d\d(?:_\w+)?\.html?$/i;

/** A page of the project: a URL and the view that answers it. */
export interface Page {
  route: UrlRoute;
  view: View;
}

/**
 * The templates that concern the place: itself, and those of the pages near it. E-mails and pages of errors are no screens.
 * @param told the patterns of URLs that are told beside them: of these the view alone is, and of the place itself nothing
 */
export function screensOf(
  inventory: InventoryLists,
  pages: readonly Page[],
  path: string,
  listing: readonly string[],
  told: ReadonlySet<string> = new Set(),
): Screen[] {
  const directories = inventory.templates;
  const templates = listing.filter(
    (each) => PAGE.test(each) && !NO_SCREEN.test(each) && directories.some((one) => each.startsWith(`${one.path}/`)),
  );
  const shown = new Map<string, string[]>();
  for (const { route, view } of pages) {
    const file = view.template === null ? undefined : templates.find((each) => each.endsWith(`/${view.template}`));
    if (file === undefined) continue;
    const known = shown.get(file) ?? [];
    const isTold = told.has(route.pattern);
    const note = isTold ? `by \`${view.name}\`` : `\`${route.pattern}\` by \`${view.name}\``;
    if (!(isTold && (file === path || known.includes(note)))) known.push(note);
    shown.set(file, known);
  }
  return [...shown].flatMap(([each, notes]) => {
    const note = notes.join(', ');
    return note === '' ? [] : [{ place: { path: each }, note }];
  });
}

/** The pages as a journey: what is opened and what is sent. */
export function journeyOf(pages: readonly Page[]): string[] {
  return pages.map(({ route, view }) => {
    const sends = route.methods.some((method) => method !== 'GET' && method !== 'HEAD');
    return `Open \`${route.pattern}\`${sends ? ' and send its form' : ''} (\`${view.name}\`)`;
  });
}
