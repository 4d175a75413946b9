import type { ViewAction } from '../inventory-web';
import { dottedName, isTrue, itemsOf, keywordOf, oneOrMore, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, FunctionStatement } from '../python/syntax';

/** The action that a method of a viewset is by its decorator; null where it is none. */
export function toAction(method: FunctionStatement, text: string): ViewAction | null {
  const call = method.decorators.find((each) =>
    /(?:^|\.)(?:action|list_route|detail_route)$/.test(dottedName(each) ?? ''),
  );
  if (!call) return null;
  const given = call.type === 'call' ? call : null;
  const value = (name: string): Expression | null => (given ? keywordOf(given, name) : null);
  const methods = itemsOf(value('methods') ?? given?.args[0]).flatMap((item) => stringOf(item)?.toUpperCase() ?? []);
  const permissions = value('permission_classes');
  const serializer = value('serializer_class');
  const detail = value('detail') ?? given?.args[1] ?? null;
  return {
    name: method.name,
    methods: methods.length > 0 ? methods : ['GET'],
    detail: dottedName(call)?.endsWith('detail_route') === true || isTrue(detail),
    path: stringOf(value('url_path')) ?? method.name,
    urlName: stringOf(value('url_name')) ?? method.name.replaceAll('_', '-'),
    permissions: permissions && permissionTexts(permissions, text),
    serializer: serializer && shortText(text, serializer),
    line: method.line,
  };
}

/** `@reviews.mapping.post` stands at one more method of the action `reviews`. */
export function withMappedMethods(actions: readonly ViewAction[], methods: readonly FunctionStatement[]): ViewAction[] {
  return actions.map((action) => {
    const more = methods
      .flatMap(({ decorators }) => decorators)
      .flatMap((each) => {
        const [, name, method] = /^([^.]+)\.mapping\.(\w+)$/.exec(dottedName(each) ?? '') ?? [];
        return name === action.name && method !== undefined ? [method.toUpperCase()] : [];
      });
    return { ...action, methods: [...action.methods, ...more] };
  });
}

/** Each of several permissions, or the only one, as written. */
export function permissionTexts(expression: Expression, text: string): string[] {
  return oneOrMore(expression).map((item) => shortText(text, item, 60));
}
