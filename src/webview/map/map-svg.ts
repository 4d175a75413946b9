import type { Layout, Point } from './layout/layout';
import type { ToMap } from './messages';

/** Around the map, in pixels. */
const MARGIN = 16;
const FONT = 13;

/** A map as it is drawn, as a document in SVG of its own: dark on white, as it is printed. */
export function mapSvg({ title, nodes, edges }: ToMap, layout: Layout): string {
  const [width, height] = [Math.ceil(layout.width) + 2 * MARGIN, Math.ceil(layout.height) + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" font-family="sans-serif" font-size="${FONT}">`,
    `  <title>${escape(title)}</title>`,
    '  <defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0 8 4 0 8Z"/></marker></defs>',
    `  <rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="#fff"/>`,
    ...layout.frames.map(
      (frame) =>
        `  <rect ${place(frame)} fill="none" stroke="#aaa"/><text x="${round(frame.x + 10)}" y="${round(frame.y + 18)}" font-weight="600">${escape(frame.name)}</text>`,
    ),
    ...edges.map(({ kind, label }, at) => {
      const line = layout.lines[at] ?? [];
      const both = kind === 'many-to-many' ? ' marker-start="url(#end)"' : '';
      const dashes = kind === 'unknown' ? ' stroke-dasharray="4 3"' : '';
      return `  <path d="${linePath(line)}" fill="none" stroke="#555" marker-end="url(#end)"${both}${dashes}><title>${escape(label)}</title></path>`;
    }),
    ...nodes.map(({ label, detail, tasks, isOuter }, at) => {
      const box = layout.boxes[at] ?? { x: 0, y: 0, width: 0, height: 0 };
      const dashes = isOuter ? ' stroke-dasharray="4 3"' : '';
      const x = round(box.x + 10);
      const head = tasks === '' ? label : `${label} (${tasks})`;
      return [
        `  <rect ${place(box)} rx="4" fill="#f4f4f4" stroke="#333"${dashes}/>`,
        `<text x="${x}" y="${round(box.y + FONT * 1.5)}" font-weight="600">${escape(head)}</text>`,
        `<text x="${x}" y="${round(box.y + FONT * 2.9)}" font-size="${FONT - 1}">${escape(detail)}</text>`,
      ].join('');
    }),
    '</svg>',
    '',
  ].join('\n');
}

/** A line as SVG draws it, its corners rounded off. */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const curves = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? point;
    const isLast = at === rest.length - 2;
    const [x, y] = isLast ? [next.x, next.y] : [(point.x + next.x) / 2, (point.y + next.y) / 2];
    return `Q${round(point.x)} ${round(point.y)} ${round(x)} ${round(y)}`;
  });
  const end = curves.length > 0 ? '' : `L${round(last.x)} ${round(last.y)}`;
  return `M${round(first.x)} ${round(first.y)}${curves.join('')}${end}`;
}

function place({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** What XML takes for characters; what it has no place for is left out: https://www.w3.org/TR/xml/#charsets */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
