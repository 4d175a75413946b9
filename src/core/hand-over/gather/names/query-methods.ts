import { blankWords } from '../../../project/python/blank-words';
import { DOTTED_NAMES } from '../../../project/python/names-of-code';
import { methodsOf } from '../../../project/python/expressions';
import type { SourceFile } from '../../../project/source/source-file';
import { classLine } from './class-line';
import { EVERYWHERE } from './find-member-callers';
import type { NameFollower } from './name-follower';
import type { NamedThing, NamingCode, NamingProject } from './named-thing';

/** What is called of what a call gives: `Book.objects.cheap().recent()`. */
const CHAINED = /\)\s{0,200}\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]{0,80})\s?\(/g;
/** What every model has: https://docs.djangoproject.com/en/stable/ref/models/instances/ */
const OF_EVERY_MODEL =
  /^(?:_|full_clean|clean_|validate_|refresh_from_db|get_absolute_url|get_deferred|natural_key|serializable_value)/;
const HANDLES = /Manager|QuerySet|from_queryset/;

/** A method of a manager or a queryset of the project. */
interface QueryMethod {
  /** The attribute of the model that has it: `objects`. */
  by: string;
  thing: NamedThing;
}

/**
 * The methods of managers and querysets that code calls of the models which it names: `Book.objects.cheap()`, and what goes on behind that.
 * @param models those that the code names
 */
export async function queryMethods(
  { text }: Pick<NamingCode, 'text'>,
  models: readonly NamedThing[],
  project: NamingProject,
): Promise<NamedThing[]> {
  const code = blankWords(text);
  const chains = (code.match(DOTTED_NAMES) ?? []).map((chain) => chain.split('.'));
  const chained = new Set([...code.matchAll(CHAINED)].map(([, name = '']) => name));
  const found: NamedThing[] = [];
  for (const model of models) {
    if (model.kind !== 'model' || !/\.\s{0,20}[\w\u0080-\uffff]{1,80}\s?\(/.test(code)) continue;
    found.push(...(await ownMethods(model, chains, project)));
    const methods = await methodsOfManagers(model, project);
    const begins = methods.some(({ by }) => chains.some((parts) => parts.includes(by)));
    for (const { by, thing } of methods) {
      const name = thing.name.split('.')[1] ?? '';
      const isFirst = chains.some((parts) => parts.some((part, at) => part === by && parts[at + 1] === name));
      if (isFirst || (begins && chained.has(name))) found.push(thing);
    }
  }
  return found;
}

/** The methods of a model that code calls of something: `profile.check_token(token)`. Names that everything has tell nothing. */
async function ownMethods(
  { name, place }: NamedThing,
  chains: readonly (readonly string[])[],
  { follower }: Pick<NamingProject, 'follower'>,
): Promise<NamedThing[]> {
  const called = new Set(chains.flatMap((parts) => (parts.length > 1 ? [parts.at(-1) ?? ''] : [])));
  const file = await follower.source(place.path);
  return methodsOf(file?.classes.get(name)?.body ?? []).flatMap((method): NamedThing[] =>
    called.has(method.name) && !EVERYWHERE.has(method.name) && !OF_EVERY_MODEL.test(method.name)
      ? [{ kind: 'method', name: `${name}.${method.name}`, place: { path: place.path, line: method.line } }]
      : [],
  );
}

/** The methods of all managers of a model, each by the attribute that has it. */
async function methodsOfManagers(
  { name, place }: NamedThing,
  { follower }: Pick<NamingProject, 'follower'>,
): Promise<QueryMethod[]> {
  const found: QueryMethod[] = [];
  for (const { one } of (await classLine({ file: place.path, name }, follower)) ?? [])
    for (const statement of one?.node.body ?? []) {
      const target = statement.type === 'assign' ? statement.targets[0] : undefined;
      const value = statement.type === 'assign' ? statement.value : null;
      const written = one && value ? one.file.text.slice(value.from, value.to) : '';
      if (!one || target?.type !== 'name' || !HANDLES.test(written)) continue;
      const things = await methodsWritten(one.file, written, follower);
      found.push(...things.map((thing) => ({ by: target.name, thing })));
    }
  return found;
}

/** The methods of the classes that a manager is made of: `ShelfManager.from_queryset(BookQuerySet)()`. */
async function methodsWritten(file: SourceFile, written: string, follower: NameFollower): Promise<NamedThing[]> {
  const found: NamedThing[] = [];
  const names = blankWords(written).match(DOTTED_NAMES) ?? [];
  for (const dotted of new Set(names.map((each) => each.replace(/\.(?:as_manager|from_queryset)$/, '')))) {
    const defined = await follower.follow(file, dotted);
    const line = defined && (await classLine({ file: defined.place.path, name: defined.name }, follower));
    for (const { one } of line ?? [])
      for (const method of one ? methodsOf(one.node.body) : [])
        if (one && !method.name.startsWith('_') && method.name !== 'get_queryset')
          found.push({
            ...{ kind: 'method', name: `${one.node.name}.${method.name}` },
            place: { path: one.file.path, line: method.line },
          });
  }
  return found;
}
