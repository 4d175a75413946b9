import {
  isApiViewBase,
  isConsumerBase,
  isModelBase,
  isSerializerBase,
  isViewBase,
  isViewSetBase,
  mayBeModelBase,
} from './pieces/known-bases';
import { readModelFields } from './models/read-model-field';
import { runtimeStatements } from './python/runtime-statements';
import { dottedName, lastPart } from './python/expressions';
import type { ClassStatement, FunctionStatement, PythonModule } from './python/syntax';
import { createModulePaths } from './source/module-paths';
import { createSourceFile } from './source/source-file';
import { SourceIndex } from './source/source-index';

/** The Django things a line can stand in. */
export type ThingKind =
  | 'model'
  | 'migration'
  | 'setting'
  | 'view'
  | 'serializer'
  | 'viewset'
  | 'url'
  | 'template'
  | 'test'
  | 'admin'
  | 'form'
  | 'queryset'
  | 'manager'
  | 'permission'
  | 'task'
  | 'command'
  | 'signal'
  | 'middleware'
  | 'consumer'
  | 'graphql'
  | 'none';

/** In the order in which a class is asked: `BookAdminSerializer` is a serializer. */
const BY_BASE: readonly [(base: string) => boolean, ThingKind][] = [
  [isSerializerBase, 'serializer'],
  [isViewSetBase, 'viewset'],
  [isApiViewBase, 'view'],
  [isModelBase, 'model'],
  [(base) => /(?:Admin|Inline)$/.test(base), 'admin'],
  [(base) => /^(?:forms\.|django\.forms\.|django\.contrib\.auth\.forms\.)?\w*Form(?:Set)?$/.test(base), 'form'],
  [(base) => /Manager\.from_queryset$/.test(base), 'manager'],
  [(base) => /^(?:django\.db\.)?(?:models\.)?\w*QuerySet$/.test(base), 'queryset'],
  [(base) => /^(?:django\.(?:db|contrib\.auth)\.)?(?:models\.)?\w*Manager$/.test(base), 'manager'],
  [(base) => /(?:^|\.)permissions\.\w+$|BasePermission$/.test(base), 'permission'],
  [isConsumerBase, 'consumer'],
  [(base) => /^graphene|(?:ObjectType|Mutation)$/.test(base), 'graphql'],
  [isViewBase, 'view'],
  [(base) => /Middleware(?:Mixin)?$/.test(base), 'middleware'],
  [(base) => /^celery\b.*Task$/.test(base), 'task'],
];

/** What a class is, by its bases as far as its own file tells, then by its decorators and its file's name. */
export function kindOfClass(path: string, module: PythonModule, node: ClassStatement): ThingKind {
  const file = createSourceFile(path, module);
  const index = new SourceIndex(createModulePaths([path], ['']));
  index.files.set(path, file);
  const { foreign } = index.lineage({ file, node });
  const found = BY_BASE.find(([matches]) => foreign.some(matches));
  if (found) return found[1];
  if (foreign.some(mayBeModelBase) && hasFields(module.text, node)) return 'model';
  if (node.decorators.some((each) => /^strawberry/.test(dottedName(each) ?? ''))) return 'graphql';
  if (/Middleware$/.test(node.name)) return 'middleware';
  if (/(?:^|\/)admin(?:\/\w+)?\.py$/.test(path)) return 'admin';
  return 'none';
}

function hasFields(text: string, { body }: ClassStatement): boolean {
  return runtimeStatements(text, body).some((line) => readModelFields(text, line).length > 0);
}

/** What a function is, by its decorators, its first parameter and its file's name. */
export function kindOfFunction(path: string, node: FunctionStatement): ThingKind {
  const decorators = node.decorators.map((each) => lastPart(dottedName(each) ?? ''));
  if (decorators.some((name) => /^(?:\w*task|job|actor|background)$/.test(name))) return 'task';
  if (decorators.includes('receiver')) return 'signal';
  if (decorators.includes('api_view') || node.parameters[0] === 'request') return 'view';
  return /(?:^|\/)(?=\w*middleware)\w+\.py$/.test(path) && node.parameters[0] === 'get_response'
    ? 'middleware'
    : 'none';
}
