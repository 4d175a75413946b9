import { dottedName, keywordOf, lastPart, stringOf } from '../python/expressions';
import type { ClassStatement, Expression, ExpressionOf, Keyword } from '../python/syntax';
import { runtimeStatements } from '../python/runtime-statements';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { DJANGO_RELATIONS, packageRelation, type PackageRelation } from './package-relations';

/** The class of a model's field. */
export interface FieldClass {
  /** Its name: `CharField`, `StarsField`. */
  type: string;
  /** The class of Django that it is or derives from; null where that is not in the text. */
  django: string | null;
  /** What the classes of the project give it where the field does not say otherwise, the nearest first. */
  presets: readonly Keyword[];
  /** How it relates models; null where it does not. */
  relation: PackageRelation | null;
}

/** A field by its name: Django's, and those that packages add. */
const FIELD =
  /(?:Field|ForeignKey|ForeignObject|GenericRelation|ParentalKey|TaggableManager|Column|CompositePrimaryKey|OrderWrt)$/;
const NAMED_AS_RELATION =
  /(?:ForeignKey|ForeignObject|OneToOneField|ManyToManyField|ParentalKey|TaggableManager|(?:^|\.)TagField)$/;
/** Modules whose fields are those of forms, APIs, filters and search. */
const OF_OTHERS =
  /(?:^|\.)(?:forms|serializers|filters|django_filters|graphene)\.|^(?:rest_framework|wagtail\.(?:api|search)|import_export|strawberry|ninja|pydantic)\./;
/** Where Django keeps its fields; `models` alone is what a file without its import calls them. */
const OF_DJANGO =
  /^(?:models|django\.db\.models(?:\.fields(?:\.\w+)?)?|django\.contrib\.(?:gis\.db\.models(?:\.fields)?|postgres\.fields(?:\.\w+)?|contenttypes\.(?:fields|generic)))\.\w+$/;

/** Whether a call of this name makes a field, by the name alone. */
export function isFieldName(callee: string): boolean {
  return FIELD.test(callee) && !OF_OTHERS.test(callee);
}

/** The class of the field that a call makes, by its name where it is written; null where it makes none. */
export function fieldClass(index: SourceIndex, file: SourceFile, callee: string): FieldClass | null {
  const found = index.resolve(file, callee);
  if (found.file && found.node?.type === 'class') return ofProject(index, { file: found.file, node: found.node });
  const { node, file: where } = found;
  const alias = node && node.type !== 'class' && node.type !== 'function' ? dottedName(node) : null;
  const dotted = where && alias !== null ? index.resolve(where, alias).dotted : found.dotted;
  if (OF_OTHERS.test(dotted) || (!isFieldName(dotted) && !isFieldName(callee))) return null;
  const type = lastPart(found.node === null ? callee : dotted);
  const django = OF_DJANGO.test(dotted) ? lastPart(dotted) : null;
  return { type, django, presets: [], relation: relationOf(django, [dotted]) };
}

/** Whether it is certain that a call makes a field of a model, or one of a form, an API, a filter or a search. */
export function isClearField(index: SourceIndex, file: SourceFile, callee: string): boolean {
  return OF_OTHERS.test(index.resolve(file, callee).dotted) || fieldClass(index, file, callee) !== null;
}

/** A class that is called like a relation and is neither Django's nor a known package's may join any number of either side. */
function relationOf(django: string | null, dotted: readonly string[]): PackageRelation | null {
  if (django !== null) return DJANGO_RELATIONS[django] ?? null;
  const known = dotted.map(packageRelation).find((relation) => relation !== undefined);
  return known ?? (dotted.some((name) => NAMED_AS_RELATION.test(name)) ? { kind: 'unknown' } : null);
}

function ofProject(index: SourceIndex, one: ClassInFile): FieldClass | null {
  const { own, foreign, computed } = index.lineage(one);
  const base = foreign.find((dotted) => OF_DJANGO.test(dotted) && FIELD.test(dotted));
  const isField = base !== undefined || foreign.some(isFieldName) || (computed && isFieldName(one.node.name));
  if (!isField) return null;
  return {
    type: one.node.name,
    django: base === undefined ? null : lastPart(base),
    relation: relationOf(base === undefined ? null : lastPart(base), foreign),
    presets: own.flatMap(({ node, file }) => presetsOf(node, file)),
  };
}

/**
 * What the constructor of a class passes on: `kwargs["editable"] = False`, `kwargs.setdefault("max_length", 20)`,
 * `super().__init__(blank=True)`.
 */
export function presetsOf(node: ClassStatement, { text }: SourceFile): Keyword[] {
  const init = node.body.find((each) => each.type === 'function' && each.name === '__init__');
  if (init?.type !== 'function') return [];
  return runtimeStatements(text, init.body).flatMap(({ statement, when }): Keyword[] => {
    if (when !== null) return [];
    if (statement.type === 'assign') {
      const { value } = statement;
      return statement.targets.flatMap((target) => {
        const name = target.type === 'subscript' ? stringOf(target.index) : null;
        return name !== null && value ? [{ name, value }] : [];
      });
    }
    return statement.type === 'expression' && statement.value.type === 'call' ? passedOn(statement.value) : [];
  });
}

function passedOn(call: ExpressionOf<'call'>): Keyword[] {
  const { callee } = call;
  if (callee.type === 'member' && callee.name === '__init__') return call.keywords.filter(({ name }) => name !== '**');
  const [key, value] = call.args;
  const name = stringOf(key);
  const isDefault = callee.type === 'name' && callee.name.endsWith('.setdefault');
  return isDefault && name !== null && value ? [{ name, value }] : [];
}

/** The argument of a field: as its call gives it, else as its class does; null where neither does. */
export function argumentOf(call: ExpressionOf<'call'>, presets: readonly Keyword[], name: string): Expression | null {
  return keywordOf(call, name) ?? keywordOf({ keywords: presets }, name);
}
