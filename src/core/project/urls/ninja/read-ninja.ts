import type { FileLine } from '../../../base/place';
import type { ProjectContext } from '../../project-context';
import { dottedName, itemsOf, keywordOf, lastPart, stringOf } from '../../python/expressions';
import { shortText } from '../../python/short-text';
import type { ClassStatement, Expression, ExpressionOf, FunctionStatement } from '../../python/syntax';
import { indexFile } from '../../source/index-file';
import { resolveReading } from '../../source/resolve-reading';
import type { PythonSources } from '../../source/python-sources';
import type { SourceFile } from '../../source/source-file';
import type { Resolved } from '../../source/source-index';

/** What is given to `path()` as `api.urls`, or to `add_router()`: where it stands, and the call that makes it. */
export interface NinjaObject {
  file: SourceFile;
  /** The name that it is assigned to. */
  name: string;
  call: ExpressionOf<'call'>;
}

/** A function that answers below an API of django-ninja, by one decorator. */
export interface NinjaOperation extends FileLine {
  /** What its path is given as; null for none. */
  path: Expression | null;
  methods: string[];
  /** Whether text tells all the methods. */
  methodsKnown: boolean;
  view: string;
  viewAt: FileLine;
  /** As `url_name` says; null where it does not. */
  urlName: string | null;
  /** The function's name. */
  function: string;
  /** The file whose names the path is written with. */
  from: SourceFile;
}

/** What stands below an API or a router besides its own operations. */
export interface NinjaChild extends FileLine {
  /** What its prefix is given as; null for none. */
  prefix: Expression | null;
  /** The router or the controller; null where text does not tell which it is. */
  child: NinjaObject | NinjaController | null;
  /** Why it is not told where it is not, as a phrase. */
  unknown: string;
  /** Whether `url_name_prefix` makes the names of its operations others. */
  renames: boolean;
  /** As written. */
  text: string;
  from: SourceFile;
}

/** A class of django-ninja-extra whose methods answer. */
export interface NinjaController {
  file: SourceFile;
  node: ClassStatement;
  /** The call of `@api_controller("/users")`. */
  decorator: ExpressionOf<'call'>;
}

/** https://django-ninja.dev/guides/routers/ */
const VERBS: ReadonlyMap<string, string> = new Map(
  ['get', 'post', 'put', 'patch', 'delete'].map((verb) => [verb, verb.toUpperCase()]),
);

const NOT_TOLD = 'text does not tell which router it is';
const FOUND_LATER = 'its controllers are looked for when it runs';

/** The API or the router that a name stands for; null where it is neither. */
export function ninjaObjectOf(found: Resolved, { index }: ProjectContext): NinjaObject | null {
  const { file, node, dotted: name } = found;
  if (!file || node?.type !== 'call') return null;
  const made = index.resolve(file, dottedName(node.callee) ?? '');
  const bases =
    made.file && made.node?.type === 'class'
      ? index.lineage({ file: made.file, node: made.node }).foreign
      : [made.dotted];
  return bases.some((base) => /^ninja(?:_extra)?\./.test(base)) ? { file, name, call: node } : null;
}

/** Reads what is said in the files of a project of its APIs of django-ninja: https://django-ninja.dev/ */
export class NinjaReader {
  readonly #operations = new Map<string, NinjaOperation[]>();
  readonly #children = new Map<string, NinjaChild[]>();
  readonly #read = new Set<SourceFile>();

  constructor(
    readonly context: ProjectContext,
    readonly sources: PythonSources,
  ) {}

  /** What answers by a decorator of it, by files and lines. */
  async operationsOf({ file, name }: NinjaObject): Promise<readonly NinjaOperation[]> {
    await this.#readFiles();
    return this.#operations.get(keyOf(file.path, name)) ?? [];
  }

  /** What is added to it, by files and lines. */
  async childrenOf({ file, name }: NinjaObject): Promise<readonly NinjaChild[]> {
    await this.#readFiles();
    return this.#children.get(keyOf(file.path, name)) ?? [];
  }

  /** A router that is added by its dotted name brings a file that was not read before. */
  async #readFiles(): Promise<void> {
    const unread = [...this.context.index.files.values()].filter((file) => !this.#read.has(file));
    for (const file of unread) {
      this.#read.add(file);
      for (const statement of file.statements) {
        if (statement.type === 'function') await this.#readFunction(statement, file);
        else if (statement.type === 'expression' && statement.value.type === 'call')
          await this.#readCall(statement.value, file);
      }
    }
    if (unread.length > 0) await this.#readFiles();
  }

