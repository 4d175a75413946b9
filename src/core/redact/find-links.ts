/** A link of Markdown in a line: https://spec.commonmark.org/0.31.2/#inline-link */
export interface Link {
  start: number;
  /** Where its label ends: at the `]`. */
  labelEnd: number;
  end: number;
  /** Whether the label is the place that the link leads to: `[shop/models.py:12](../../shop/models.py#L12)`. */
  isPlace: boolean;
}

const TARGET = /(?:<[^<>\n]{1,600}>|[^\s()<>]{1,600})\)/y;
const LINES = /:\d{1,7}(?:[-:]\d{1,7})?$/;
/** No label of a place is longer. */
const MAX_LABEL = 400;

/** The links of a line, in their order. */
export function findLinks(line: string): Link[] {
  const links: Link[] = [];
  for (let labelEnd = line.indexOf(']('); labelEnd !== -1; labelEnd = line.indexOf('](', labelEnd + 2)) {
    const start = startOfLabel(line, Math.max(links.at(-1)?.end ?? 0, labelEnd - MAX_LABEL), labelEnd);
    TARGET.lastIndex = labelEnd + 2;
    const target = TARGET.exec(line)?.[0];
    if (start === undefined || target === undefined) continue;
    const isPlace = leadsTo(target.slice(0, -1), line.slice(start + 1, labelEnd));
    links.push({ start, labelEnd, end: TARGET.lastIndex, isPlace });
  }
  return links;
}

/** The offset of the bracket that opens a label, and is not escaped. */
function startOfLabel(line: string, from: number, labelEnd: number): number | undefined {
  const near = line.slice(from, labelEnd);
  let open = near.lastIndexOf('[');
  while (near[open - 1] === '\\') open = near.lastIndexOf('[', open - 1);
  return open === -1 ? undefined : from + open;
}

function leadsTo(target: string, label: string): boolean {
  const path = label.replaceAll(/[`\\]/g, '').replace(LINES, '');
  const [to = ''] = target
    .replaceAll(/[<>\\]/g, '')
    .split('#', 1)
    .map(decoded);
  return to === path || to.endsWith(`/${path}`);
}

/** A path in a URL; as it is where that has no meaning. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
