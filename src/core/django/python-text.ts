/**
 * Python source as lines of code: comments and the insides of triple-quoted strings are blanked, line by line, so that
 * what a docstring tells is not taken for what the code does. Reads syntax errors, tabs and Python 2 like anything else.
 */
export function codeLines(text: string): string[] {
  let fence: '"""' | "'''" | undefined;
  return text.split('\n').map((line) => {
    const code = blankLine(line, fence);
    fence = code.fence;
    return code.text;
  });
}

type Fence = '"""' | "'''" | undefined;

function blankLine(line: string, open: Fence): { text: string; fence: Fence } {
  let fence = open;
  let text = '';
  let quote = '';
  for (let at = 0; at < line.length; ) {
    if (fence !== undefined) {
      const end = line.indexOf(fence, at);
      if (end < 0) return { text, fence };
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
      fence = line.slice(at, at + 3) as '"""' | "'''";
      text += '""';
      at += 3;
    } else {
      if (character === '#') return { text, fence };
      if (character === '"' || character === "'") quote = character;
      text += character;
      at += 1;
    }
  }
  return { text, fence };
}
