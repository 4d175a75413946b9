import { applyEdits, type TextEdit } from '../base/change';
import { type JsonEntry, type JsonNode, type JsonTree, readJsonTree } from './json-tree';

/** What one of our programs needs in a settings file of another one. */
export interface JsonPlace {
  /** The members on the way to it, from the top of the document. */
  keys: readonly [string, ...string[]];
  /** What that member holds; as an item of its list where `inList`. */
  value: unknown;
  inList?: true;
}

/** The text afterwards, or why the file is left as it is: one sentence. */
export type JsonOutcome = { after: string } | { refused: string };

/** By this an item is known that is ours although somebody has changed it. */
const OURS = /django-developer (?:hook|mcp)\b/;

/**
 * Puts a value into a JSON text, comments allowed; every other byte stays. Where it is already there nothing changes, and what somebody
 * has written or changed in its place is refused.
 * @param text `''` for a file that is new
 */
export function placeInJson(text: string, place: JsonPlace): JsonOutcome {
  const { keys, value, inList } = place;
  if (text.trim() === '') return { after: `${JSON.stringify(nest(keys, place), undefined, 2)}\n` };
  const tree = readJsonTree(text);
  if (tree?.root.kind !== 'object') return { refused: 'It cannot be read as a JSON object.' };
  const { found, depth, isWrong } = follow(tree, place);
  if (isWrong) return { refused: `Its ${JSON.stringify(keys[depth])} is no ${inList ? 'list' : 'object'}.` };
  if (depth < keys.length) {
    const rest = keys.slice(depth + 1);
    const inner = rest[0] === undefined ? (inList ? [value] : value) : nest([rest[0], ...rest.slice(1)], place);
    return { after: insert(tree, text, found, { key: keys[depth] ?? '', value: inner }) };
  }
  if (!inList) return isSame(tree, found, value) ? { after: text } : refuseChanged(keys);
  if (found.entries.some(({ node }) => isSame(tree, node, value))) return { after: text };
  if (found.entries.some(({ node }) => OURS.test(text.slice(node.start, node.end)))) return refuseChanged(keys);
  return { after: insert(tree, text, found, { value }) };
}

/**
 * Takes a value out of a JSON text again, and what is empty then beside others; every other byte stays.
 * @returns `''` where the file was ours alone; undefined where it is not there
 */
export function takeFromJson(text: string, place: JsonPlace): JsonOutcome | undefined {
  const tree = readJsonTree(text);
  if (tree?.root.kind !== 'object')
    return OURS.test(text) ? { refused: 'It cannot be read as a JSON object.' } : undefined;
  const way: [JsonNode, JsonEntry][] = [];
  let node = tree.root;
  for (const key of place.keys) {
    const entry = memberOf(node, key);
    if (!entry) return undefined;
    way.push([node, entry]);
    ({ node } = entry);
  }
  if (place.inList) {
    const item = node.entries.find((each) => isSame(tree, each.node, place.value));
    if (item) way.push([node, item]);
    else return OURS.test(text.slice(node.start, node.end)) ? refuseChanged(place.keys) : undefined;
  } else if (!isSame(tree, node, place.value)) return refuseChanged(place.keys);
  const shared = way.filter(([{ entries }]) => entries.length > 1).at(-1);
  if (shared) return { after: applyEdits(text, cut(text, tree.plain, ...shared)) };
  // The way to it is all that there is: ours, unless somebody had written it that way.
  const created = placeInJson('', place);
  if ('after' in created && created.after === text) return { after: '' };
  const [container, entry] = way.at(-1) ?? [];
  return container && entry && { after: applyEdits(text, [emptied(text, container, entry)]) };
}

/** The edit that takes the only entry out of its container; what else stands there stays. */
function emptied(text: string, container: JsonNode, entry: JsonEntry): TextEdit {
  const [start, end] = [container.start + 1, container.end - 1];
  const others = `${text.slice(start, entry.from)}${text.slice(entry.node.end, end)}`;
  return { start, end, text: ['', ','].includes(others.trim()) ? '' : others };
}

