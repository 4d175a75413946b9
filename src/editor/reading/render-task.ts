import MarkdownIt from 'markdown-it';

/** What a text is rendered with. */
export interface RenderedParts {
  /** 1-based lines of the file that hold an item, and whether it is done. */
  items: ReadonlyMap<number, boolean>;
  /** Whether boxes can be ticked. */
  canTick: boolean;
  /** Whether a word names a file or a task log. */
  isPlace(word: string): boolean;
}

/** A task log's mark of an item, at the begin of a list's text. */
const BOX = /^\[[^\]\n]{0,8}\]\*?[ \t]*/;

/**
 * Renders Markdown of a task log as HTML: markup in it is text, pictures are their descriptions, and links lead nowhere by themselves.
 * @param text where lines are left out, others stand for them, so that lines keep their numbers
 */
export function renderTask(text: string, parts: RenderedParts): string {
  const markdown = markdownOf(parts);
  const { escapeHtml } = markdown.utils;
  const tokens = markdown.parse(text, {});
  for (const [at, { type, map }] of tokens.entries()) {
    const line = (map?.[0] ?? -1) + 1;
    const inline = tokens[at + 2];
    const isDone = type === 'list_item_open' ? parts.items.get(line) : undefined;
    const [first] = inline?.children ?? [];
    if (isDone === undefined || inline?.type !== 'inline' || first?.type !== 'text') continue;
    const words = first.content.replace(BOX, '');
    first.content = '';
    const label = escapeHtml(inline.content.replace(BOX, ''));
    const box = `<input type="checkbox" data-line="${line}" aria-label="${label}"${isDone ? ' checked' : ''}${parts.canTick ? '' : ' disabled'}> `;
    first.type = 'box';
    first.content = box + escapeHtml(words);
  }
  markdown.renderer.rules['box'] = (all, at) => all[at]?.content ?? '';
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** Renders the text of one item, as {@link renderTask} does those in its lists. */
export function renderItem(text: string, parts: RenderedParts): string {
  return markdownOf(parts).renderInline(text);
}

function markdownOf({ isPlace }: RenderedParts): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt({ html: false, linkify: false });
  const { escapeHtml } = markdown.utils;
  const { rules } = markdown.renderer;
  const link = (address: string, words: string): string =>
    `<a href="#" data-address="${escapeHtml(address)}" title="${escapeHtml(address)}">${words}`;
  rules['link_open'] = (tokens, at) => link(String(tokens[at]?.attrGet('href') ?? ''), '');
  rules['image'] = (tokens, at) => escapeHtml(tokens[at]?.content ?? '');
  rules['code_inline'] = (tokens, at) => {
    const content = tokens[at]?.content ?? '';
    const code = `<code>${escapeHtml(content)}</code>`;
    return isPlace(content) ? `${link(`#place:${content}`, code)}</a>` : code;
  };
  return markdown;
}

/** A text whose first heading says the title, which stands above it already, with an empty line in its stead. */
export function blankTitle(text: string, title: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const isTitle = lines[at]?.startsWith('# ') === true && lines[at].slice(2).trim() === title.trim();
  return isTitle ? lines.map((line, index) => (index === at ? '' : line)).join('\n') : text;
}

/** A task log's text with its front matter left out, its lines still there. */
export function blankFrontMatter(text: string): string {
  const lines = text.split('\n');
  const fence = lines[0]?.replace('\uFEFF', '').trim();
  if (fence !== '+++' && fence !== '---') return text;
  const end = lines.findIndex((line, at) => at > 0 && line.trim() === fence);
  return end < 0 ? text : lines.map((line, at) => (at <= end ? '' : line)).join('\n');
}
