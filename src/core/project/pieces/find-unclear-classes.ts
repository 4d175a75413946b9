import { isHarmlessBase, isNamedAsNoModel, isOfModels } from '../models/recognise-model';
import type { Open } from '../open';
import type { ProjectContext } from '../project-context';
import { dottedName, lastPart } from '../python/expressions';
import { isSerializer } from '../serializers/declared-fields';
import type { ClassInFile } from '../source/source-index';
import { isOfKnownModule } from './known-bases';
import { isRegister } from './read-admin';

/** Where serializers stand. */
const OF_SERIALIZERS = /(?:^|\/)\w*serializers?(?:\.py$|\/)/;

/** Packages whose classes are data, documents and blocks of their own, and classes that are views or tasks by their names. */
const OF_OTHERS =
  /^(?:rest_framework|pydantic|graphene|strawberry|marshmallow|(?:django_)?(?:opensearch|elasticsearch)_dsl|wagtail\.(?:blocks|admin))\b|(?:View|ViewSet)$|\.Task$/;
/** Packages that know nothing of Django: of what derives from theirs, nothing is a model. */
const WITHOUT_DJANGO =
  /^(?:aiohttp|anthropic|attrs?|azure|boto3?|botocore|bs4|celery|click|dataclasses_json|docker|dramatiq|faker|fastapi|google|grpc|httpx|huey|jinja2|json|jwt|kombu|kubernetes|langchain\w*|lxml|msgspec|numpy|openai|openpyxl|pandas|PIL|psycopg2?|pymongo|pytest|redis|reportlab|requests\w*|rq|scrapy|selenium|sklearn|sqlalchemy|starlette|stripe|torch|unittest|urllib3?|yaml|zeep)\./;

/**
 * Classes that may be a model or a serializer, or may be registered with the admin: they derive from a class, or are
 * handed to a decorator, that is not in the folder.
 */
export function findUnclearClasses(context: ProjectContext): Open[] {
  return [...context.index.classes()].flatMap((one) => [
    ...unclearBase(one, context),
    ...unclearRegister(one, context),
  ]);
}

function unclearBase(one: ClassInFile, context: ProjectContext): Open[] {
  const { file, node } = one;
  const isInSerializers = /Serializer$/.test(node.name) || OF_SERIALIZERS.test(file.path);
  if (!isInSerializers && !isOfModels(file.path)) return [];
  if (context.shapes.isModel(one) || isSerializer(one, context)) return [];
  const base = context.index.lineage(one).foreign.find((dotted) => mayBeAny(dotted));
  if (base === undefined || (!isInSerializers && isNamedAsNoModel(node.name))) return [];
  const what = isInSerializers ? 'a serializer' : 'a model';
  const reason = `Whether ${node.name} is ${what} is not told: ${base} is not in this folder.`;
  return [{ reason, path: file.path, line: node.line }];
}

/** A class of elsewhere whose name does not say what it is. */
function mayBeAny(dotted: string): boolean {
  if (!dotted.includes('.') || isHarmlessBase(dotted) || isNamedAsNoModel(dotted)) return false;
  return !isOfKnownModule(dotted) && !OF_OTHERS.test(dotted) && !WITHOUT_DJANGO.test(dotted);
}

function unclearRegister({ file, node }: ClassInFile, { index }: ProjectContext): Open[] {
  const call = node.decorators.find(
    (each) => each.type === 'call' && each.args.length > 0 && lastPart(dottedName(each.callee) ?? '') === 'register',
  );
  const callee = dottedName(call);
  if (callee === null || isRegister(callee, file)) return [];
  if (!index.lineage({ file, node }).foreign.some((base) => /ModelAdmin$/.test(base))) return [];
  const reason = `Whether ${node.name} is registered with the admin is not told: ${callee} decides it.`;
  return [{ reason, path: file.path, line: node.line }];
}
