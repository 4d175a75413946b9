import type { Inventory } from '../project/inventory';
import type { Setting } from '../project/inventory-settings';
import type { UrlRoute } from '../project/inventory-web';
import type { Open } from '../project/open';
import { findTest } from './find-test';
import { PROOF_KINDS, type NamedProof } from '../tasks/body/named-proof';
import type { Finding, ProofSources } from './proof-sources';
import { isParameter, isSameRoute, segments } from './same-route';

/** Looks for what a proof names, as the files are now. */
export async function findProof({ kind, name }: NamedProof, sources: ProofSources): Promise<Finding> {
  switch (kind) {
    case 'file':
      return findFile(name, sources);
    case 'test':
      return findTest(name, sources);
    case 'commit':
      return findCommit(name, sources);
    case 'other':
      return { state: 'unknown', why: `that is no kind of proof; it can be ${PROOF_KINDS}` };
    default:
      return findInProjects({ kind, name }, await sources.inventories());
  }
}

/** What is looked for in what a project has. */
const IN_PROJECT = { route: findRoute, model: findModel, setting: findSetting };

/** Looks for what a proof names in projects as they are, or as they were. */
export function findInProjects(
  { kind, name }: { kind: keyof typeof IN_PROJECT; name: string },
  inventories: readonly Inventory[],
): Finding {
  return best(inventories, (inventory) => IN_PROJECT[kind](name, inventory));
}

