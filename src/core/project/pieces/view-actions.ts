import type { ViewAction } from '../inventory-web';
import { dottedName, isTrue, keywordOf, oneOrMore, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import { httpMethodsIn } from './http-methods';
import type { Expression, FunctionStatement } from '../python/syntax';

/** The action that a method of a viewset is by its decorator; null where it is none. */
export function toAction(method: FunctionStatement, text: string): ViewAction | null {
  const call = method.decorators.find((each) =>
    /(?:^|\.)(?:action|list_route|detail_route)$/.test(dottedName(each) ?? ''),
  );
  if (!call) return null;
  const given = call.type === 'call' ? call : null;
  const value = (name: string): Expression | null => (given ? keywordOf(given, name) : null);
  const listed = value('methods') ?? given?.args[0] ?? null;
  const [path, urlName] = [value('url_path'), value('url_name')];
  const permissions = value('permission_classes');
  const serializer = value('serializer_class');
  const detail = value('detail') ?? given?.args[1] ?? null;
  return {
    name: method.name,
    methods: listed ? httpMethodsIn(listed) : ['GET'],
    detail: dottedName(call)?.endsWith('detail_route') === true || isTrue(detail),
    path: path ? (stringOf(path) ?? '…') : method.name,
    urlName: urlName ? (stringOf(urlName) ?? '…') : method.name.replaceAll('_', '-'),
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
