import type { Model, ModelField } from '../inventory';

/** More lines between models than these are no small diagram. */
const MAX_RELATIONS = 12;

/** How many of either side a relation joins: https://mermaid.js.org/syntax/entityRelationshipDiagram.html#relationship-syntax */
const ENDS: Readonly<Record<string, string>> = {
  ForeignKey: '}o--||',
  OneToOneField: '|o--||',
  ManyToManyField: '}o--o{',
};

/**
 * Models and their relations as an entity relationship diagram in Mermaid, which VS Code and forges draw: with all their fields, and what
 * points elsewhere.
 * @param models those of one app
 * @param userModel what `settings.AUTH_USER_MODEL` is, as `accounts.User`; null where that is not known
 */
export function modelDiagram(models: readonly Model[], userModel: string | null): string {
  const lines = models.flatMap((model) => relationsOf(model, userModel));
  const entities = models.map((model) => {
    const rows = [...model.inherited, ...model.fields].map((field) => `    ${attributeOf(field)}`);
    return rows.length === 0
      ? [`  ${entity(model.app, model.name)}`]
      : [`  ${entity(model.app, model.name)} {`, ...rows, '  }'];
  });
  return ['erDiagram', ...entities.flat(), ...lines.map(({ text }) => text)].join('\n');
}

/**
 * The relations that some models have with any other, without fields: small enough to be read at one look.
 * @param named the models in question, as `catalog.Book`
 * @returns `''` where nothing is related to them
 */
export function relationDiagram(named: readonly string[], all: readonly Model[], userModel: string | null): string {
  const isMeant = new Set(named.map((name) => entity(...partsOf(name, null))));
  const lines = all
    .filter(({ abstract }) => !abstract)
    .flatMap((model) => relationsOf(model, userModel))
    .filter(({ from, to }) => isMeant.has(from) || isMeant.has(to))
    .slice(0, MAX_RELATIONS)
    .map(({ text }) => text);
  return lines.length === 0 ? '' : ['erDiagram', ...lines].join('\n');
}

interface Relation {
  from: string;
  to: string;
  text: string;
}

function relationsOf({ app, name, fields, inherited }: Model, userModel: string | null): Relation[] {
  const from = entity(app, name);
  return [...inherited, ...fields].flatMap((field) => {
    if (field.to === null) return [];
    const target = field.to === 'settings.AUTH_USER_MODEL' ? (userModel ?? field.to) : field.to;
    const to = target === 'self' ? from : entity(...partsOf(target, app));
    const ends = ENDS[field.type] ?? '}o--||';
    const nullable = /\bnull=True\b/.test(field.options) ? ends.replace(/\|\|$/, 'o|') : ends;
    return [{ from, to, text: `  ${from} ${nullable} ${to} : ${word(field.name)}` }];
  });
}

/** `catalog.Book` or `Book`, of the app of the model that says so. */
function partsOf(name: string, app: string | null): [app: string | null, name: string] {
  const at = name.lastIndexOf('.');
  return at === -1 ? [app, name] : [name.slice(0, at), name.slice(at + 1)];
}

function entity(app: string | null, name: string): string {
  return word(app === null ? name : `${app}.${name}`);
}

function attributeOf({ name, type, to, options }: ModelField): string {
  const keys = [
    ...(/\bprimary_key=True\b/.test(options) ? ['PK'] : []),
    ...(to === null ? [] : ['FK']),
    ...(/\bunique=True\b/.test(options) ? ['UK'] : []),
  ];
  return [word(type), word(name), keys.join(', ')].filter(Boolean).join(' ');
}

/** What Mermaid takes for one word, whatever the name is. */
function word(name: string): string {
  return name.replace(/\W/g, '_');
}