  async #readFunction(node: FunctionStatement, file: SourceFile): Promise<void> {
    for (const decorator of node.decorators) {
      const [, owner, verb = ''] = /^(.+)\.(\w+)$/.exec(calleeOf(decorator)) ?? [];
      if (decorator.type !== 'call' || owner === undefined || !isVerb(verb)) continue;
      const object = ninjaObjectOf(await this.#resolve(owner, file), this.context);
      if (object)
        push(this.#operations, keyOf(object.file.path, object.name), operationOf(decorator, verb, node, file));
    }
  }

  async #readCall(call: ExpressionOf<'call'>, file: SourceFile): Promise<void> {
    const [, owner, method] =
      /^(.+)\.(add_router|register_controllers|auto_discover_controllers)$/.exec(calleeOf(call)) ?? [];
    if (owner === undefined) return;
    const object = ninjaObjectOf(await this.#resolve(owner, file), this.context);
    if (!object) return;
    const isRouter = method === 'add_router';
    const prefix = isRouter ? (call.args[0] ?? keywordOf(call, 'prefix')) : null;
    const given = isRouter ? [call.args[1] ?? keywordOf(call, 'router')] : call.args.length > 0 ? call.args : [null];
    for (const one of given) {
      const child = one ? await this.#childOf(one, file) : null;
      const text = shortText(file.text, one ?? call);
      push(this.#children, keyOf(object.file.path, object.name), {
        renames: keywordOf(call, 'url_name_prefix') !== null,
        ...{ prefix, child, unknown: one ? NOT_TOLD : FOUND_LATER, text, from: file, file: file.path, line: call.line },
      });
    }
  }

  /** A router, or its dotted name, or a class that is a controller. */
  async #childOf(given: Expression, file: SourceFile): Promise<NinjaChild['child']> {
    const { index } = this.context;
    const dotted = stringOf(given);
    if (dotted !== null) {
      const path = index.paths.split(dotted)?.file;
      if (path !== undefined) await indexFile(path, this.sources, index);
      return ninjaObjectOf(index.resolveAbsolute(dotted), this.context);
    }
    const name = dottedName(given);
    if (name === null) return null;
    const found = await this.#resolve(name, file);
    if (found.node?.type !== 'class' || !found.file) return ninjaObjectOf(found, this.context);
    const decorator = found.node.decorators.find((each) => lastPart(calleeOf(each)) === 'api_controller');
    return decorator?.type === 'call' ? { file: found.file, node: found.node, decorator } : null;
  }

  #resolve(dotted: string, file: SourceFile): Promise<Resolved> {
    return resolveReading(file, dotted, this.context.index, this.sources);
  }
}

/** The operations of a controller: `@route.get("/x")`, `@http_get("/x")`. */
export function operationsOfController({ file, node }: NinjaController): NinjaOperation[] {
  return node.body.flatMap((method) =>
    method.type !== 'function'
      ? []
      : method.decorators.flatMap((decorator) => {
          const verb = /^(?:.*\broute\.|(?:.*\.)?http_)(\w+)$/.exec(calleeOf(decorator))?.[1] ?? '';
          if (decorator.type !== 'call' || !(isVerb(verb) || verb === 'generic')) return [];
          return [{ ...operationOf(decorator, verb, method, file), view: `${node.name}.${method.name}` }];
        }),
  );
}

function isVerb(verb: string): boolean {
  return VERBS.has(verb) || verb === 'api_operation';
}

function operationOf(
  call: ExpressionOf<'call'>,
  verb: string,
  node: FunctionStatement,
  from: SourceFile,
): NinjaOperation {
  const known = VERBS.get(verb);
  const listed =
    known === undefined ? (keywordOf(call, 'methods') ?? call.args[verb === 'generic' ? 1 : 0]) : undefined;
  const given = itemsOf(listed);
  const methods = known === undefined ? given.flatMap((item) => stringOf(item)?.toUpperCase() ?? []) : [known];
  return {
    path: keywordOf(call, 'path') ?? call.args[verb === 'api_operation' ? 1 : 0] ?? null,
    methods,
    methodsKnown: known !== undefined || (given.length > 0 && given.length === methods.length),
    view: node.name,
    function: node.name,
    viewAt: { file: from.path, line: node.line },
    urlName: stringOf(keywordOf(call, 'url_name')),
    from,
    file: from.path,
    line: call.line,
  };
}

function calleeOf(expression: Expression): string {
  return expression.type === 'call' ? (dottedName(expression.callee) ?? '') : '';
}

function keyOf(path: string, name: string): string {
  return `${path} ${name}`;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
