import type { ViewKind } from '../inventory-web';
import { dottedName, lastPart, methodsOf, oneOrMore } from '../python/expressions';
import type { Expression } from '../python/syntax';
import { appliedDecorators, appliedToView, type AppliedDecorator } from '../source/applied-decorators';
import { decoratorOf } from '../source/index-decorators';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile, SourceIndex } from '../source/source-index';

/** Decorators that let not everybody in, or state that everybody may. */
export const GUARD =
  /^(?:\w*login_required|login_not_required|permission_required|\w*staff_member_required|user_passes_test)$/;

/** What code of the project asks for when it lets not everybody in. */
export const ASKS_WHO =
  /\b(?:is_authenticated|is_staff|is_superuser|is_active|has_(?:object_)?perm(?:ission)?s?|PermissionDenied|redirect_to_login|login_required|permission_required|staff_member_required|user_passes_test)\b/;
/** Where a view of Django asks who it is: UserPassesTestMixin and PermissionRequiredMixin have the first two. */
export const ASKING: ReadonlySet<string> = new Set(['test_func', 'has_permission', 'dispatch']);

/** The words in the names of mixins that let not everybody in: `LoginRequiredMixin`, guardian's `PermissionRequiredMixin`. */
const ASKS_BY_NAME = /Required|Permission|UserPassesTest|Login|Staff|Superuser/;
/** What is required of a request there, and not of whoever sends it. */
const OF_REQUEST = /^(?:Ajax|SSL)/;

/** `@login_required`, and `@method_decorator(login_required, name='dispatch')` of a class; decorators of the project that ask who it is; `login_required when settings.LOCKED`. */
export function guardsOf(applied: readonly AppliedDecorator[], file: SourceFile, index: SourceIndex): string[] | null {
  const guards = applied.flatMap(({ decorator, when }) => {
    const given = decoratorOf(decorator);
    return (given ? oneOrMore(given) : []).flatMap((each) => {
      const dotted = dottedName(each) ?? '';
      const name = lastPart(dotted);
      return asksWho(dotted, file, index) ? [when === null ? name : `${name} when ${when}`] : [];
    });
  });
  return guards.length > 0 ? guards : null;
}

/** Whether a decorator lets not everybody in. */
function asksWho(dotted: string, file: SourceFile, index: SourceIndex): boolean {
  if (GUARD.test(lastPart(dotted))) return true;
  const { file: from, node } = index.resolve(file, dotted);
  if (node?.type === 'function') return from !== null && ASKS_WHO.test(from.text.slice(node.from, node.to));
  return node !== null && node.type !== 'class' && isGuard(node);
}

/** `staff_required = [login_required, user_passes_test(is_staff)]` */
export function isGuard(value: Expression): boolean {
  return oneOrMore(value).some((each) => GUARD.test(lastPart(dottedName(each) ?? '')));
}

/**
 * What lets not everybody into a view that is a class: decorators of it, of its `dispatch` and of the project's classes that it derives
 * from; and those of these classes that ask who it is. Where it does so itself, the method is named.
 * @param own the view first, then the classes of the project that it derives from
 */
export function guardsOfClass(own: readonly ClassInFile[], kind: ViewKind, index: SourceIndex): string[] | null {
  const guards = own.flatMap(({ file, node }, at) => {
    const asking = methodsOf(node.body).filter(({ name }) => ASKING.has(name));
    const applied = [...appliedDecorators(file, node), ...(at === 0 ? appliedToView(file, node) : [])];
    const ofMethods = asking.flatMap((method) => method.decorators.map((decorator) => ({ decorator, when: null })));
    const decorated = guardsOf([...applied, ...ofMethods], file, index) ?? [];
    const asks = asking.filter(
      ({ name, from, to }) => name === 'test_func' || ASKS_WHO.test(file.text.slice(from, to)),
    );
    const mixins = kind === 'class' ? askingMixins(node, file, index) : [];
    if (at === 0) return [...decorated, ...mixins, ...(kind === 'class' ? asks.map(({ name }) => name) : [])];
    return [...decorated, ...(kind === 'class' && (asks.length > 0 || mixins.length > 0) ? [node.name] : [])];
  });
  return guards.length > 0 ? [...new Set(guards)] : null;
}

/** Whether a class of elsewhere says by its name that it asks who it is. */
export function isAskingMixin(name: string): boolean {
  return name.endsWith('Mixin') && ASKS_BY_NAME.test(name) && !OF_REQUEST.test(name);
}

/** The mixins of elsewhere among the bases of a class that ask who it is, as they are called where they are made. */
function askingMixins({ bases }: ClassInFile['node'], file: SourceFile, index: SourceIndex): string[] {
  return bases.flatMap((base) => {
    const found = index.resolve(file, dottedName(base) ?? '');
    return !found.file && isAskingMixin(lastPart(found.dotted)) ? [lastPart(found.dotted)] : [];
  });
}
