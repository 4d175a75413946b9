import type { Span } from '../span';

/** A part of a text in one language. */
export interface LanguagePart extends Span {
  language: string | undefined;
}

const FENCE = /^[ \t]{0,12}(`{3,20}|~{3,20})[ \t]{0,4}([\w+#.-]{0,40})/;
/** What fences are called where VS Code's language id is another. */
const LANGUAGE_IDS: Readonly<Record<string, string>> = {
  py: 'python',
  python3: 'python',
  pycon: 'python',
  js: 'javascript',
  jsx: 'javascriptreact',
  ts: 'typescript',
  tsx: 'typescriptreact',
  yml: 'yaml',
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  shell: 'shellscript',
  console: 'shellscript',
  env: 'dotenv',
  cfg: 'ini',
  nginx: 'conf',
  make: 'makefile',
  docker: 'dockerfile',
  tf: 'terraform',
  hcl: 'terraform',
};

/** The parts of Markdown: its sentences, and each fenced block in its own language. Another text is one part. */
export function splitMarkdown(text: string, language: string | undefined): LanguagePart[] {
  if (language !== 'markdown') return [{ start: 0, end: text.length, language }];
  const parts: LanguagePart[] = [];
  let part: LanguagePart = { start: 0, end: 0, language };
  let fence: string | undefined;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const next = found === -1 ? text.length : found + 1;
    const [, sign = '', name = ''] = FENCE.exec(text.slice(start, Math.min(next, start + 100))) ?? [];
    const closes = fence !== undefined && sign.startsWith(fence) && name === '';
    if (closes || (fence === undefined && sign !== '')) {
      parts.push({ ...part, end: closes ? start : next });
      part = { start: closes ? start : next, end: 0, language: closes ? language : idOf(name) };
      fence = closes ? undefined : sign;
    }
    start = next;
  }
  parts.push({ ...part, end: text.length });
  return parts;
}

function idOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  return lower === '' || lower === 'text' ? undefined : (LANGUAGE_IDS[lower] ?? lower);
}