async function findFile(name: string, { read, exists }: ProofSources): Promise<Finding> {
  const [, path = name, first = '', last = ''] = /^(.{1,300}?)(?::(\d{1,7})(?:-(\d{1,7}))?)?$/.exec(name) ?? [];
  if (/(?:^|\/)\.\.(?:\/|$)|^[\\/~]|^[A-Za-z]:/.test(path))
    return { state: 'unknown', why: `${path} does not lie in the folder` };
  const relative = path.replace(/^\.\//, '').replace(/\/$/, '');
  if (!(await exists(relative))) return { state: 'missing', why: `there is no ${relative}` };
  if (first === '') return { state: 'there', at: { file: relative, line: 1 } };
  const lines = (await read(relative))?.split('\n').length ?? 0;
  const wanted = Number(last === '' ? first : last);
  if (wanted > lines) return { state: 'missing', why: `${relative} has ${lines} lines` };
  return { state: 'there', at: { file: relative, line: Number(first) } };
}

async function findCommit(name: string, { hasCommit }: ProofSources): Promise<Finding> {
  if (!/^[0-9a-f]{7,64}$/i.test(name)) return { state: 'unknown', why: `${name} is no hash of a commit` };
  const isThere = await hasCommit(name.toLowerCase());
  if (isThere === undefined) return { state: 'unknown', why: 'no repository can be asked here' };
  return isThere ? { state: 'there' } : { state: 'missing', why: `no commit ${name} leads to what is checked out` };
}

/** Of several projects one that has it will do; else one that leaves it open speaks before one that has it not. */
function best(inventories: readonly Inventory[], find: (inventory: Inventory) => Finding): Finding {
  const found = inventories.map(find);
  return (
    found.find(({ state }) => state === 'there') ??
    found.find(({ state }) => state === 'unknown') ??
    found[0] ?? { state: 'unknown', why: 'no Django project is known here' }
  );
}

function findRoute(name: string, { routes, problems }: Inventory): Finding {
  const [, method = '', wanted = ''] = /^(?:([A-Z]{3,7}) )?[\^/]{0,2}([^?#]*)/.exec(name) ?? [];
  const matching = routes.filter(({ pattern, open }) => open === null && isSameRoute(pattern, wanted));
  const answering = matching.find((route) => method === '' || mayAnswer(route, method));
  if (answering) return { state: 'there', at: answering };
  const [other] = matching;
  if (other)
    return { state: 'missing', why: `${other.pattern} takes ${other.methods.join(', ') || 'no method that is known'}` };
  const covering = routes.find(({ pattern, open }) => open !== null && covers(pattern, wanted));
  if (covering)
    return {
      state: 'unknown',
      why: `below ${covering.pattern} ${covering.open ?? ''} (${covering.file}:${covering.line})`,
    };
  return missing(
    `no route /${wanted}`,
    problems.map(({ path, line, message }) => ({ path, line, reason: message })),
  );
}

function mayAnswer({ methods, methodsKnown }: UrlRoute, method: string): boolean {
  return !methodsKnown || methods.length === 0 || methods.includes(method);
}

/** Whether a pattern that goes on where text does not tell it can lead there: `/api/…`. */
function covers(pattern: string, wanted: string): boolean {
  const known = segments(pattern.slice(0, (pattern.indexOf('…') + 1 || pattern.length + 1) - 1));
  const wants = segments(wanted);
  return known.length <= wants.length && known.every((part, at) => part === wants[at] || isParameter(part));
}

function findModel(name: string, { models, problems }: Inventory): Finding {
  const parts = name.split('.');
  // Behind its app a model may be written as Django's labels are, in small letters.
  const asModel = (app: string | undefined, model: string | undefined) =>
    models.find((each) => each.name === model && (app === undefined || each.app === app)) ??
    models.find((each) => each.name.toLowerCase() === model && each.app === app);
  // `catalog.Book.isbn`, `catalog.Book`, `Book.isbn`, `Book`
  const [model, field] =
    parts.length > 2
      ? [asModel(parts.at(-3), parts.at(-2)), parts.at(-1)]
      : parts.length === 2 && !asModel(parts[0], parts[1])
        ? [asModel(undefined, parts[0]), parts[1]]
        : [parts.length === 2 ? asModel(parts[0], parts[1]) : asModel(undefined, parts[0]), undefined];
  const places = problems.map(({ path, line, message }) => ({ path, line, reason: message }));
  if (!model) return missing(`no model ${parts.length > 2 ? parts.slice(0, -1).join('.') : name}`, places);
  if (field === undefined) return { state: 'there', at: model };
  const own = model.fields.find((each) => each.name === field);
  if (own) return { state: 'there', at: { file: model.file, line: own.line } };
  const inherited = model.inherited.find((each) => each.name === field);
  if (inherited) return { state: 'there', at: inherited };
  return missing(`no field ${field} of ${model.name}`, model.open);
}

/** What serves a site, by the name of its file. */
const SERVING = /(?:^|[/._-])(?:prod|production|live|deploy|deployment)(?=[/._-]|$)/i;

/** With a value: of the settings that serve the site where their name tells them, else of all that there are, which have to agree. */
function findSetting(name: string, { settings }: Inventory): Finding {
  const [key = '', ...values] = name.split('=');
  const wanted = values.length === 0 ? undefined : values.join('=').trim();
  const choices = [
    { choice: settings.module ?? '', content: settings },
    // What others import whole is no choice of its own.
    ...settings.variants.filter(({ isPart }) => !isPart).map((content) => ({ choice: content.file, content })),
  ].flatMap(({ choice, content }) => {
    const setting = content.all.find((each) => each.name === key.trim());
    return setting === undefined ? [] : [{ choice, setting }];
  });
  const [first] = choices;
  if (!first) return missing(`no setting ${key}`, settings.open);
  if (wanted === undefined) return { state: 'there', at: first.setting };
  const serving = choices.filter(({ choice }) => SERVING.test(choice));
  const judged = (serving.length > 0 ? serving : choices).map(({ setting }) => setting);
  const fitting = judged.find((each) => each.known && isValue(each, wanted));
  const others = judged.filter((each) => !each.known || !isValue(each, wanted));
  const [other] = others;
  if (other === undefined && fitting !== undefined) return { state: 'there', at: fitting };
  const tell = (each: Setting): string => `${each.text} (${each.file}:${each.line})`;
  if (fitting !== undefined && other !== undefined)
    return { state: 'unknown', why: `${key} is ${tell(fitting)} and ${tell(other)}; which of them serves is not told` };
  const undecided = others.find(({ known }) => !known);
  return undecided
    ? { state: 'unknown', why: `${key} is ${tell(undecided)}` }
    : { state: 'missing', why: `${key} is ${tell(other ?? first.setting)}` };
}

function isValue({ value, text }: Setting, wanted: string): boolean {
  const bare = wanted.replace(/^(["'])(.*)\1$/, '$2');
  return value === bare || text === wanted || value?.toLowerCase() === bare.toLowerCase();
}

/** Not there, unless something is left open where it may be. */
function missing(why: string, open: readonly Open[]): Finding {
  const [first] = open;
  if (!first) return { state: 'missing', why: `there is ${why}` };
  return {
    state: 'unknown',
    why: `there is ${why} as far as text tells; ${first.reason.replace(/\.$/, '')} (${first.path}:${first.line})`,
  };
}
