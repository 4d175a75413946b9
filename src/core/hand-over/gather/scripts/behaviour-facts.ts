import type { ContextFact } from '../../render/hand-over-context';
import { codeSpan } from '../../render/markdown/code-fence';
import type { NamingCode, NamingProject } from '../names/named-thing';
import { templatesWith } from '../names/find-including';
import { elementsIn, openingTag } from '../place/blocks/elements-in';
import { readText } from '../read-text';
import { SCRIPT, TEST } from './find-importing';

const TEMPLATE = /\.(?:html?|djhtml|jinja2?|j2)$/i;
/** https://alpinejs.dev/start-here */
const ALPINE = /(?:\s|^)(?:x-(?!data\b)[a-z][\w.:-]{0,40}|@[a-z][\w.:-]{0,40}|:[a-z][\w-]{0,40})=/m;
const STATE = /\bx-data\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})')/;
/** `reviewScore`, `dialog(3)`. */
const COMPONENT = /\bx-data\s{0,3}=\s{0,3}["']\s{0,9}([A-Za-z_$][\w$]{0,60})\s{0,9}[("']/g;
const DEFINES = /\bAlpine\.data\(\s{0,9}["'`]([^"'`\n]{1,60})["'`]|\bfunction\s{1,9}([A-Za-z_$][\w$]{0,60})\s{0,9}\(/g;
/** https://htmx.org/docs/#inheritance */
const HTMX = /\s(?:data-)?hx-[a-z]/;
const INHERITED =
  /\s((?:data-)?hx-(?:target|swap|headers|vals|include|ext|boost|select|confirm|indicator|sync|params|encoding|push-url))\s{0,3}=/g;
const TARGET = /\s(?:data-)?hx-(?:target|include|indicator|select-oob)\s{0,3}=\s{0,3}["']#([\w-]{1,80})["']/g;
/** So many scripts are looked through for a component, and so many targets told. */
const MAX_SCRIPTS = 300;
const MAX_TOLD = 4;
/** A state that is longer is told by its beginning. */
const MAX_STATE = 60;

/**
 * What the markup of a place does by attributes and does not show: the state of Alpine around it, where a component is defined, what htmx
 * takes from the elements around it, and where what htmx replaces stands.
 */
export async function behaviourFacts(code: NamingCode, project: NamingProject): Promise<ContextFact[]> {
  if (!TEMPLATE.test(code.path) || code.line === undefined) return [];
  const text = (await readText(project.files, code.path)) ?? '';
  const first = code.quotedFrom ?? code.line;
  const around = tagsAround(text, code.line).filter(({ line }) => line < first);
  return [
    ...stateAround(code, around),
    ...inherited(code, around),
    ...(await componentsNamed(code, text, around, project)),
    ...(await targetsOf(code, text, project)),
  ];
}

/** A tag with the line where it begins, 1-based. */
interface Tag {
  tag: string;
  line: number;
}

/** The tags of the elements that a line stands in, the innermost first. */
function tagsAround(text: string, line: number): Tag[] {
  const lines = text.split('\n');
  return elementsIn(lines)
    .filter(({ lines: [from, to] }) => from < line - 1 && to >= line - 1)
    .map(({ lines: [from] }) => ({ tag: openingTag(lines, from), line: from + 1 }));
}

function stateAround({ path, text }: NamingCode, around: readonly Tag[]): ContextFact[] {
  if (!ALPINE.test(text)) return [];
  const holder = around.find(({ tag }) => STATE.test(tag));
  const [, double, single] = STATE.exec(holder?.tag ?? '') ?? [];
  const state = (double ?? single ?? '').replaceAll(/\s+/g, ' ').trim();
  if (!holder || state === '') return [];
  const shown = state.length > MAX_STATE ? `${state.slice(0, MAX_STATE)}…` : state;
  return [{ text: `State of Alpine around it: ${codeSpan(shown)}`, place: { path, line: holder.line } }];
}

function inherited({ path, text }: NamingCode, around: readonly Tag[]): ContextFact[] {
  if (!HTMX.test(text)) return [];
  return around.flatMap(({ tag, line }) => {
    const names = [...new Set([...tag.matchAll(INHERITED)].map(([, name = '']) => name))];
    if (names.length === 0) return [];
    return [{ text: `htmx takes ${names.map(codeSpan).join(', ')} from around it`, place: { path, line } }];
  });
}

/** Where the components are defined that the code names: beside it, in another template, or in a script. */
async function componentsNamed(
  code: NamingCode,
  own: string,
  around: readonly Tag[],
  project: NamingProject,
): Promise<ContextFact[]> {
  const holder = ALPINE.test(code.text) ? around.find(({ tag }) => STATE.test(tag))?.tag : undefined;
  const named = [code.text, holder ?? ''].flatMap((text) => [...text.matchAll(COMPONENT)]);
  const names = [...new Set(named.map(([, name = '']) => name))].slice(0, MAX_TOLD);
  const facts: ContextFact[] = [];
  for (const name of names) {
    const line = lineDefining(own, name);
    const place = line === undefined ? await definedIn(name, project) : { path: code.path, line };
    if (place) facts.push({ text: `Component of Alpine ${codeSpan(name)}`, place });
  }
  return facts;
}

async function definedIn(name: string, project: NamingProject): Promise<ContextFact['place'] | undefined> {
  const scripts = project.folder.filter((path) => SCRIPT.test(path) && !TEST.test(path)).slice(0, MAX_SCRIPTS);
  for (const path of scripts) {
    const text = (await readText(project.files, path)) ?? '';
    const line = text.includes(name) ? lineDefining(text, name) : undefined;
    if (line !== undefined) return { path, line };
  }
  const [first] = await templatesWith(project, '', (text) =>
    text.includes(name) ? [...text.matchAll(DEFINES)].find((match) => (match[1] ?? match[2]) === name) : undefined,
  );
  return first?.place;
}

function lineDefining(text: string, name: string): number | undefined {
  const match = [...text.matchAll(DEFINES)].find((one) => (one[1] ?? one[2]) === name);
  return match && text.slice(0, match.index).split('\n').length;
}

/** Where the elements stand that htmx replaces or reads, outside of the code: in the same file, else where one template alone has them. */
async function targetsOf(code: NamingCode, own: string, project: NamingProject): Promise<ContextFact[]> {
  const ids = [...new Set([...code.text.matchAll(TARGET)].map(([, id = '']) => id))].slice(0, MAX_TOLD);
  const facts: ContextFact[] = [];
  for (const id of ids) {
    const attribute = [`id="${id}"`, `id='${id}'`];
    if (attribute.some((one) => code.text.includes(one))) continue;
    const at = attribute.map((one) => own.indexOf(one)).find((index) => index >= 0);
    const place = at === undefined ? await onlyOneWith(attribute, project) : { path: code.path, line: lineAt(own, at) };
    if (place) facts.push({ text: `${codeSpan(`#${id}`)}, which htmx names, stands at`, place });
  }
  return facts;
}

async function onlyOneWith(
  texts: readonly string[],
  project: NamingProject,
): Promise<ContextFact['place'] | undefined> {
  const found = await templatesWith(project, '', (text) => {
    const index = texts.map((one) => text.indexOf(one)).find((at) => at >= 0);
    return index === undefined ? undefined : { index };
  });
  return found.length === 1 ? found[0]?.place : undefined;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
