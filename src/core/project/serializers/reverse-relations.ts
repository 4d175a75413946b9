import { keywordOf, lastPart, stringOf } from '../python/expressions';
import type { ClassStatement } from '../python/syntax';
import type { ProjectContext } from '../project-context';
import type { ClassInFile } from '../source/source-index';
import type { ShapedField } from '../models/model-shapes';
import type { ModelNames } from './model-names';

/** What a model has of the fields of others that point to it. */
export interface ReverseRelation {
  many: boolean;
  /** Whether a model of its own lies between. */
  hasThrough: boolean;
}

const RELATION = /(?:ForeignKey|ForeignObject|OneToOneField|ParentalKey|ManyToManyField)$/;

/** The relations that lead back to each model, by their name there. */
export function reverseRelations(
  context: ProjectContext,
  names: ModelNames,
): Map<ClassStatement, Map<string, ReverseRelation>> {
  const found = new Map<ClassStatement, Map<string, ReverseRelation>>();
  for (const one of context.index.classes()) {
    if (!context.shapes.isModel(one)) continue;
    const shape = context.shapes.of(one);
    if (shape.abstract || shape.proxy) continue;
    const columns = shape.inherited.filter(({ inheritance }) => inheritance === 'abstract');
    for (const shaped of [...columns, ...shape.own]) {
      const base = shaped.kind.django ?? shaped.kind.type;
      if (!RELATION.test(base) || base === 'GenericForeignKey' || shaped.field.to === null) continue;
      const target = shaped.field.to === 'self' ? one : names.find(shaped.field.to, shaped.owner);
      const name = accessorOf(shaped, one, base, context);
      if (!target || name === null) continue;
      const many = !base.endsWith('OneToOneField');
      const hasThrough = keywordOf(shaped.call, 'through') !== null;
      const there = found.get(target.node) ?? new Map<string, ReverseRelation>();
      found.set(target.node, there.set(name, { many, hasThrough }));
    }
  }
  return found;
}

/** https://docs.djangoproject.com/en/stable/ref/models/fields/#django.db.models.ForeignKey.related_name */
function accessorOf(
  { call }: ShapedField,
  { file, node }: ClassInFile,
  base: string,
  { appOf }: ProjectContext,
): string | null {
  const given = keywordOf(call, 'related_name');
  const lower = lastPart(node.name).toLowerCase();
  if (!given) return base.endsWith('OneToOneField') ? lower : `${lower}_set`;
  const name = stringOf(given);
  if (name === null || name.endsWith('+')) return null;
  return name.replaceAll('%(class)s', lower).replaceAll('%(app_label)s', appOf(file.path) ?? '');
}
