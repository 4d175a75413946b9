import { tableOf } from '../../base/data-table';
import { parseToml, type DataValue, type TextProblem } from '../../base/toml';
import { parseYaml } from '../../base/yaml';
import { stripJsonComments } from '../../base/strip-json-comments';

/** An agent as its file describes it. */
export interface Agent {
  slug: string;
  name: string;
  /** 1-based. */
  line: number;
}

/**
 * Reads an agent that is a Markdown file with front matter, YAML between `---` or TOML between `+++`.
 * @param fallback what it is called where the file does not say: its name without the endings
 * @returns `named` where the file says what the agent is called
 */
export function readAgent(text: string, fallback: string): { agent: Agent; named: boolean; problems: TextProblem[] } {
  const { fields, problems } = readFields(text.replace(/^\uFEFF/, ''));
  const own = textOf(fields['id']) ?? textOf(fields['slug']) ?? textOf(fields['name']);
  const slug = own ?? fallback;
  return { agent: { slug, name: textOf(fields['name']) ?? slug, line: 1 }, named: own !== undefined, problems };
}

function readFields(text: string): { fields: Record<string, DataValue>; problems: TextProblem[] } {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(text)?.[0];
  if (fence === undefined) return { fields: {}, problems: [] };
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf(`\n${fence}`, start - 1);
  if (end === -1)
    return { fields: {}, problems: [{ line: 1, message: `The front matter is never closed by ${fence}.` }] };
  const source = text.slice(start, end + 1);
  const { value, problems } = fence === '---' ? parseYaml(source) : parseToml(source);
  return { fields: value, problems: problems.map(({ line, message }) => ({ line: line + 1, message })) };
}

/** Reads the modes of a `.roomodes` file, YAML or JSON. */
export function readRoomodes(text: string): { agents: Agent[]; problems: TextProblem[] } {
  const isJson = /^[\s\uFEFF]{0,1000}\{/.test(text);
  const { value, problems } = parseYaml(isJson ? stripJsonComments(text).replaceAll('\t', ' ') : text);
  const modes = value['customModes'];
  const agents = (Array.isArray(modes) ? modes : []).flatMap((mode) => {
    const fields = tableOf(mode);
    const slug = textOf(fields['slug']) ?? textOf(fields['name']);
    if (slug === undefined) return [];
    return [{ slug, name: textOf(fields['name']) ?? slug, line: lineOf(text, slug) }];
  });
  return { agents, problems };
}

function lineOf(text: string, slug: string): number {
  const index = text.split('\n').findIndex((line) => line.includes('slug') && line.includes(slug));
  return Math.max(index, 0) + 1;
}

function textOf(value: DataValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
