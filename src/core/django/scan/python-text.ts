/** The code of a Python file. */
export interface CodeLines {
  lines: string[];
  /**
   * The line, 1-based, on which a triple-quoted string begins that has no end, so that nothing behind it is code; 0
   * where there is none.
   */
  unclosed: number;
}

/**
 * Python source as lines of code: comments and the insides of triple-quoted strings are blanked, line by line, so that
 * what a docstring tells is not taken for what the code does. Reads syntax errors, tabs and Python 2 like anything
 * else.
 */
export function codeLines(text: string): CodeLines {
  let fence: Fence;
  let opened = 0;
  const lines = text.split('\n').map((line, index) => {
    const code = blankLine(line, fence);
    if (code.fence !== undefined && code.reopened) opened = index + 1;
    fence = code.fence;
    return code.text;
  });
  return { lines, unclosed: fence === undefined ? 0 : opened };
}

type Fence = '"""' | "'''" | undefined;

function blankLine(line: string, open: Fence): { text: string; fence: Fence; reopened: boolean } {
  let fence = open;
  let reopened = false;
  let text = '';
  let quote = '';
  for (let at = 0; at < line.length;) {
    if (fence !== undefined) {
      const end = line.indexOf(fence, at);
      if (end === -1) return { text, fence, reopened };
      at = end + 3;
      fence = undefined;
      continue;
    }
    const character = line.charAt(at);
    if (quote !== '') {
      const length = character === '\\' ? 2 : 1;
      text += line.slice(at, at + length);
      if (character === quote) quote = '';
      at += length;
    } else if (line.startsWith('"""', at) || line.startsWith("'''", at)) {
      reopened = true;
      fence = line.slice(at, at + 3) as '"""' | "'''";
      text += '""';
      at += 3;
    } else {
      if (character === '#') return { text, fence, reopened };
      if (character === '"' || character === "'") quote = character;
      text += character;
      at += 1;
    }
  }
  return { text, fence, reopened };
}
