import type { SerializerField } from '../inventory-web';
import { isFieldName, presetsOf } from '../models/field-classes';
import type { Open } from '../open';
import type { ProjectContext } from '../project-context';
import { dottedName, isTrue, keywordOf, lastPart } from '../python/expressions';
import { runtimeStatements, type RuntimeStatement } from '../python/runtime-statements';
import { shortText } from '../python/short-text';
import type { ExpressionOf, Keyword } from '../python/syntax';
import { hideDefault } from '../pieces/hide-default';
import { isSerializerBase } from '../pieces/known-bases';
import { calleeOf, unclearField } from '../pieces/unclear-field';
import { isSecretName, REDACTED } from '../../redact/secret-name';
import { baseClasses } from '../source/base-classes';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile } from '../source/source-index';
import type { WrittenValue } from '../source/inner-meta';
import type { Literals } from './literals';
import { isReadOnlyType, isRestFramework } from './serializer-types';

/** The fields that a serializer declares, by name, with what is not known of them. */
export interface DeclaredFields {
  fields: Map<string, SerializerField>;
  open: Open[];
}

/** Serializers that derive from one another are followed this far. */
const MAX_DEPTH = 60;

/** Reads what serializers declare, each once. */
export class DeclaredFieldsReader {
  readonly #known = new Map<ClassInFile['node'], DeclaredFields>();

  readonly #literals: Literals;
  readonly #context: ProjectContext;

  constructor(literals: Literals, context: ProjectContext) {
    this.#literals = literals;
    this.#context = context;
  }

  /**
   * What a serializer and its bases declare, in the order of REST framework: the fields of its bases first, but for those
   * that its own body names.
   */
  of(one: ClassInFile, depth = 0): DeclaredFields {
    let declared = this.#known.get(one.node);
    if (!declared) {
      declared = this.#read(one, depth);
      this.#known.set(one.node, declared);
    }
    return declared;
  }

  #read({ file, node }: ClassInFile, depth: number): DeclaredFields {
    const context = this.#context;
    const literals = this.#literals;
    const lines = runtimeStatements(file.text, node.body);
    const named = new Set(lines.flatMap(({ statement }) => namesOf(statement)));
    const fields = new Map<string, SerializerField>();
    const open: Open[] = [];
    const bases = depth > MAX_DEPTH ? [] : node.bases.flatMap((base) => baseClasses(context.index, file, base));
    for (const { found } of bases) {
      if (!found || found.node === node || !isSerializer(found, context)) continue;
      const above = this.of(found, depth + 1);
      for (const [name, field] of above.fields) {
        if (!named.has(name)) fields.set(name, found.file === file ? field : { ...field, line: node.line });
      }
      open.push(...above.open);
      for (const name of above.fields.keys()) named.add(name);
    }
    for (const line of lines) {
      const field = declaredField(line, { file, node }, literals, context);
      if (!field) {
        open.push(...unclearField(context.index, file, line.statement, () => false));
        continue;
      }
      fields.set(field.name, field);
      if (line.when === null) continue;
      const reason = `Whether ${field.name} is there depends on: ${line.when}`;
      open.push({ reason, path: file.path, line: line.statement.line });
    }
    return { fields, open };
  }
}

/** Whether a class is a serializer. */
export function isSerializer(one: ClassInFile, { index }: ProjectContext): boolean {
  return index.lineage(one).foreign.some(isSerializerBase);
}

function namesOf(statement: RuntimeStatement['statement']): string[] {
  if (statement.type === 'class' || statement.type === 'function') return [statement.name];
  if (statement.type !== 'assign' || !statement.value) return [];
  return statement.targets.flatMap((target) => dottedName(target) ?? []);
}

interface DeclaredClass {
  type: string;
  /** The class of REST framework that it is or derives from; null where that is not in the text. */
  rest: string | null;
  presets: readonly Keyword[];
}

function declaredField(
  { statement }: RuntimeStatement,
  { file, node }: ClassInFile,
  literals: Literals,
  context: ProjectContext,
): SerializerField | null {
  const call = statement.type === 'assign' ? statement.value : null;
  const target = statement.type === 'assign' ? statement.targets[0] : undefined;
  const callee = calleeOf(call);
  if (call?.type !== 'call' || target?.type !== 'name' || callee === null) return null;
  const kind = declaredClass(file, callee, context);
  if (!kind) return null;
  const { name } = target;
  const at = (value: WrittenValue['value']): WrittenValue => ({ value, file, body: node.body, when: null });
  const given = (argument: string): WrittenValue['value'] | null =>
    keywordOf(call, argument) ?? keywordOf({ keywords: kind.presets }, argument);
  // A class from elsewhere, and `**options`, may say what the call does not.
  const isTold = kind.rest !== null && !call.keywords.some((keyword) => keyword.name === '**');
  const truth = (argument: string): boolean | null => {
    const value = given(argument);
    return value ? literals.truth(at(value)) : isTold ? false : null;
  };
  const rest = kind.rest ?? kind.type;
  const many = isTrue(keywordOf(call, 'many'));
  const readOnly = isReadOnlyType(rest, many) || truth('read_only') === true;
  const length = given('max_length');
  const choices = given('choices') ?? (/ChoiceField$/.test(rest) ? (call.args[0] ?? null) : null);
  const required = given('required');
  return {
    name,
    type: kind.type,
    modelType: null,
    many,
    readOnly,
    writeOnly: rest === 'HiddenField' || truth('write_only') === true,
    required: readOnly
      ? false
      : required
        ? literals.truth(at(required))
        : given('default')
          ? false
          : isTold
            ? true
            : null,
    nullable: truth('allow_null'),
    maxLength: length && literals.number(at(length)),
    choices: choices && literals.choices(at(choices)).map((value) => (isSecretName(name) ? REDACTED : value)),
    options: optionsOf(call, file, name),
    line: statement.line,
  };
}

function declaredClass(file: SourceFile, callee: string, { index }: ProjectContext): DeclaredClass | null {
  const found = index.resolve(file, callee);
  const type = lastPart(callee);
  if (found.file && found.node?.type === 'class') {
    const { own, foreign } = index.lineage({ file: found.file, node: found.node });
    const rest = foreign.find((dotted) => isRestFramework(dotted));
    if (rest === undefined && !foreign.some(isFieldOrSerializer)) return null;
    return {
      type,
      rest: rest === undefined ? null : lastPart(rest),
      presets: own.flatMap(({ node, file: where }) => presetsOf(node, where)),
    };
  }
  const rest = isRestFramework(found.dotted) ? lastPart(found.dotted) : null;
  return isFieldOrSerializer(callee) || (rest !== null && isFieldOrSerializer(rest))
    ? { type, rest, presets: [] }
    : null;
}

function isFieldOrSerializer(dotted: string): boolean {
  return /(?:Field|Serializer|Related)$/.test(dotted) || isFieldName(dotted);
}

function optionsOf(call: ExpressionOf<'call'>, { text }: SourceFile, field: string): string {
  return call.keywords
    .filter(({ name }) => name !== 'read_only' && name !== 'help_text')
    .map(({ name, value }) => `${name}=${hideDefault(field, name, shortText(text, value, 40))}`)
    .join(', ');
}
