import type { GraphqlKind, GraphqlLibrary, Piece } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName, lastPart } from '../python/expressions';
import type { SourceFile } from '../source/source-file';

type GraphqlPiece = Piece<GraphqlKind, GraphqlLibrary>;

const GRAPHENE_BASES: readonly [RegExp, GraphqlKind][] = [
  [/^graphene\.(?:\w+\.)*(?:ClientID)?Mutation$|(?:ModelMutation|DjangoFormMutation|SerializerMutation)$/, 'mutation'],
  [/^graphene\.(?:\w+\.)*InputObjectType$/, 'input'],
  [/^graphene(?:_\w+)?\.(?:\w+\.)*(?:ObjectType|DjangoObjectType|Interface|Enum|Union)$/, 'type'],
];
const STRAWBERRY =
  /^strawberry(?:_django|\.django)?\.(type|input|interface|enum|mutation|subscription|federation\.type)$/;
const CALLS: readonly [RegExp, GraphqlKind, GraphqlLibrary][] = [
  [/^graphene\.(?:\w+\.)*Schema$/, 'schema', 'graphene'],
  [/^strawberry\.(?:federation\.)?Schema$/, 'schema', 'strawberry'],
  [/^ariadne\.make_executable_schema$/, 'schema', 'ariadne'],
  [/^ariadne\.QueryType$/, 'query', 'ariadne'],
  [/^ariadne\.MutationType$/, 'mutation', 'ariadne'],
  [/^ariadne\.SubscriptionType$/, 'subscription', 'ariadne'],
  [/^ariadne\.(?:ObjectType|InterfaceType|UnionType)$/, 'type', 'ariadne'],
];

/** The schema, the types, queries and mutations of graphene, strawberry and ariadne. */
export function readGraphql(
  context: ProjectContext,
  files: Iterable<SourceFile> = context.index.files.values(),
): GraphqlPiece[] {
  return [...files].flatMap((file) => [...readClasses(file, context), ...readCalls(file, context)]);
}

function readClasses(file: SourceFile, { index, appOf }: ProjectContext): GraphqlPiece[] {
  const pieces: GraphqlPiece[] = [];
  for (const node of file.classes.values()) {
    const place = { name: node.name, app: appOf(file.path), file: file.path, line: node.line };
    const { foreign } = index.lineage({ file, node });
    const base = GRAPHENE_BASES.find(([pattern]) => foreign.some((name) => pattern.test(name)));
    const decorator = node.decorators
      .map((each) => STRAWBERRY.exec(index.resolve(file, dottedName(each) ?? '').dotted)?.[1])
      .find(Boolean);
    const kind = base?.[1] ?? (decorator === 'input' ? 'input' : decorator === undefined ? null : 'type');
    if (kind)
      pieces.push({
        ...place,
        kind: kind === 'type' ? rootKind(node.name) : kind,
        library: base ? 'graphene' : 'strawberry',
      });
  }
  return pieces;
}

function readCalls(file: SourceFile, { index, appOf }: ProjectContext): GraphqlPiece[] {
  const pieces: GraphqlPiece[] = [];
  const kindOf = (written: string): (typeof CALLS)[number] | undefined => {
    const callee = index.resolve(file, written).dotted;
    return CALLS.find(([pattern]) => pattern.test(callee));
  };
  // Most values need not be read for it.
  for (const [name, value] of file.values.calls((written) => kindOf(written) !== undefined)) {
    const found = kindOf(dottedName(value) ?? '');
    if (found)
      pieces.push({
        name,
        app: appOf(file.path),
        file: file.path,
        line: value.line,
        kind: found[1],
        library: found[2],
      });
  }
  return pieces;
}

/** A type that is called `Query` or `BookMutations` is what its name says. */
function rootKind(name: string): GraphqlKind {
  if (/(?:^|[a-z])Quer(?:y|ies)$/.test(name)) return 'query';
  if (/(?:^|[a-z])Mutations?$/.test(name)) return 'mutation';
  return /(?:^|[a-z])Subscriptions?$/.test(lastPart(name)) ? 'subscription' : 'type';
}
