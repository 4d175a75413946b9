import type { Serializer, SerializerField } from '../inventory-web';
import { isOfDjango } from '../models/django-models';
import type { Open } from '../open';
import type { ProjectContext } from '../project-context';
import { dottedName, lastPart, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { ClassStatement } from '../python/syntax';
import { ClassOrder } from '../source/class-order';
import { InnerMetas, type InnerMeta, type WrittenValue } from '../source/inner-meta';
import { openPart } from '../source/open-part';
import type { ClassInFile } from '../source/source-index';
import { absentModel } from './absent-model';
import { builtField, type BuildRequest } from './built-fields';
import { decidedInCode } from './decided-in-code';
import { DeclaredFieldsReader } from './declared-fields';
import { withExtra, readExtraKwargs, type ExtraKwargs } from './extra-kwargs';
import { Literals, namesOf } from './literals';
import type { ModelNames } from '../models/model-names';
import { ReverseRelations } from './reverse-relations';
import { isRestFramework } from './serializer-types';
import { serializedModel, type SerializedModel } from './serialized-model';

const ALL_FIELDS = '__all__';

/** What is found out about one serializer. */
interface Found {
  one: ClassInFile;
  meta: InnerMeta | null;
  model: WrittenValue | null;
  /** What leaves open which fields there are. */
  open: Open[];
  /** What leaves open what a field is. */
  unclear: Open[];
}

/** Reads the serializers of a project, each with what it takes and gives. */
export class SerializerReader {
  readonly #orders: ClassOrder;
  readonly #metas: InnerMetas;
  readonly #literals: Literals;
  readonly #names: () => ModelNames;
  readonly #declared: DeclaredFieldsReader;
  readonly #reverse: ReverseRelations;
  readonly #models = new Map<ClassStatement, SerializedModel>();

  readonly #context: ProjectContext;

  constructor(context: ProjectContext) {
    this.#context = context;
    this.#orders = new ClassOrder(context.index, () => null);
    this.#metas = new InnerMetas(context.index, this.#orders);
    this.#literals = new Literals(context.index, this.#metas);
    this.#names = context.modelNames;
    this.#declared = new DeclaredFieldsReader(this.#literals, context);
    this.#reverse = new ReverseRelations(context, this.#names);
  }

  /** Meta.model of a serializer, as written. */
  modelOf(one: ClassInFile): string | null {
    const model = this.#metas.value(this.#metas.of(one), 'model');
    return model && (dottedName(model.value) ?? shortText(model.file.text, model.value));
  }

  read(one: ClassInFile): Serializer {
    const { file, node } = one;
    const meta = this.#metas.of(one);
    const model = this.#metas.value(meta, 'model');
    const found: Found = { one, meta, model, open: decidedInCode(this.#orders.of(one)), unclear: [] };
    const fields = this.#fieldsOf(found);
    const open = [...found.open, ...found.unclear];
    return {
      name: node.name,
      app: this.#context.appOf(file.path),
      file: file.path,
      line: node.line,
      bases: node.bases.map((each) => shortText(file.text, each)),
      model: this.modelOf(one),
      fields,
      known: found.open.length === 0,
      open: open.filter((each, at) => open.findIndex((other) => isSame(each, other)) === at),
    };
  }

  /** The fields of a serializer; what is not known of them is added to `open`. */
  #fieldsOf(found: Found): SerializerField[] {
    const { one, model, open } = found;
    const declared = this.#declared.of(one);
    open.push(...declared.open);
    const { foreign } = this.#context.index.lineage(one);
    const isBuilt =
      foreign.some((dotted) => /ModelSerializer$/.test(dotted)) || (model !== null && !foreign.every(isPlainBase));
    if (!isBuilt) {
      const bare = foreign.find((dotted) => /(?:ListSerializer|BaseSerializer)$/.test(dotted));
      if (bare !== undefined && !foreign.some((dotted) => /\bSerializer$/.test(lastPart(dotted)) && dotted !== bare)) {
        open.push({ reason: `A ${lastPart(bare)} says in code what it takes and gives.`, ...placeOf(one) });
      }
      return [...declared.fields.values()];
    }
    if (!model) {
      open.push({ reason: `${one.node.name} has no Meta.model in this folder.`, ...placeOf(one) });
      return [...declared.fields.values()];
    }
    return this.#builtFields(
      found,
      model,
      declared.fields,
      foreign.some((dotted) => /HyperlinkedModelSerializer$/.test(dotted)),
    );
  }

  #builtFields(
    found: Found,
    model: WrittenValue,
    declared: ReadonlyMap<string, SerializerField>,
    hyperlinked: boolean,
  ): SerializerField[] {
    const { one, meta, open } = found;
    const behind = this.#names().behind(model.value, model.file);
    const serialized = behind && this.#serialized(behind);
    const listed = this.#metas.value(meta, 'fields');
    const extra = readExtraKwargs(this.#context.index, this.#metas, meta);
    const line = (listed?.file === one.file ? listed.value : (meta?.parts[0]?.node ?? one.node)).line;
    if (meta?.missing) {
      const { dotted, file, line: at } = meta.missing;
      open.push({
        reason: `What ${dotted || 'a base of Meta'} says is not in this folder.`,
        path: file.path,
        line: at,
      });
    }
    found.unclear.push(...extra.open);
    const request: BuildRequest = {
      model: serialized,
      depth: this.#depthOf(meta, found.unclear),
      hyperlinked,
      urlName: this.#context.urlFieldName,
      reverse: (name) => (behind ? this.#reverse.of(behind, name) : undefined),
      line,
    };
    const isAll = !listed || this.#isAll(listed);
    if (!serialized) {
      const reason = absentModel(model, this.#context.index);
      (isAll ? open : found.unclear).push({ reason, ...placeAt(model) });
    }
    if (isAll && behind && serialized) open.push(...this.#openOf(behind, serialized, model));
    const names = isAll ? this.#allNames(request, declared, meta, open) : this.#listedNames(meta, open);
    return names.map((name) => declared.get(name) ?? this.#fieldNamed(name, request, extra, found));
  }

  #fieldNamed(name: string, request: BuildRequest, extra: ExtraKwargs, { one, unclear }: Found): SerializerField {
    const given = extra.fields.get(name);
    const built = builtField(given?.source ?? name, request);
    const field = withExtra({ name, ...built, options: '', line: request.line }, given, this.#literals);
    // Which key Django adds is a matter of the settings.
    if (field.type === null && request.model && (given?.source ?? name) !== request.model.key) {
      const reason =
        field.modelType === null
          ? `Text does not tell what ${name} is in the model.`
          : `Text does not tell which field REST framework makes of ${field.modelType} for ${name}.`;
      unclear.push({ reason, path: one.file.path, line: request.line });
    }
    return field;
  }

  /** https://www.django-rest-framework.org/api-guide/serializers/#specifying-which-fields-to-include */
  #allNames(
    { model, hyperlinked, urlName }: BuildRequest,
    declared: ReadonlyMap<string, SerializerField>,
    meta: InnerMeta | null,
    open: Open[],
  ): string[] {
    const left = namesOf(this.#context.index, this.#metas, meta, 'exclude');
    open.push(...left.open.map((part) => openPart('exclude', part)));
    const key = model?.key ?? null;
    const names = [
      ...(hyperlinked ? [urlName] : key === null ? [] : [key]),
      ...declared.keys(),
      ...(model ? [...model.plain.keys(), ...model.relations.keys()] : []),
    ];
    return [...new Set(names)].filter((name) => !left.names.includes(name));
  }

  #listedNames(meta: InnerMeta | null, open: Open[]): string[] {
    const { names, open: parts } = namesOf(this.#context.index, this.#metas, meta, 'fields');
    open.push(...parts.map((part) => openPart('fields', part)));
    return names;
  }

  #isAll(listed: WrittenValue): boolean {
    const { value } = this.#literals.behind(listed);
    return stringOf(value) === ALL_FIELDS || lastPart(dottedName(value) ?? '') === 'ALL_FIELDS';
  }

  #depthOf(meta: InnerMeta | null, open: Open[]): number {
    const given = this.#metas.value(meta, 'depth');
    const depth = given ? this.#literals.number(given) : 0;
    if (given && depth === null) open.push(openPart('depth', given));
    return depth ?? 0;
  }

  /** What is not known of the fields of a model. */
  #openOf(behind: ClassInFile, { shape }: SerializedModel, model: WrittenValue): Open[] {
    if (!isOfDjango(behind)) return [...shape.openFields, ...[...shape.inherited, ...shape.own].flatMap(dependsOn)];
    return [
      { reason: `${behind.node.name} is Django's: its fields are told as Django documents them.`, ...placeAt(model) },
    ];
  }

  #serialized(model: ClassInFile): SerializedModel | null {
    if (!this.#context.shapes.isModel(model)) return null;
    let known = this.#models.get(model.node);
    if (!known) {
      known = serializedModel(model, this.#literals, this.#context);
      this.#models.set(model.node, known);
    }
    return known;
  }
}

/** A serializer that builds no fields of its own. */
function isPlainBase(dotted: string): boolean {
  return isRestFramework(dotted) || !/Serializer/.test(dotted);
}

function isSame(a: Open, b: Open): boolean {
  return a.reason === b.reason && a.path === b.path && a.line === b.line;
}

function placeOf({ file, node }: ClassInFile): { path: string; line: number } {
  return { path: file.path, line: node.line };
}

function placeAt({ file, value }: WrittenValue): { path: string; line: number } {
  return { path: file.path, line: value.line };
}

/** A field of a model that is there under a condition. */
function dependsOn({ field, place }: SerializedModel['shape']['own'][number]): Open[] {
  if (field.when === null) return [];
  const reason = `Whether ${field.name} is there depends on: ${field.when}`;
  return [{ reason, path: place.file, line: field.line }];
}
