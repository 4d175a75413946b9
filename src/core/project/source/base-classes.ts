import { dottedName, innerClass, lastPart } from '../python/expressions';
import type { ClassStatement, Expression, ExpressionOf, FunctionStatement, Span } from '../python/syntax';
import type { SourceFile } from './source-file';

/** What one base of a class comes to. A base that is a call or a choice comes to several. */
export interface BaseClass {
  /** The class, where it stands in this folder. */
  found: { file: SourceFile; node: ClassStatement } | null;
  /** Its absolute name; `''` where the expression has none. */
  dotted: string;
  /** Whether it is what a call or another expression makes, which text does not tell. */
  computed: boolean;
}

/** What finds the meaning of a dotted name at a place of a file. */
interface Resolver {
  resolveAt(
    file: SourceFile,
    dotted: string,
    at: Span,
  ): { file: SourceFile | null; node: ClassStatement | FunctionStatement | Expression | null; dotted: string };
}

/** Values that stand for one another are followed this far. */
const MAX_HOPS = 6;
/** `with_metaclass(Meta, Base)` of six and of Django 1.x is `Base` with another metaclass. */
const WITH_METACLASS = 'with_metaclass';

/** What a base is, as it is written in a file. */
export function baseClasses(index: Resolver, file: SourceFile, base: Expression, hops = 0): BaseClass[] {
  if (hops > MAX_HOPS) return [{ found: null, dotted: '', computed: true }];
  const follow = (expression: Expression): BaseClass[] => baseClasses(index, file, expression, hops + 1);
  switch (base.type) {
    case 'subscript':
      return follow(base.object);
    case 'conditional':
      return [...follow(base.then), ...follow(base.otherwise)];
    case 'call':
      return ofCall(index, file, base, follow);
    case 'name':
      break;
    default:
      return [{ found: null, dotted: '', computed: true }];
  }
  const { file: where, node, dotted } = index.resolveAt(file, base.name, base);
  if (!where || !node) return [{ found: null, dotted, computed: false }];
  const [, ...rest] = dotted.split('.');
  if (node.type === 'class') {
    const inner = rest.reduce<BaseClass['found']>((outer, name) => outer && innerOf(index, outer, name, hops), {
      file: where,
      node,
    });
    return [{ found: inner, dotted, computed: false }];
  }
  // `made.View`, where `made = views_of(Book)`: what a value has is made in code.
  if (node.type === 'function' || rest.length > 0 || !isAlias(node)) {
    return [{ found: null, dotted, computed: node.type !== 'function' }];
  }
  return baseClasses(index, where, node, hops + 1);
}

/** The class that stands in another under a name, or in one that this derives from; null where text shows none. */
function innerOf(
  index: Resolver,
  { file, node }: NonNullable<BaseClass['found']>,
  name: string,
  hops: number,
): BaseClass['found'] {
  const own = innerClass(node.body, name);
  if (own) return { file, node: own };
  for (const base of hops < MAX_HOPS ? node.bases : []) {
    for (const { found } of baseClasses(index, file, base, hops + 1)) {
      const inner = found && innerOf(index, found, name, hops + 1);
      if (inner) return inner;
    }
  }
  return null;
}

function isAlias(value: Expression): boolean {
  return value.type === 'name' || value.type === 'call' || value.type === 'conditional' || value.type === 'subscript';
}

/** The classes that a call takes and makes: text does not tell what it adds to them. */
function ofCall(
  index: Resolver,
  file: SourceFile,
  call: ExpressionOf<'call'>,
  follow: (expression: Expression) => BaseClass[],
): BaseClass[] {
  const callee = dottedName(call.callee) ?? '';
  if (lastPart(callee) === WITH_METACLASS) return call.args.slice(1).flatMap(follow);
  const { file: where, node, dotted } = index.resolveAt(file, callee, call);
  const computed: BaseClass = { found: null, dotted, computed: true };
  if (!where || node?.type !== 'function') {
    // What `mixed(models.Model)` makes is most likely what it is given.
    const given = call.args.filter((arg) => arg.type === 'name' && /(?:^|\.)Model$/.test(arg.name)).flatMap(follow);
    return [...given, computed];
  }
  const made = returnedClasses(node);
  const derived = new Set(made.flatMap(({ bases }) => bases.map((base) => dottedName(base))));
  const given = call.args.filter((_, at) => derived.has(node.parameters[at] ?? '')).flatMap(follow);
  return [
    ...made.map((one) => ({ found: { file: where, node: one }, dotted: one.name, computed: true })),
    ...given,
    computed,
  ];
}

/** The classes of a function's body that it returns. */
function returnedClasses({ body }: FunctionStatement): ClassStatement[] {
  const returned = new Set(body.flatMap((each) => (each.type === 'return' ? [dottedName(each.value)] : [])));
  return body.filter((each) => each.type === 'class').filter(({ name }) => returned.has(name));
}
