import { dottedName, isTrue, keywordOf, lastPart, stringOf } from '../../python/expressions';
import type { Expression, ExpressionOf } from '../../python/syntax';
import type { Column, DefaultKind } from '../column';

/** Fields that have no column in the table of their model. */
const NO_COLUMN = /ManyToMany|^(?:GenericForeignKey|GenericRelation|TaggableManager|CompositePrimaryKey)$/;
const RELATION = /^(?:ForeignKey|OneToOneField|ParentalKey|TreeForeignKey|TreeOneToOneField)$|ForeignKey$/;
/** Fields in which `''` stands for nothing: https://docs.djangoproject.com/en/stable/ref/models/fields/#blank */
const TEXT = /^(?:Char|Text|Slug|Email|URL|File|Image|FilePath)Field$/;
/** Functions of the database that give each row a value of its own, so that a new column has to be written row by row. */
const VOLATILE = /^(?:Random|RandomUUID|UUID4|UUID7|ClockTimestamp)$|gen_random_uuid|clock_timestamp|nextval|random\(/i;

/** How long a text is where the field does not say so: https://docs.djangoproject.com/en/stable/ref/models/fields/ */
const LENGTHS: Readonly<Record<string, number>> = {
  EmailField: 254,
  URLField: 200,
  SlugField: 50,
  FileField: 100,
  ImageField: 100,
  FilePathField: 100,
};

/**
 * The column that the call of a field makes: `models.CharField(max_length=20)`.
 * @param valueOf what a name of the file is assigned
 */
export function readColumn(call: ExpressionOf<'call'>, valueOf: (name: string) => Expression | undefined): Column {
  const type = lastPart(dottedName(call.callee) ?? '');
  const given = (name: string): Expression | null => {
    const value = keywordOf(call, name);
    return (value?.type === 'name' && valueOf(value.name)) || value;
  };
  const isRelation = RELATION.test(type);
  const isOneToOne = type.endsWith('OneToOneField');
  const isKey = isTrue(given('primary_key'));
  const unique = given('unique');
  const index = given('db_index');
  const isSlug = type === 'SlugField';
  const isTimed = isTrue(given('auto_now')) || isTrue(given('auto_now_add'));
  const isUnique = isTrue(unique) || isOneToOne || isKey;
  return {
    type,
    isColumn: !NO_COLUMN.test(type),
    null: nullOf(given('null'), call),
    isEmptyText: TEXT.test(type) && isTrue(given('blank')),
    default: isTimed ? 'called' : defaultOf(given('default')),
    dbDefault: databaseDefaultOf(given('db_default')),
    isUnique,
    isIndexed: !isUnique && (index === null ? isRelation || isSlug : isTrue(index)),
    isPrimaryKey: isKey,
    to: isRelation ? targetOf(keywordOf(call, 'to') ?? call.args[0] ?? null) : null,
    hasConstraint: isRelation && !isFalse(given('db_constraint')),
    generated: type === 'GeneratedField' ? (isTrue(given('db_persist')) ? 'stored' : 'virtual') : null,
    maxLength: numberOf(given('max_length')) ?? (keywordOf(call, 'max_length') ? null : (LENGTHS[type] ?? null)),
    maxDigits: numberOf(given('max_digits')),
    decimalPlaces: numberOf(given('decimal_places')),
    dbColumn: stringOf(given('db_column')),
    collation: stringOf(given('db_collation')),
  };
}

/** Arguments that are spread may say so, too. */
function nullOf(value: Expression | null, call: ExpressionOf<'call'>): boolean | null {
  if (value?.type === 'constant') return value.value === true;
  if (value !== null) return null;
  return call.keywords.some(({ name }) => name === '**') ? null : false;
}

function defaultOf(value: Expression | null): DefaultKind {
  if (value === null) return 'none';
  if (value.type === 'constant') return value.value === null ? 'null' : 'constant';
  // Names of what is called are in small letters or those of a class, those of values in capitals: `uuid.uuid4`, `dict`.
  if (value.type === 'name') return /^[A-Z][A-Z0-9_]*$/.test(lastPart(value.name)) ? 'constant' : 'called';
  return value.type === 'unknown' || value.type === 'member' ? 'unknown' : 'constant';
}

function databaseDefaultOf(value: Expression | null): DefaultKind {
  if (value === null) return 'none';
  if (value.type === 'constant') return value.value === null ? 'null' : 'constant';
  if (value.type !== 'call') return value.type === 'name' || value.type === 'unknown' ? 'unknown' : 'constant';
  const name = lastPart(dottedName(value.callee) ?? '');
  if (name === 'Value') return databaseDefaultOf(value.args[0] ?? keywordOf(value, 'value'));
  const words = [
    name,
    ...[...value.args, ...value.keywords.map((each) => each.value)].map(
      (each) => stringOf(each) ?? (each.type === 'call' ? dottedName(each.callee) : '') ?? '',
    ),
  ];
  return words.some((word) => VOLATILE.test(lastPart(word)) || VOLATILE.test(word)) ? 'volatile' : 'expression';
}

function targetOf(value: Expression | null): string | null {
  return (stringOf(value) ?? dottedName(value))?.toLowerCase() ?? null;
}

function isFalse(value: Expression | null): boolean {
  return value?.type === 'constant' && value.value === false;
}

function numberOf(value: Expression | null): number | null {
  return value?.type === 'number' ? value.value : null;
}
