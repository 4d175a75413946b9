import type { FieldRelation, Model, ModelField } from '../inventory';
import type { RelationKind } from './package-relations';
import type { PointingModel } from './read-models';

/** More lines between models than these are no small diagram. */
const MAX_RELATIONS = 12;

/** How many of either side a relation joins: https://mermaid.js.org/syntax/entityRelationshipDiagram.html#relationship-syntax */
const ENDS: Readonly<Record<RelationKind, string>> = {
  'many-to-one': '}o--||',
  'one-to-one': '|o--||',
  'many-to-many': '}o--o{',
  generic: '||--o{',
  unknown: '}o..o{',
};

/**
 * Models and their relations as an entity relationship diagram in Mermaid, which VS Code and forges draw: with all their fields, and what
 * points elsewhere.
 * @param models those of one app
 */
export function modelDiagram(models: readonly Model[]): string {
  const lines = models.flatMap((model) => relationsOf(model));
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
export function relationDiagram(named: readonly string[], all: readonly PointingModel[]): string {
  const isMeant = new Set(named.map(word));
  const lines = all
    .filter(({ abstract }) => !abstract)
    .flatMap((model) => relationsOf(model))
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

function relationsOf({ app, name, fields, inherited, parents = [] }: PointingModel): Relation[] {
  const from = entity(app, name);
  const joined = parents.map(({ field, model }) => relation(from, model, field, ENDS['one-to-one']));
  const told = [...inherited, ...fields].flatMap((field) => {
    const target = field.relation?.model ?? field.to;
    if (!field.relation || target === null || isOfParent(field)) return [];
    return [relation(from, target, field.name, endsOf(field, field.relation), field.relation.kind)];
  });
  return [...joined, ...told];
}

/** A field of another table is drawn there. */
function isOfParent(field: object): boolean {
  return 'inheritance' in field && field.inheritance !== 'abstract';
}

function endsOf({ options }: Pick<ModelField, 'options'>, { kind }: FieldRelation): string {
  return relationEnds(kind, /\bnull=True\b/.test(options));
}

/** The two ends of a relation and the line between them. @param isOptional whether it may be empty */
export function relationEnds(kind: RelationKind, isOptional: boolean): string {
  return isOptional ? ENDS[kind].replace(/\|\|$/, 'o|') : ENDS[kind];
}

function relation(from: string, model: string, field: string, ends: string, kind?: RelationKind): Relation {
  const to = word(model);
  return { from, to, text: `  ${from} ${ends} ${to} : ${relationLabel(field, kind)}` };
}

/** What a relation is called on its line. */
export function relationLabel(field: string, kind: RelationKind | undefined): string {
  return kind === 'unknown' ? `"${word(field)}, kind not known"` : word(field);
}

function entity(app: string | null, name: string): string {
  return word(app === null ? name : `${app}.${name}`);
}

function attributeOf({ name, type, relation: related, options }: ModelField): string {
  const keys = [
    ...(/\bprimary_key=True\b/.test(options) ? ['PK'] : []),
    ...(related?.kind === 'many-to-one' || related?.kind === 'one-to-one' ? ['FK'] : []),
    ...(/\bunique=True\b/.test(options) ? ['UK'] : []),
  ];
  return [word(type), word(name), keys.join(', ')].filter(Boolean).join(' ');
}

/** What Mermaid takes for one word, whatever the name is: https://mermaid.js.org/syntax/entityRelationshipDiagram.html */
export function word(name: string): string {
  return name.replace(/[^\w\u00C0-\uFFFF]/g, '_');
}
