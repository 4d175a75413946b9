/** One place that a merge left in conflict, between git's marks. Offsets count UTF-16 code units from the start of the file. */
export interface Conflict {
  /** From the start of the first mark to the end of the last one, its line break excluded. */
  start: number;
  end: number;
  /** 1-based lines of the first and the last mark. */
  firstLine: number;
  lastLine: number;
  /** What both sides wrote, with its line breaks, and what git calls them. */
  ours: string;
  theirs: string;
  oursLabel: string;
  theirsLabel: string;
  /** What both began with, where git wrote that down (`merge.conflictStyle=diff3`). */
  base?: string;
}

/** A conflict of which not every mark was found yet. */
interface OpenConflict {
  size: number;
  start: number;
  line: number;
  label: string;
  from: number;
  parts: string[];
  hasBase: boolean;
}

/** Git's marks: `<<<<<<< HEAD`, `||||||| base`, `=======`, `>>>>>>> branch`, seven characters or more (https://git-scm.com/docs/git-merge). */
const MARK = /^([<|=>])\1{6,}(?= |\r?$)/;

/** Finds the places that a merge left in conflict: wherever the marks stand in their order. Linear. */
export function findConflicts(text: string): Conflict[] {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return [];
  const conflicts: Conflict[] = [];
  let open: OpenConflict | undefined;
  let line = 1;
  for (let start = 0, end = 0; start <= text.length; start = end + 1, line += 1) {
    const feed = text.indexOf('\n', start);
    end = feed === -1 ? text.length : feed;
    if (!'<|=>'.includes(text[start] ?? ' ')) continue;
    const content = text.slice(start, end);
    const [mark, sign] = MARK.exec(content) ?? [];
    if (mark === undefined) continue;
    const label = content.slice(mark.length).trim();
    if (sign === '<') {
      open = { size: mark.length, start, line, label, from: end + 1, parts: [], hasBase: false };
      continue;
    }
    if (open === undefined || mark.length !== open.size) continue;
    const part = text.slice(open.from, start);
    if (sign === '|' && open.parts.length === 0) {
      open = { ...open, parts: [part], hasBase: true, from: end + 1 };
    } else if (sign === '=' && label === '' && open.parts.length === (open.hasBase ? 1 : 0)) {
      open = { ...open, parts: [...open.parts, part], from: end + 1 };
    } else if (sign === '>' && open.parts.length === (open.hasBase ? 2 : 1)) {
      const stop = content.endsWith('\r') ? end - 1 : end;
      conflicts.push(close(open, { part, label, line, end: stop }));
      open = undefined;
    }
  }
  return conflicts;
}

function close(
  { parts, hasBase, start, line: firstLine, label: oursLabel }: OpenConflict,
  last: { part: string; label: string; line: number; end: number },
): Conflict {
  const [ours = '', base = ''] = parts;
  const { part: theirs, label: theirsLabel, line: lastLine, end } = last;
  return { start, end, firstLine, lastLine, ours, theirs, oursLabel, theirsLabel, ...(hasBase && { base }) };
}

/** A text with one side of each conflict in its place; the base is empty where git did not write it down. */
export function takeSide(text: string, conflicts: readonly Conflict[], side: 'base' | 'ours' | 'theirs'): string {
  let taken = '';
  let from = 0;
  for (const conflict of conflicts) {
    taken += text.slice(from, conflict.start) + (conflict[side] ?? '');
    from = conflict.end;
    if (text.startsWith('\r\n', from)) from += 2;
    else if (text[from] === '\n') from += 1;
  }
  return taken + text.slice(from);
}
