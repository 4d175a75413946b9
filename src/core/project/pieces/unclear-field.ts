import { isFieldName } from '../models/field-classes';
import { isHarmlessBase } from '../models/recognise-model';
import type { Open } from '../open';
import { dottedName, flatten, lastPart, walkExpression } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, FunctionStatement, Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';
import { isOfKnownModule } from './known-bases';

/** What packages put into a model or a serializer that is no field by its name. */
const NO_FIELD =
  /(?:Manager|QuerySet|Choices|Tracker|Index|Constraint|Panel|Handler|Signal|Validator|Form|Admin|Enum|Property|property|Logger|Template|Descriptor|as_manager|from_queryset)$/;
/** A function that gives a field says so by its name. */
const SAYS_FIELD = /field|serializer|relation/i;
/** Values that stand for one another are followed this far. */
const MAX_HOPS = 6;

/**
 * Whether a value in the body of a model or of a serializer, made outside the text, may be a field or add some.
 * @param isField whether a call of that name makes one for certain
 * @returns nothing where it is a field, or none for certain
 */
export function unclearField(
  index: SourceIndex,
  file: SourceFile,
  statement: Statement,
  isField: (callee: string) => boolean,
): Open[] {
  const [target] = statement.type === 'assign' ? statement.targets : [];
  if (statement.type !== 'assign' || !target || !statement.value) return [];
  const place = { path: file.path, line: statement.line };
  const isMade = (value: Expression): boolean => {
    const callee = calleeOf(value);
    return callee !== null && (isField(callee) || isFieldLike(callee));
  };
  if (target.type !== 'name') {
    // `first, second = CharField(), CharField()`, `locals()[name] = CharField()`
    if (![...walkExpression(statement.value)].some(isMade)) return [];
    const what = shortText(file.text, target);
    return [{ reason: `Fields are assigned to ${what} here: which ones is not told.`, ...place }];
  }
  if (/^_|^[A-Z0-9_]+$/.test(target.name)) return [];
  const callee = calleeOf(statement.value);
  const shared = callee === null && statement.value?.type === 'name' ? sharedValue(index, file, statement.value) : null;
  if (callee === null ? shared === null : isField(callee)) return [];
  const given = statement.value.type === 'call' ? statement.value.args : [];
  const wraps = callee !== null && !NO_FIELD.test(callee) && given.some(isMade);
  const why =
    callee === null
      ? shared
      : (whyUnclear(index, file, callee) ?? (wraps ? `${callee} makes something of a field` : null));
  if (why === null) return [];
  return [{ reason: `Whether ${target.name} is a field is not told: ${why}.`, ...place }];
}

/** `serializers.CharField` of `serializers.CharField[str](…)`, too. */
export function calleeOf(call: Expression | null): string | null {
  if (call?.type !== 'call') return null;
  return dottedName(call.callee.type === 'subscript' ? call.callee.object : call.callee);
}

function whyUnclear(index: SourceIndex, file: SourceFile, callee: string, hops = 0): string | null {
  const { file: where, node, dotted } = index.resolve(file, callee);
  if (!where || !node) {
    // A name without an import is Python's own, or from a star import that says nothing.
    if (!mayMakeField(dotted)) return null;
    if (!index.paths.split(dotted)) return `${dotted} is not in this folder`;
    return SAYS_FIELD.test(lastPart(dotted)) ? `${dotted} makes it in code` : null;
  }
  if (node.type === 'class') {
    const { foreign, computed } = index.lineage({ file: where, node });
    const elsewhere = foreign.filter((base) => !isHarmlessBase(base) && !isOfPython(base) && !isKnownAsNone(base));
    if (elsewhere.length === 0 && !computed) return null;
    const base = elsewhere.find((one) => one !== '') ?? 'what an expression makes';
    return NO_FIELD.test(node.name) ? null : `${node.name} derives from ${base}`;
  }
  if (node.type === 'function') return givesField(node) ? `${node.name} makes it in code` : null;
  if (node.type === 'name') return hops < MAX_HOPS ? whyUnclear(index, where, node.name, hops + 1) : null;
  // `Short = partial(CharField, max_length=9)`
  const made = node.type === 'call' ? [calleeOf(node), ...node.args.map(dottedName)] : [];
  return made.some((name) => name !== null && isFieldLike(name)) ? `${callee} is made in code` : null;
}

/** `name = NAME`: a field that is made elsewhere in the folder. */
function sharedValue(index: SourceIndex, file: SourceFile, value: Expression & { type: 'name' }): string | null {
  const { file: where, node } = index.resolve(file, value.name);
  const callee = where && node?.type === 'call' ? calleeOf(node) : null;
  return where && callee !== null && isFieldLike(callee)
    ? `${value.name} is what ${where.path} makes of ${callee}`
    : null;
}

function givesField({ body }: FunctionStatement): boolean {
  return flatten(body).some(
    (statement) =>
      statement.type === 'return' && isFieldLike(calleeOf(statement.value) ?? dottedName(statement.value) ?? ''),
  );
}

function isFieldLike(dotted: string): boolean {
  return isFieldName(dotted) || /(?:Field|Serializer)$/.test(dotted);
}

function mayMakeField(dotted: string): boolean {
  if (!dotted.includes('.') || isKnownAsNone(dotted)) return false;
  return /^[A-Z]/.test(lastPart(dotted)) || SAYS_FIELD.test(lastPart(dotted));
}

function isKnownAsNone(dotted: string): boolean {
  return (
    isOfKnownModule(dotted) ||
    /^(?:rest_framework|wagtail\.(?:admin|blocks|search))\./.test(dotted) ||
    NO_FIELD.test(dotted)
  );
}

/** Whether a base is one of Python's own classes, which have no module: `dict`, `Exception`. */
function isOfPython(dotted: string): boolean {
  return /^(?:[a-z]{3,10}|\w{0,60}(?:Error|Exception|Warning))$/.test(dotted);
}
