/** One step of a pattern: a character as it is, or `?`, `*`, `**` and `**` with a slash behind it. */
type Step = { char: string } | { wild: 'one' | 'name' | 'any' | 'directories' };

/** What a pattern says of what lies below the path it names: all of it, only that, or nothing. */
type Below = 'too' | 'only' | 'not';

/**
 * A pattern of a CODEOWNERS file as a test of paths: `docs/`, `*.py`, `/apps/**\/models`. It follows every way through the
 * pattern at once, so that a path costs no more than its length for each way that is open.
 * @param pattern without escapes
 * @returns whether it holds for a path, relative to the top with `/`
 */
export function matchPattern(pattern: string): (path: string) => boolean {
  const body = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  const slash = body.indexOf('/');
  const isAnchored = body !== pattern || (slash !== -1 && slash < body.length - 1);
  const steps = stepsOf(isAnchored ? body : `**/${body}`);
  // `docs/*` means the files in it alone; everything else means what lies below, too.
  const isFilesAlone = isAnchored && (body === '*' || body.endsWith('/*'));
  const below: Below = body.endsWith('/') ? 'only' : isFilesAlone ? 'not' : 'too';
  // Most paths lack a part of most patterns, and need no second look.
  const parts = body.split(/[*?]+\/?/);
  return (path) => parts.every((part) => path.includes(part)) && walk(steps, path, below);
}

function stepsOf(body: string): Step[] {
  return Array.from(body.matchAll(/\*\*\/?|[^]/g), ([part]): Step => {
    if (part === '**/') return { wild: 'directories' };
    if (part === '**') return { wild: 'any' };
    if (part === '*') return { wild: 'name' };
    return part === '?' ? { wild: 'one' } : { char: part };
  });
}

function walk(steps: readonly Step[], path: string, below: Below): boolean {
  let open: number[] = [];
  let next: number[] = [];
  enter(steps, 0, open);
  for (let index = 0; index < path.length; index += 1) {
    const char = path.charAt(index);
    if (below !== 'not' && (below === 'only' || char === '/') && open.includes(steps.length)) return true;
    for (const at of open) follow(steps, at, char, next);
    if (next.length === 0) return false;
    [open, next] = [next, open];
    next.length = 0;
  }
  return below !== 'only' && open.includes(steps.length);
}

/** Opens a step, and the ones behind it where it may stand for nothing. */
function enter(steps: readonly Step[], from: number, open: number[]): void {
  for (let at = from; ; at += 1) {
    add(at, open);
    const step = steps[at];
    if (step === undefined || 'char' in step || step.wild === 'one') return;
  }
}

function add(at: number, open: number[]): void {
  if (!open.includes(at)) open.push(at);
}

/** What is open behind one more character. */
function follow(steps: readonly Step[], at: number, char: string, next: number[]): void {
  const step = steps[at];
  if (step === undefined) return;
  if ('char' in step) {
    if (step.char === char) enter(steps, at + 1, next);
  } else if (step.wild === 'directories') {
    add(at, next);
    if (char === '/') enter(steps, at + 1, next);
  } else if (step.wild === 'any') enter(steps, at, next);
  else if (char !== '/') enter(steps, step.wild === 'one' ? at + 1 : at, next);
}
