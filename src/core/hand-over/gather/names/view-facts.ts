import type { ContextFact } from '../../render/hand-over-context';
import { codeSpan } from '../../render/markdown/code-fence';
import type { View } from '../../../project/inventory-web';
import { blankWords } from '../../../project/python/blank-words';
import { DOTTED_NAMES } from '../../../project/python/names-of-code';
import { assignedTo, methodsOf } from '../../../project/python/expressions';
import type { Expression } from '../../../project/python/syntax';
import type { SourceFile } from '../../../project/source/source-file';
import type { ClassInFile } from '../../../project/source/source-index';
import { isApi } from '../serializers-of-views';
import { classLine } from './class-line';
import type { NamedThing, NamingProject } from './named-thing';
import { templateNamed, toNamed } from './names-of-python';

/** What is told of the view that some lines stand in. */
export interface ViewFacts {
  facts: ContextFact[];
  /** The models among it. */
  models: NamedThing[];
}

/** Something that a view works with, and what says so. */
interface Said {
  thing: NamedThing;
  /** `get_queryset`, `model`, or as people say it. */
  by: string;
  owner: string | null;
  place: ContextFact['place'];
}

/** What names the model of a view: attributes, and methods that choose. */
const OF_MODEL = ['model', 'queryset'] as const;
const CHOOSES_MODEL = new Set(['get_queryset', 'get_object', 'get_model', 'get_objects', 'get_base_queryset']);
const MANAGER = /\.(?:objects|_default_manager|DoesNotExist)\b/;
const TEMPLATE = /["']([\w./-]{1,200}\.(?:html?|djhtml|jinja2?|j2|txt|xml))["']/g;
const FORM = /Form(?:Set|set)?$/;
/** More of one kind is the view's whole life. */
const MAX_OF_KIND = 4;

/**
 * What a view works with where the quoted lines do not say it: its model, template and form, by its own attributes and methods, those of
 * its parents in the project, and its decorators. https://docs.djangoproject.com/en/stable/ref/class-based-views/
 * @param quoted the lines that are shown, which say themselves what they name
 */
export async function viewFacts(view: View, quoted: string, project: NamingProject): Promise<ViewFacts> {
  const said = view.kind.endsWith('function') ? await saidByFunction(view, project) : await saidByClass(view, project);
  const known = new Set<string>();
  const counts = new Map<string, number>();
  const told = said.filter(({ thing }) => {
    const { kind, name } = thing;
    const count = counts.get(kind) ?? 0;
    if (known.has(`${kind} ${name}`) || isQuoted(quoted, thing) || count >= MAX_OF_KIND) return false;
    known.add(`${kind} ${name}`);
    counts.set(kind, count + 1);
    return true;
  });
  return {
    facts: told.map(({ thing, by, owner, place }) => {
      const of = owner === null ? '' : ` of ${codeSpan(owner)}`;
      return {
        text: `Of its view: ${thing.kind} ${codeSpan(thing.name)}, by ${/^\w+$/.test(by) ? codeSpan(by) : by}${of}`,
        place,
      };
    }),
    models: told.flatMap(({ thing }) => (thing.kind === 'model' ? [thing] : [])),
  };
}

async function saidByClass(view: View, project: NamingProject): Promise<Said[]> {
  const line = (await classLine(view, project.follower)) ?? [];
  const found: Said[] = [];
  for (const [at, { one }] of line.entries())
    if (one) found.push(...(await saidIn(one, at === 0 ? null : one.node.name, project)));
  const [fallback] = view.template !== null && !isApi(view) ? templateNamed(project.templates, view.template) : [];
  if (fallback && !found.some(({ thing }) => thing.kind === 'template'))
    found.push({
      ...{ thing: fallback, by: 'its usual name', owner: null },
      place: fallback.place,
    });
  return found;
}

async function saidIn({ file, node }: ClassInFile, owner: string | null, project: NamingProject): Promise<Said[]> {
  const found: Said[] = [];
  const tell = (by: string, line: number, things: readonly NamedThing[]): void => {
    for (const thing of things) found.push({ thing, by, owner, place: { path: file.path, line } });
  };
  for (const name of OF_MODEL) {
    const value = assignedTo(node.body, name);
    if (value) tell(name, value.line, await modelsIn(file, textOf(file, value), project));
  }
  const form = assignedTo(node.body, 'form_class');
  if (form) tell('form_class', form.line, await formsIn(file, textOf(file, form), project));
  const template = assignedTo(node.body, 'template_name');
  if (template) tell('template_name', template.line, templatesIn(textOf(file, template), project));
  for (const decorator of node.decorators)
    tell('a decorator', decorator.line, await modelsIn(file, textOf(file, decorator), project));
  for (const { name, line, from, to } of methodsOf(node.body)) {
    const text = file.text.slice(from, to);
    if (CHOOSES_MODEL.has(name)) tell(name, line, await modelsIn(file, text, project));
    if (name === 'get_form_class') tell(name, line, await formsIn(file, text, project));
    tell(name, line, templatesIn(text, project));
  }
  return found;
}

/** All that a function works with: what of it is not shown belongs to the same answer. */
async function saidByFunction({ file: path, name }: View, project: NamingProject): Promise<Said[]> {
  const file = await project.follower.source(path);
  const node = file?.functions.get(name);
  if (!file || !node) return [];
  const text = file.text.slice(node.from, node.to);
  const decorated = node.decorators.map((one) => textOf(file, one)).join('\n');
  const place = { path, line: node.line };
  const above = { path, line: node.decorators[0]?.line ?? node.line };
  const ofDecorators = await modelsIn(file, decorated, project);
  const ofCode = [...(await modelsIn(file, text, project)), ...templatesIn(text, project)];
  return [
    ...ofDecorators.map((thing) => ({ thing, by: 'a decorator', owner: null, place: above })),
    ...ofCode.map((thing) => ({ thing, by: 'its other lines', owner: null, place })),
  ];
}

async function modelsIn(file: SourceFile, text: string, { follower, inventory }: NamingProject): Promise<NamedThing[]> {
  const found: NamedThing[] = [];
  for (const name of new Set(blankWords(text).match(DOTTED_NAMES))) {
    if (!/(?:^|\.)[A-Z]/.test(name)) continue;
    const [dotted = name] = name.split(MANAGER, 1);
    const defined = await follower.follow(file, dotted);
    const model =
      defined && inventory.models.find((one) => one.name === defined.name && one.file === defined.place.path);
    if (model) found.push(toNamed('model', model));
  }
  return found;
}

async function formsIn(file: SourceFile, text: string, { follower }: NamingProject): Promise<NamedThing[]> {
  const found: NamedThing[] = [];
  for (const name of new Set(blankWords(text).match(DOTTED_NAMES))) {
    const defined = FORM.test(name) ? await follower.follow(file, name) : undefined;
    if (defined?.kind === 'class') found.push({ kind: 'form', name: defined.name, place: defined.place });
  }
  return found;
}

function templatesIn(text: string, { templates }: NamingProject): NamedThing[] {
  return [...text.matchAll(TEMPLATE)].flatMap(([, name = '']) => templateNamed(templates, name));
}

function textOf(file: SourceFile, { from, to }: Pick<Expression, 'from' | 'to'>): string {
  return file.text.slice(from, to);
}

function isQuoted(quoted: string, { kind, name }: NamedThing): boolean {
  if (kind === 'template') return quoted.includes(`"${name}"`) || quoted.includes(`'${name}'`);
  return (blankWords(quoted).match(DOTTED_NAMES) ?? []).some((chain) => chain.split('.').includes(name));
}
