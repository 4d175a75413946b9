import type { Open } from '../open';
import { dottedName, lastPart } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';
import { fieldClass } from './field-classes';

/** Modules of Python's own and of Django whose values are no fields unless they are called so. */
const KNOWN_MODULES =
  /^(?:django|functools|collections|re|logging|typing|enum|datetime|decimal|uuid|os|itertools|operator|dataclasses|abc|math|random|string|json|pathlib|copy|types|weakref|contextlib|threading|time|secrets|warnings|hashlib|builtins|model_utils\.(?:Choices|FieldTracker))(?:\.|$)/;
/** What packages put into a model that is no field by its name. */
const NO_FIELD =
  /(?:Manager|QuerySet|Choices|Tracker|Index|Constraint|Panel|Handler|Signal|Validator|Form|Admin|Serializer|Enum|Property|property|Logger|Template|Descriptor|as_manager|from_queryset)$/;

/**
 * Whether a value in the body of a model, made by a class of another package, may be a field or add some.
 * @returns nothing where it is a field, or none for certain
 */
export function unclearValue(index: SourceIndex, file: SourceFile, statement: Statement): Open[] {
  if (statement.type !== 'assign' || statement.value?.type !== 'call') return [];
  const [target] = statement.targets;
  const callee = dottedName(statement.value.callee);
  if (target?.type !== 'name' || callee === null || /^_|^[A-Z0-9_]+$/.test(target.name)) return [];
  if (fieldClass(index, file, callee)) return [];
  const { node, dotted } = index.resolve(file, callee);
  // A name without an import is Python's own, or from a star import that says nothing.
  if (node !== null || !dotted.includes('.') || KNOWN_MODULES.test(dotted) || NO_FIELD.test(dotted)) return [];
  if (!/^[A-Z]/.test(lastPart(dotted))) return [];
  const text = shortText(file.text, statement, 60);
  return [{ reason: `Whether this is a field is not in this folder: ${text}`, path: file.path, line: statement.line }];
}
