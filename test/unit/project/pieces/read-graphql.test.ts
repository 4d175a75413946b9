import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** `library kind`, null where it is no piece of GraphQL. */
const PIECES: readonly [code: string, piece: string | null][] = [
  ['class A(graphene.Mutation):', 'graphene mutation'],
  ['class A(graphene.relay.ClientIDMutation):', 'graphene mutation'],
  ['class A(DjangoFormMutation):', 'graphene mutation'],
  ['class A(SerializerMutation):', 'graphene mutation'],
  ['class A(BaseModelMutation):', 'graphene mutation'],
  ['class A(graphene.InputObjectType):', 'graphene input'],
  ['class A(graphene.ObjectType):', 'graphene type'],
  ['class A(graphene.Interface):', 'graphene type'],
  ['class A(graphene.Enum):', 'graphene type'],
  ['class A(graphene.Union):', 'graphene type'],
  ['class A(graphene.Scalar):', null],
  ['class Query(graphene.ObjectType):', 'graphene query'],
  ['class BookQueries(graphene.ObjectType):', 'graphene query'],
  ['class BookMutation(graphene.ObjectType):', 'graphene mutation'],
  ['class Mutations(graphene.ObjectType):', 'graphene mutation'],
  ['class BookSubscription(graphene.ObjectType):', 'graphene subscription'],
  ['class Inquery(graphene.ObjectType):', 'graphene type'],
  ['@strawberry.type\nclass A:', 'strawberry type'],
  ['@strawberry.interface\nclass A:', 'strawberry type'],
  ['@strawberry.input\nclass A:', 'strawberry input'],
  ['@strawberry.input\nclass BookQuery:', 'strawberry input'],
  ['@strawberry.enum\nclass A:', 'strawberry type'],
  ['@strawberry_django.type(Book)\nclass A:', 'strawberry type'],
  ['@strawberry.federation.type\nclass Subscriptions:', 'strawberry subscription'],
  ['@dataclass\nclass A:', null],
  ['A = graphene.Schema(query=Query)', 'graphene schema'],
  ['A = strawberry.Schema(query=Query)', 'strawberry schema'],
  ['A = strawberry.federation.Schema(query=Query)', 'strawberry schema'],
  ['A = ariadne.make_executable_schema(defs)', 'ariadne schema'],
  ['A = ariadne.QueryType()', 'ariadne query'],
  ['A = ariadne.MutationType()', 'ariadne mutation'],
  ['A = ariadne.SubscriptionType()', 'ariadne subscription'],
  ['A = ariadne.ObjectType("Book")', 'ariadne type'],
  ['A = ariadne.InterfaceType("Book")', 'ariadne type'],
  ['A = ariadne.UnionType("Book")', 'ariadne type'],
  ['A = ariadne.ScalarType("Day")', null],
];

suite('Pieces of GraphQL', () => {
  for (const [code, piece] of PIECES) {
    test(`${code.replace('\n', ' ')} ${piece ?? 'is none'}`, async () => {
      const { graphql } = await inventoryOf({
        'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
        'shop/__init__.py': '',
        'shop/schema.py': `import ariadne, graphene, strawberry, strawberry_django\n${code}${code.endsWith(':') ? '\n    pass' : ''}\n`,
      });
      const told = graphql.map(({ library, kind, app, file, line }) => `${library} ${kind} ${app} ${file}:${line}`);
      const line = code.includes('\n') ? 3 : 2;
      assert.deepEqual(told, piece === null ? [] : [`${piece} shop shop/schema.py:${line}`]);
    });
  }
});
