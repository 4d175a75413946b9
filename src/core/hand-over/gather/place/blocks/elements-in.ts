import type { Lines } from '../../../../partners/routing/around/lines';

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TOKEN = /<(\/?)([A-Za-z][\w:.-]{0,60})|\{%-?\s{0,9}(end)?(\w{1,60})|(\/?>)/g;

/** What ends something is looked for in so much that is open. */
const MAX_OPEN = 400;

/** An element, or what stands between a template's tag and the tag that ends it. */
export interface Element {
  name: string;
  lines: Lines;
}

/** What is open: where it began. */
interface Open {
  name: string;
  line: number;
}

/** The elements and blocks of a text over several lines. Tags of HTML and of the template end each their own. */
export function elementsIn(code: readonly string[]): Element[] {
  const found: Element[] = [];
  const elements: Open[] = [];
  const blocks: Open[] = [];
  let tag: Open | undefined;
  for (const [line, text] of code.entries()) {
    for (const [, slash, element, end, block, close] of text.matchAll(TOKEN)) {
      if (close !== undefined) {
        if (tag && (close === '/>' || VOID.has(tag.name))) found.push({ name: tag.name, lines: [tag.line, line] });
        else if (tag) elements.push(tag);
        tag = undefined;
      } else if (block !== undefined) {
        if (end === undefined) blocks.push({ name: block, line });
        else ended(blocks, block, line, found);
      } else if (isScript(elements.at(-1)) && !(slash === '/' && isScript({ name: nameOf(element), line }))) {
        continue;
      } else if (slash === '/') ended(elements, nameOf(element), line, found);
      else tag = { name: nameOf(element), line };
    }
  }
  return found;
}

function nameOf(element: string | undefined): string {
  return (element ?? '').toLowerCase();
}

/** What stands in a script or a style is no markup. */
function isScript(open: Open | undefined): boolean {
  return open?.name === 'script' || open?.name === 'style';
}

/** Closes the last thing of a name that is open; what was left open within has no end. */
function ended(open: Open[], name: string, line: number, found: Element[]): void {
  let at = open.length - 1;
  while (at >= Math.max(0, open.length - MAX_OPEN) && open[at]?.name !== name) at -= 1;
  const begun = open[at];
  if (begun?.name !== name) return;
  open.length = at;
  found.push({ name, lines: [begun.line, line] });
}

/** The line a tag begins on, and those that its attributes go on over. */
export function openingTag(code: readonly string[], from: number): string {
  const lines = code.slice(from, from + 10);
  const end = lines.findIndex((text) => text.trimEnd().endsWith('>'));
  return lines.slice(0, end + 1).join('\n');
}
