/** A command of a shell that is asked for a value is no longer than this. */
const MAX_LENGTH = 1000;
/** `echo` and `printf` tell the value themselves, but for an echo of a variable. */
const TELLS_VALUE = /^\$\(\s{0,80}(?:printf|echo(?!\s{1,8}(?:-\w{1,3}\s{1,8})?"?\$\{?\w{1,100}\}?"?[\s|)]))\s/;
const BEGINS_COMMAND = /^\$\(\s{0,80}["'$]?[A-Za-z_./{]/;

/**
 * The offset behind the `$(…)` or the `` `…` `` at `start`, over several lines; undefined where none begins, none ends, or its command
 * tells the value itself. What stands in it is left to be looked into. POSIX.1-2024, Shell Command Language, 2.6.3.
 */
function endOfSubstitution(text: string, start: number): number | undefined {
  const near = text.slice(start, start + 400);
  if (near.startsWith('`')) return endOfBackquotes(text, start);
  if (!BEGINS_COMMAND.test(near) || TELLS_VALUE.test(near)) return undefined;
  const open: string[] = [];
  const limit = Math.min(text.length, start + MAX_LENGTH);
  for (let at = start; at < limit; at++) {
    const char = text[at];
    const around = open.at(-1);
    if (char === '\\') at += 1;
    else if (char === "'" && around === '(') {
      const close = text.indexOf("'", at + 1);
      if (close === -1 || close >= limit) return undefined;
      at = close;
    } else if (char === '"') {
      if (around === '"') open.pop();
      else open.push('"');
    } else if (char === '$' && text[at + 1] === '(') {
      open.push('(');
      at += 1;
    } else if (char === '(' && around === '(') open.push('(');
    else if (char === ')' && around === '(') {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  return undefined;
}

function endOfBackquotes(text: string, start: number): number | undefined {
  const [found] = /^`[a-z_./][\w./-]{0,60} [^`\n]{1,400}`/.exec(text.slice(start, start + 500)) ?? [];
  return found === undefined || /^`(?:echo|printf) (?!["']?\$)/.test(found) ? undefined : start + found.length;
}

/** The same where the value may stand in double quotes; the offset behind those, if nothing else goes on with the word. */
export function endOfSubstitutedWord(text: string, start: number): number | undefined {
  const quote = text[start] === '"' ? 1 : 0;
  let end = endOfSubstitution(text, start + quote);
  if (end === undefined) return undefined;
  if (quote === 1) {
    if (text[end] !== '"') return undefined;
    end += 1;
  }
  return end >= text.length || /[\s;&|)'"`]/.test(text.charAt(end)) ? end : undefined;
}
