import type { ContextFact, ContractRow } from '../../render/hand-over-context';
import { codeSpan } from '../../render/markdown/code-fence';
import type { InventoryLists } from '../../../project/inventory';
import type { View } from '../../../project/inventory-web';
import { asksInBody } from '../../../project/pieces/asks-who';
import { blankWords } from '../../../project/python/blank-words';
import { DOTTED_NAMES } from '../../../project/python/names-of-code';
import { shortText } from '../../../project/python/short-text';
import { attributeOf, classLine, type ClassLine, methodOf } from './class-line';
import type { Defined, NameFollower } from './name-follower';

/** By which a permission of REST framework decides: https://www.django-rest-framework.org/api-guide/permissions/#custom-permissions */
const TESTS = ['has_permission', 'has_object_permission'];
/** So many classes are told, and an expression of so many characters. */
const MAX_CLASSES = 4;
const MAX_LENGTH = 110;

/**
 * What the project's own permission classes ask that the routes of a contract are guarded by, each once: the test itself where it returns
 * one, else what it looks at.
 */
export async function permissionFacts(
  contract: readonly ContractRow[],
  inventory: InventoryLists,
  follower: NameFollower,
): Promise<ContextFact[]> {
  const facts = new Map<string, ContextFact>();
  for (const { view: name, place } of contract) {
    const view = inventory.views.find((one) => one.name === name && one.file === place?.path);
    for (const defined of view ? await classesOf(view, inventory, follower) : []) {
      const key = `${defined.place.path} ${defined.name}`;
      const fact = facts.has(key) || facts.size >= MAX_CLASSES ? undefined : await factOf(defined, follower);
      if (fact) facts.set(key, fact);
    }
  }
  return [...facts.values()];
}

/** The classes of the project that a view names as permissions; where it names none those of the settings. */
async function classesOf(view: View, inventory: InventoryLists, follower: NameFollower): Promise<Defined[]> {
  const found: (Defined | undefined)[] = [];
  const follow = async (path: string, text: string): Promise<void> => {
    const file = await follower.source(path);
    for (const name of file ? new Set(blankWords(text).match(DOTTED_NAMES)) : [])
      if (file) found.push(await follower.follow(file, name));
  };
  const line = view.kind.endsWith('function') ? undefined : await classLine(view, follower);
  const stated = line && attributeOf(line, 'permission_classes');
  const decided = line && methodOf(line, 'get_permissions');
  for (const one of [
    stated && { owner: stated.owner, span: stated.value },
    decided && { owner: decided.owner, span: decided.method },
  ])
    if (one) await follow(one.owner.file.path, one.owner.file.text.slice(one.span.from, one.span.to));
  for (const text of [
    ...view.actions.flatMap(({ permissions }) => permissions ?? []),
    ...(line ? [] : (view.permissions ?? [])),
  ])
    await follow(view.file, text);
  if (!stated && view.permissions === null)
    for (const item of inventory.settings.restFramework.find(({ name }) => name === 'DEFAULT_PERMISSION_CLASSES')
      ?.items ?? [])
      found.push(await follower.followAbsolute(item));
  return found.flatMap((one) => (one?.kind === 'class' ? [one] : []));
}

async function factOf({ name, place }: Defined, follower: NameFollower): Promise<ContextFact | undefined> {
  const line = await classLine({ file: place.path, name }, follower);
  const told = line ? TESTS.flatMap((test) => testOf(line, test)) : [];
  return told.length === 0 ? undefined : { text: `Permission ${codeSpan(name)} asks by ${told.join('; by ')}`, place };
}

function testOf(line: ClassLine, test: string): string[] {
  const found = methodOf(line, test);
  if (!found) return [];
  const { method, owner } = found;
  const of = line[0]?.one?.node === owner.node ? '' : ` of ${owner.node.name}`;
  const returned = method.body.flatMap((each) => (each.type === 'return' && each.value ? [each.value] : []));
  const [only] = returned;
  if (only && returned.length === method.body.filter(({ type }) => type !== 'expression').length)
    return [`${test}${of}: ${codeSpan(shortText(owner.file.text, only, MAX_LENGTH))}`];
  const asks = asksInBody(owner).flatMap((one) => (one.method === test ? one.asks : []));
  return [`${test}${of}${asks.length > 0 ? `, among it ${asks.map(codeSpan).join(', ')}` : ''}`];
}
