import { directoryOf, joinPath } from '../../../base/path-parts';
import { readText } from '../read-text';
import type { Callers } from './find-callers';
import type { NamedThing, NamingCode, NamingProject } from './named-thing';

const CHART = /^(.*?)\/?templates\/[^/]+\.(?:ya?ml|tpl)$/;
export const TERRAFORM = /\.(?:tf|tofu)$/;
/** `{{ .Values.image.tag }}`: https://helm.sh/docs/chart_template_guide/values_files/ */
const VALUE = /\.Values\.([A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,8})/g;
/** `var.region`, `module.vpc.id`, `aws_db_instance.main.address`: https://developer.hashicorp.com/terraform/language/expressions/references */
const REFERENCE = /(?<![\w."])(?:data\.)?[a-z][a-z0-9_]{1,60}\.[A-Za-z_][\w-]{0,60}/g;
const BLOCK = /^(variable|module|resource|data)\s+"([\w-]{1,60})"(?:\s+"([\w-]{1,60})")?/;
/** A module of Python is called so, too. */
const KINDS: Readonly<Record<string, string>> = { module: 'Terraform module', data: 'data source' };
/** So many files of one module are read. */
const MAX_FILES = 40;

/** What a chart's template takes from its values, and what a file of Terraform names of its module, each where it is set. */
export async function namesOfDeployment(code: NamingCode, project: NamingProject): Promise<NamedThing[]> {
  const chart = CHART.exec(code.path)?.[1];
  if (chart !== undefined) return valuesOfChart(code, chart, project);
  return TERRAFORM.test(code.path) ? blocksOfModule(code, project) : [];
}

async function valuesOfChart(
  { text }: NamingCode,
  chart: string,
  { files, folder }: NamingProject,
): Promise<NamedThing[]> {
  const path = joinPath(chart, 'values.yaml');
  const values = folder.includes(path) ? await readText(files, path) : undefined;
  if (values === undefined) return [];
  const lines = values.split('\n');
  return [...new Set([...text.matchAll(VALUE)].map(([, name = '']) => name))].flatMap((name) => {
    const line = lineOfValue(lines, name.split('.'));
    return line === undefined ? [] : [{ kind: 'value', name, place: { path, line } }];
  });
}

/** The line of a key below others, each further in than the one before; undefined where one of them is not there. */
function lineOfValue(lines: readonly string[], keys: readonly string[]): number | undefined {
  let [from, indent] = [0, -1];
  for (const [depth, key] of keys.entries()) {
    const at = lines.findIndex((line, index) => {
      const own = line.length - line.trimStart().length;
      return index >= from && (depth === 0 ? own === 0 : own > indent) && line.trimStart().startsWith(`${key}:`);
    });
    const end = lines.findIndex(
      (line, index) =>
        depth > 0 && index >= from && line.trim() !== '' && line.length - line.trimStart().length <= indent,
    );
    if (at === -1 || (end !== -1 && at >= end)) return undefined;
    [from, indent] = [at + 1, (lines[at] ?? '').length - (lines[at] ?? '').trimStart().length];
  }
  return from;
}

async function blocksOfModule(
  { path: own, text, line }: NamingCode,
  { files, folder }: NamingProject,
): Promise<NamedThing[]> {
  const beside = folder.filter((path) => TERRAFORM.test(path) && directoryOf(path) === directoryOf(own));
  const named = new Set(text.match(REFERENCE));
  const found: NamedThing[] = [];
  for (const path of beside.slice(0, MAX_FILES)) {
    for (const [index, each] of ((await readText(files, path)) ?? '').split('\n').entries()) {
      const [, kind = '', first = '', second] = BLOCK.exec(each) ?? [];
      const address = addressOf(kind, first, second);
      if (!named.has(address) || (path === own && index + 1 === line)) continue;
      found.push({ kind: KINDS[kind] ?? kind, name: address, place: { path, line: index + 1 } });
    }
  }
  return found;
}

/**
 * The blocks of a module of Terraform that refer to the block in which a line stands.
 * @returns undefined where it stands in none that can be referred to
 */
export async function findReferring(
  { path: own, line = 1 }: NamingCode,
  { files, folder }: NamingProject,
): Promise<Callers | undefined> {
  const address = blockAround((await readText(files, own)) ?? '', line);
  if (address === undefined) return undefined;
  const beside = folder.filter((path) => TERRAFORM.test(path) && directoryOf(path) === directoryOf(own));
  const callers: NamedThing[] = [];
  for (const path of beside.slice(0, MAX_FILES)) {
    const text = (await readText(files, path)) ?? '';
    for (const [index, each] of text.split('\n').entries()) {
      if (!new Set(each.match(REFERENCE)).has(address)) continue;
      const name = blockAround(text, index + 1) ?? path;
      if (name !== address && !callers.some((one) => one.name === name))
        callers.push({ kind: name === path ? 'file' : 'block', name, place: { path, line: index + 1 } });
    }
  }
  return { callers, tests: [], perhapsMore: beside.length > MAX_FILES };
}

/** The address of the last block that begins at or above a line. */
function blockAround(text: string, line: number): string | undefined {
  const heads = text
    .split('\n')
    .slice(0, line)
    .filter((each) => /^\w/.test(each));
  const [, kind = '', first = '', second] = BLOCK.exec(heads.at(-1) ?? '') ?? [];
  return kind === '' ? undefined : addressOf(kind, first, second);
}

/** How a block is named elsewhere: `var.region`, `module.vpc`, `aws_db_instance.main`, `data.aws_ami.base`. */
function addressOf(kind: string, first: string, second: string | undefined): string {
  if (kind === 'variable') return `var.${first}`;
  if (kind === 'module') return `module.${first}`;
  return `${kind === 'data' ? 'data.' : ''}${first}.${second ?? ''}`;
}
