import { SCRIPT, STYLE, TEMPLATE } from '../signal';

/** A part of a text, in offsets; `to` is excluded. */
export interface Part {
  from: number;
  to: number;
}

/** What is passed over as a whole: from `open` to `close`, which ends at the line's end at the latest where `inLine` is set. */
interface Block {
  open: string;
  close: string;
  isComment: boolean;
  inLine?: boolean;
  /** It opens at the beginning of a line or behind a blank alone: `#fff` opens none. */
  afterBlank?: boolean;
}

const SLASHES: readonly Block[] = [
  { open: '/*', close: '*/', isComment: true },
  { open: '//', close: '\n', isComment: true },
];
const QUOTED: readonly Block[] = [
  { open: '"', close: '"', isComment: false, inLine: true },
  { open: "'", close: "'", isComment: false, inLine: true },
];
const SCRIPT_BLOCKS: readonly Block[] = [...SLASHES, ...QUOTED, { open: '`', close: '`', isComment: false }];
const STYLE_BLOCKS: readonly Block[] = [{ open: '/*', close: '*/', isComment: true }, ...QUOTED];
const SHEET_BLOCKS: readonly Block[] = [...SLASHES, ...QUOTED];
const SQL_BLOCKS: readonly Block[] = [
  { open: '--', close: '\n', isComment: true },
  { open: '/*', close: '*/', isComment: true },
  { open: "'", close: "'", isComment: false },
];
const HASH_BLOCKS: readonly Block[] = [{ open: '#', close: '\n', isComment: true, afterBlank: true }];
const TERRAFORM_BLOCKS: readonly Block[] = [...HASH_BLOCKS, ...SHEET_BLOCKS];
const TEMPLATE_BLOCKS: readonly Block[] = [
  { open: '<!--', close: '-->', isComment: true },
  { open: '{#', close: '#}', isComment: true },
  { open: '{% comment', close: '{% endcomment %}', isComment: true },
];

/** What another language stands in, within a template. */
const ELEMENTS: readonly { open: string; close: RegExp; blocks: readonly Block[] }[] = [
  { open: '<script', close: /<\/script/gi, blocks: SCRIPT_BLOCKS },
  { open: '<style', close: /<\/style/gi, blocks: STYLE_BLOCKS },
];

const HASH =
  /\.(?:ya?ml|toml|ini|cfg|conf|cnf|sh|bash|zsh|fish|mk|rb|pl|j2|env|properties|service|socket|timer)$|(?:^|\/)(?:\.env[^/]*|Procfile|Caddyfile|Vagrantfile|Jenkinsfile|crontab[^/]*|(?:[\w-]*\.)?(?:[Dd]ocker|[Cc]ontainer|[Mm]ake|[Jj]ust)file(?:[.-][^/]*)?)$/;

/** Each kind of file and what is passed over in it; the first that fits. */
const LANGUAGES: readonly { path: RegExp; blocks: readonly Block[] }[] = [
  { path: TEMPLATE, blocks: TEMPLATE_BLOCKS },
  { path: /\.(?:vue|svelte|astro)$/i, blocks: TEMPLATE_BLOCKS },
  { path: SCRIPT, blocks: SCRIPT_BLOCKS },
  { path: /\.css$/i, blocks: STYLE_BLOCKS },
  { path: STYLE, blocks: SHEET_BLOCKS },
  { path: /\.(?:sql|psql|pgsql|ddl)$/i, blocks: SQL_BLOCKS },
  { path: /\.(?:tf|tfvars|hcl|bicep)$/i, blocks: TERRAFORM_BLOCKS },
  { path: /\.(?:proto|graphqls?|gql|thrift|java|go|kt|scala|php|groovy)$/i, blocks: SCRIPT_BLOCKS },
  { path: HASH, blocks: HASH_BLOCKS },
];

/**
 * Where comments stand in a text of a language other than Python, in their order; none where the kind of file has none that is
 * known. One pass over the text.
 * @param path whose ending tells the language
 */
export function findComments(path: string, text: string): Part[] {
  const blocks = LANGUAGES.find((one) => one.path.test(path))?.blocks;
  if (blocks === undefined) return [];
  return scan(text, 0, text.length, blocks, blocks === TEMPLATE_BLOCKS);
}

function scan(text: string, from: number, end: number, blocks: readonly Block[], isMarkup: boolean): Part[] {
  const found: Part[] = [];
  for (let at = from; at < end;) {
    const element = isMarkup && text[at] === '<' ? ELEMENTS.find(({ open }) => startsWith(text, open, at)) : undefined;
    if (element) {
      element.close.lastIndex = at;
      const to = element.close.exec(text)?.index ?? end;
      for (const part of scan(text, at, to, element.blocks, false)) found.push(part);
      at = to + 1;
      continue;
    }
    const block = blocks.find((one) => opens(one, text, at));
    if (block === undefined) {
      at += text[at] === '\\' ? 2 : 1;
      continue;
    }
    const to = block.isComment
      ? endOf(text, block.close, at + block.open.length, end)
      : endOfQuoted(text, block, at, end);
    const past = Math.min(to + (block.close === '\n' ? 0 : block.close.length), end);
    if (block.isComment) found.push({ from: at, to: past });
    at = Math.max(past, at + 1);
  }
  return found;
}

function opens({ open, afterBlank }: Block, text: string, at: number): boolean {
  if (!text.startsWith(open, at)) return false;
  return afterBlank !== true || at === 0 || /\s/.test(text[at - 1] ?? '');
}

function startsWith(text: string, word: string, at: number): boolean {
  return text.slice(at, at + word.length).toLowerCase() === word;
}

function endOf(text: string, close: string, from: number, end: number): number {
  const at = text.indexOf(close, from);
  return at === -1 || at > end ? end : at;
}

function endOfQuoted(text: string, { open, close, inLine }: Block, from: number, end: number): number {
  for (let at = from + open.length; at < end; at++) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(close, at) || (inLine === true && text[at] === '\n')) return at;
  }
  return end;
}
