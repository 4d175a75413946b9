/** What became of a template. */
export interface FilledTemplate {
  text: string;
  /** Slots that nobody knows, with their 1-based line; they stay where they are. */
  unknown: { line: number; slot: string }[];
}

const SLOT = /\{\{\s{0,20}([\w-]{1,60})\s{0,20}\}\}/g;

/**
 * Fills the slots of a template of Markdown, `{{slot}}`. A line whose slots are all empty goes, and so does a heading
 * under which nothing is left. Code fences of the template are no headings; what a slot holds is not looked into.
 */
export function fillTemplate(template: string, slots: ReadonlyMap<string, string>): FilledTemplate {
  const unknown: FilledTemplate['unknown'] = [];
  const lines: FilledLine[] = [];
  let fence = false;
  for (const [index, line] of template.replaceAll(/\r\n?/g, '\n').split('\n').entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fence = !fence;
    const names = [...line.matchAll(SLOT)].map(([, name = '']) => name);
    for (const name of names) if (!slots.has(name)) unknown.push({ line: index + 1, slot: name });
    if (names.length > 0 && names.every((name) => slots.get(name) === '')) continue;
    const text = line.replaceAll(SLOT, (whole, name: string) => slots.get(name) ?? whole);
    lines.push({ text, level: fence ? 0 : (/^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0) });
  }
  const text = withoutEmptySections(lines)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return { text: `${text}\n`, unknown };
}

interface FilledLine {
  text: string;
  /** 1 to 6 for a heading of the template, 0 for what is none. */
  level: number;
}

/** Without headings that have nothing beneath them; the last one stays, because a log is to be written there. */
function withoutEmptySections(lines: readonly FilledLine[]): string[] {
  const kept: string[] = [];
  /**
   * The level of the heading right behind; 0 where text or nothing stands there. One as high or higher ends a section.
   */
  let follows = 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    const { text, level } = lines[index] ?? { text: '', level: 0 };
    if (level > 0 && follows > 0 && follows <= level) continue;
    if (level > 0) follows = level;
    else if (text.trim() !== '') follows = 0;
    kept.push(text);
  }
  return kept.reverse();
}