function refuseChanged(keys: readonly string[]): { refused: string } {
  return {
    refused: `Its ${JSON.stringify(keys.at(-1))} has an entry of ours that somebody has changed, or is not from here.`,
  };
}

/** @returns the deepest value on the way that is there, and how many keys lead to it */
function follow({ root }: JsonTree, { keys, inList }: JsonPlace): { found: JsonNode; depth: number; isWrong: boolean } {
  let found = root;
  for (const [depth, key] of keys.entries()) {
    const entry = memberOf(found, key);
    if (!entry) return { found, depth, isWrong: false };
    const isLast = depth === keys.length - 1;
    const needed = isLast ? inList && 'array' : 'object';
    if (needed && entry.node.kind !== needed) return { found, depth, isWrong: true };
    found = entry.node;
  }
  return { found, depth: keys.length, isWrong: false };
}

/** The last one of that key, as JSON.parse has it. */
function memberOf({ entries }: JsonNode, key: string): JsonEntry | undefined {
  return entries.filter((each) => each.key === key).at(-1);
}

function nest([key, ...rest]: readonly [string, ...string[]], place: JsonPlace): object {
  const [next, ...others] = rest;
  if (next !== undefined) return { [key]: nest([next, ...others], place) };
  return { [key]: place.inList ? [place.value] : place.value };
}

function isSame({ plain }: JsonTree, { start, end }: JsonNode, value: unknown): boolean {
  return JSON.stringify(JSON.parse(plain.slice(start, end))) === JSON.stringify(value);
}

/** The text with one more entry: at the end, or at the beginning where a comment or a comma stands at the end. */
function insert(
  tree: JsonTree,
  text: string,
  container: JsonNode,
  { key, value }: { key?: string; value: unknown },
): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = indentBefore(text, tree.root.entries[0]?.from ?? 0) || '  ';
  const last = container.entries.at(-1);
  const own = last && indentBefore(text, last.from);
  const isInline = last !== undefined && own === undefined;
  const indent = own ?? `${lineIndent(text, container.start)}${unit}`;
  const shown = isInline
    ? JSON.stringify(value)
    : JSON.stringify(value, undefined, unit).replaceAll('\n', `${eol}${indent}`);
  const entry = key === undefined ? shown : `${JSON.stringify(key)}: ${shown}`;
  const gap = isInline ? '' : `${eol}${indent}`;
  const inner = container.start + 1;
  if (!last) {
    const close = `${eol}${lineIndent(text, container.start)}`;
    return text.slice(0, inner) + gap + entry + close + text.slice(inner).trimStart();
  }
  if (text.slice(last.node.end, container.end - 1).trim() !== '')
    return `${text.slice(0, inner)}${gap}${entry},${text.slice(inner)}`;
  return `${text.slice(0, last.node.end)},${isInline ? ' ' : gap}${entry}${text.slice(last.node.end)}`;
}

/** What stands before it on its line; undefined where that is more than blanks. */
function indentBefore(text: string, at: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return before.trim() === '' ? before : undefined;
}

function lineIndent(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return line.slice(0, line.length - line.trimStart().length);
}

/** The edits that take one of several entries out, with the blanks before it and the comma that it does not need any more. */
function cut(text: string, plain: string, { entries }: JsonNode, entry: JsonEntry): TextEdit[] {
  const at = entries.indexOf(entry);
  const before = text.slice(0, entry.from);
  const gap = before.trimEnd().length;
  // What a comment of one line ends with stays.
  const own = { start: plain[gap - 1] === ' ' ? entry.from : gap, end: entry.node.end, text: '' };
  if (at === 0) return [{ ...own, end: plain.indexOf(',', entry.node.end) + 1 }];
  const comma = plain.indexOf(',', entries[at - 1]?.node.end);
  return comma + 1 === own.start ? [{ ...own, start: comma }] : [{ start: comma, end: comma + 1, text: '' }, own];
}
