import { findHeredocs } from './find-heredocs';
import { findPairsOfAuth } from './values/find-pairs-of-auth';
import { isPlain } from './is-plain';
import { KnownHarmless } from './known-harmless';
import { redactCommand } from './redact-command';
import { redactHeader } from './redact-header';
import { redactProse } from './redact-prose';
import { redactSecrets } from './redact-secrets';
import { redactShapes } from './find-shapes';
import { replaceSpans } from './span';

/** What opens a fenced block, behind quotes, bullets and indentation: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})[ \t]*([^\s`{]*)/;
const CODE_SPAN = /(?<!`)(`{1,2})(?!`)([^`\n]+)\1(?!`)/g;
/** What people say beside code: its mark, and the words. */
const COMMENT = /((?:^|[ \t])(?:#|\/\/|--|;|\*)[ \t])([^\n]+)/gm;
const HEADER = /^\uFEFF?(\+\+\+|---)[ \t]*\r?\n/;

/** Info strings by VS Code's language ids; what is not here goes by its own name. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['py', 'python'],
  ['python3', 'python'],
  ['js', 'javascript'],
  ['ts', 'typescript'],
  ['jsx', 'javascriptreact'],
  ['tsx', 'typescriptreact'],
  ['yml', 'yaml'],
  ['env', 'dotenv'],
  ['sh', 'shellscript'],
  ['bash', 'shellscript'],
  ['zsh', 'shellscript'],
  ['shell', 'shellscript'],
  ['console', 'shellscript'],
  ['docker', 'dockerfile'],
  ['hcl', 'terraform'],
  ['tf', 'terraform'],
  ['django', 'django-html'],
]);
const COMMANDS: ReadonlySet<string> = new Set(['shellscript', 'dockerfile', 'yaml', 'makefile']);
const MARKDOWN: ReadonlySet<string> = new Set(['markdown', 'md']);
const harmless = new KnownHarmless();

/**
 * The one door of finished texts: takes the secrets out of Markdown before it is written or shown, whether it is a hand-over, a report, an
 * entry of a log or a title. Fenced code is judged by its info string, inline code as a command or an assignment, the rest as prose, in
 * which a word of the language is no secret. Every line stays; front matter stays TOML or YAML. What is out already stays as it is.
 * Linear in the text's length.
 */
export function redactText(text: string): string {
  if (isPlain(text) || harmless.has(text)) return text;
  const judged = judge(text);
  if (judged === text) harmless.add(text);
  return judged;
}

function judge(text: string): string {
  const unpaired = replaceSpans(text, findPairsOfAuth(text));
  const opening = HEADER.exec(unpaired);
  const bodyStart = opening === null ? 0 : endOfHeader(unpaired, opening[0].length, opening[1] ?? '');
  const body = unpaired.slice(bodyStart);
  return redactHeader(unpaired.slice(0, bodyStart)) + redactBody(replaceSpans(body, findHeredocs(body)));
}

/** The offset behind the closing line; 0 where the front matter is never closed. */
function endOfHeader(text: string, from: number, fence: string): number {
  for (let start = from; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (text.startsWith(fence, start) && text.slice(start + fence.length, end).trim() === '')
      return Math.min(text.length, end + 1);
    start = end + 1;
  }
  return 0;
}

function redactBody(text: string): string {
  const lines = text.split('\n');
  const parts: string[] = [];
  let prose: string[] = [];
  const leaveProse = (): void => {
    if (prose.length > 0) parts.push(redactParagraphs(prose.join('\n')));
    prose = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, fence, info = ''] = FENCE.exec(line) ?? [];
    prose.push(line);
    if (fence === undefined) continue;
    const closing = closingLine(lines, index + 1, fence);
    leaveProse();
    if (closing > index + 1) parts.push(redactCode(lines.slice(index + 1, closing).join('\n'), info.toLowerCase()));
    index = closing - 1;
    if (closing < lines.length) {
      prose.push(lines[closing] ?? '');
      leaveProse();
      index = closing;
    }
  }
  leaveProse();
  return parts.join('\n');
}

/** The line that closes a fence; the number of lines where none does. */
function closingLine(lines: readonly string[], from: number, fence: string): number {
  for (let index = from; index < lines.length; index += 1) {
    const content = (lines[index] ?? '').replace(/^[ \t>]*/, '').trimEnd();
    if (content.startsWith(fence) && content === fence.charAt(0).repeat(content.length)) return index;
  }
  return lines.length;
}

function redactCode(code: string, info: string): string {
  if (code.trim() === '') return code;
  if (MARKDOWN.has(info)) return redactBody(code);
  const language = LANGUAGES.get(info) ?? (info === '' ? undefined : info);
  const redacted = redactSecrets(code, language);
  const commanded = language === undefined || COMMANDS.has(language) ? redactCommand(redacted) : redacted;
  return commanded.replaceAll(COMMENT, (_, mark: string, words: string) => mark + redactProse(words));
}

function redactParagraphs(text: string): string {
  return redactShapes(text).split('\n').map(redactLine).join('\n');
}

/** Most inline code is a name, a path or a number. */
function redactSpan(code: string): string {
  return /\S[=:\s(]/.test(code) ? redactCommand(redactSecrets(code)) : code;
}

function redactLine(line: string): string {
  const coded = line.replaceAll(CODE_SPAN, (_, ticks: string, code: string) => ticks + redactSpan(code) + ticks);
  return redactProse(redactCommand(coded));
}
