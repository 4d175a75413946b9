import type { BlockRule, MarkdownIt, Token, TokenClass } from './markdown-it';

const FENCE = '+++';

/**
 * Teaches VS Code's Markdown preview what a task log is: its front matter is shown as TOML, and the boxes of its task lists as boxes.
 * A document that does not begin with `+++` looks as it always has.
 */
export function extendMarkdownIt<Markdown extends MarkdownIt>(markdown: Markdown): Markdown {
  markdown.block.ruler.before('fence', 'django_developer_front_matter', frontMatter);
  markdown.core.ruler.after('inline', 'django_developer_task_items', ({ tokens, Token }) => {
    if (tokens[0]?.type === 'fence' && tokens[0].markup === FENCE) showBoxes(tokens, Token);
  });
  return markdown;
}

/** The lines between two `+++`, the first of which begins the document, as a block of code. */
const frontMatter: BlockRule = (state, startLine, endLine, silent) => {
  const lineAt = (line: number): string => state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd();
  if (startLine !== 0 || state.parentType !== 'root' || lineAt(0) !== FENCE) return false;
  let end = 1;
  while (end < endLine && lineAt(end) !== FENCE) end += 1;
  if (end >= endLine) return false;
  if (silent) return true;
  const token = state.push('fence', 'code', 0);
  token.info = 'toml';
  token.markup = FENCE;
  token.content = state.src.slice(state.bMarks[1], state.bMarks[end]);
  token.map = [0, end + 1];
  state.line = end + 1;
  return true;
};

/** VS Code's style sheet has none for boxes in lists; one of our own would be one more file to load for two rules. */
const BOX = '<input class="task-list-item-checkbox" style="margin: 0 0.4em 0 -1.4em; vertical-align: middle" type="checkbox" disabled';

/** Puts a box in place of `[ ]` and `[x]` at the beginning of an item, unless somebody else has. */
function showBoxes(tokens: readonly Token[], Token: TokenClass): void {
  for (const [index, { type, children }] of tokens.entries()) {
    const item = tokens[index - 2];
    const text = children?.[0];
    if (type !== 'inline' || item?.type !== 'list_item_open' || tokens[index - 1]?.type !== 'paragraph_open' || text?.type !== 'text') continue;
    const [marked, mark] = /^\[([ xX])\](?=\s)/.exec(text.content) ?? [];
    if (marked === undefined) continue;
    const box = new Token('html_inline', '', 0);
    box.content = `${BOX}${mark === ' ' ? '' : ' checked'}>`;
    text.content = text.content.slice(marked.length);
    children?.unshift(box);
    item.attrJoin('class', 'task-list-item');
    item.attrJoin('style', 'list-style-type: none');
  }
}
