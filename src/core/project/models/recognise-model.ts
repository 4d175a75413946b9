import { runtimeStatements } from '../python/runtime-statements';
import { judgedOnce } from '../pieces/judged-names';
import { isModelBase, isSerializerBase, mayBeModelBase } from '../pieces/known-bases';
import { assignedIn } from '../source/inner-meta';
import type { ClassInFile, SourceIndex } from '../source/source-index';
import { hasSureField, mayHaveSureField } from './read-model-field';

/** What only the Meta of a model says. */
const META_OF_MODEL = ['db_table', 'managed', 'proxy', 'app_label', 'unique_together', 'verbose_name_plural'];
/** Classes of a package's `models` that are no models themselves. */
const NO_MODEL =
  /(?:Manager|QuerySet|Form|Admin|Serializer|Choices|Enum|Error|Exception|Warning|Field|Mixin|Index|Constraint|Lookup|Transform|Descriptor|Func|AnonymousUser|from_queryset)$/;

/** Whether a class is a model: it derives from one, or its fields, its Meta and its file say so. */
export function isModelClass(index: SourceIndex, one: ClassInFile): boolean {
  const { own, foreign, computed } = index.lineage(one);
  if (foreign.some(isModelBase)) return true;
  const elsewhere = foreign.filter((dotted) => !isHarmlessBase(dotted));
  if ((elsewhere.length === 0 && !computed) || elsewhere.some(isSerializerBase)) return false;
  const inModels = isOfModels(one.file.path);
  if (own.some(hasMetaOfModel)) return true;
  if (computed || inModels || elsewhere.some(mayBeModelBase)) {
    if (own.some(hasSureFields)) return true;
  }
  return inModels && !isAnnotated(one) && elsewhere.some((dotted) => isNamedModel(dotted));
}

/** Whether in a file a class that derives from another package's models is one. */
export function isOfModels(path: string): boolean {
  return /models\.py$/.test(path) || /(?:^|\/)models\//.test(path);
}

/** Whether a class of a package's `models`, or one that derives from it, is no model by its name. */
export function isNamedAsNoModel(name: string): boolean {
  return NO_MODEL.test(name);
}

/** Whether a body says the types of its attributes, as those of data classes and pydantic do, which have models too. */
function isAnnotated({ file, node }: ClassInFile): boolean {
  return node.body.some(
    (each) => each.type === 'assign' && /^[^\s:=([{"']+[ \t]*:/.test(file.text.slice(each.from, each.to)),
  );
}

/** Whether a class is one of a package's `models`, and no manager or the like. */
const isNamedModel = judgedOnce((dotted) => {
  const parts = dotted.split('.');
  const name = parts.pop() ?? '';
  return parts.includes('models') && /^[A-Z]/.test(name) && !NO_MODEL.test(name);
});

/** Mixins of packages that add no fields to a model, be they made by a call. */
const WITHOUT_FIELDS =
  /^(?:django_prometheus\.models\.ExportModelOperationsMixin|dirtyfields(?:\.dirtyfields)?\.DirtyFieldsMixin|django_lifecycle(?:\.\w+)?\.LifecycleModelMixin|rules\.contrib\.models\.RulesModelMixin|django_fsm(?:\.\w+)?\.(?:FSMModelMixin|ConcurrentTransitionMixin)|guardian\.mixins\.GuardianUserMixin)$/;

/** Whether a base is such a mixin. */
export function isWithoutFields(dotted: string): boolean {
  return WITHOUT_FIELDS.test(dotted);
}

/** Whether a base of elsewhere adds no fields: Python's own classes, and those of Django that are no models. */
export const isHarmlessBase = judgedOnce((dotted) => {
  if (/(?:^|\.)models\.(?:base\.)?Model$/.test(dotted) || isWithoutFields(dotted)) return true;
  if (/^django\.contrib\.\w+\.(?:models|base_user|base_session)\./.test(dotted)) return false;
  return /^(?:object|Generic|Protocol|ABC|(?:django|typing|typing_extensions|abc|collections|enum|functools|models)\..*)$/.test(
    dotted,
  );
});

function hasSureFields({ file, node }: ClassInFile): boolean {
  // Most bodies need not be parsed for it.
  if (!mayHaveSureField(file.text.slice(node.from, node.to))) return false;
  return runtimeStatements(file.text, node.body).some((line) => hasSureField(file.text, line));
}

/** The classes that were asked, each of which is a base of many others. */
const asked = new WeakMap<ClassInFile['node'], boolean>();

function hasMetaOfModel({ file, node }: ClassInFile): boolean {
  let has = asked.get(node);
  if (has === undefined) {
    const text = file.text.slice(node.from, node.to);
    const named = META_OF_MODEL.filter((name) => text.includes(name));
    has =
      named.length > 0 &&
      node.body.some(
        (each) =>
          each.type === 'class' &&
          each.name === 'Meta' &&
          named.some((name) => assignedIn(file, each.body, name) !== null),
      );
    asked.set(node, has);
  }
  return has;
}
