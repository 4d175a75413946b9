import { blankWords } from '../../../project/python/blank-words';
import { oneOrMore, lastPart } from '../../../project/python/expressions';
import { NAMES } from '../../../project/python/names-of-code';
import { shortText } from '../../../project/python/short-text';
import { possibleValues } from '../../../project/source/possible-values';
import { codeSpan } from '../../render/markdown/code-fence';
import { type ClassLine, methodOf } from './class-line';
import { AS_STATED, permissionsFor } from './permissions-by-action';

/** A permission of REST framework, as classes of it are called. */
const PERMISSION_CLASS = /Permission|^(?:Is|Has|Can|Allow|Deny|Token)[A-Z]/;

/** A class by its name; what joins several of them as the code has it: `IsAdminUser | IsOwner`. */
export function asWritten(item: string): string {
  return /^[\w.\u0080-\uffff]+$/.test(item) ? lastPart(item) : codeSpan(item);
}

/** The permission classes of a view, each with the condition under which it is asked; and whether it states some whatever the conditions. */
export function statedClasses(line: ClassLine): { classes: string[]; isCertain: boolean } {
  const { values, isCertain } = possibleValues(
    line.flatMap(({ one }) => one ?? []),
    'permission_classes',
  );
  const classes = values.flatMap(({ value, owner, when }) => {
    const named = oneOrMore(value).map((item) => asWritten(shortText(owner.file.text, item, 60)));
    return when === null ? named : (named.length > 0 ? named : ['none']).map((one) => `${one} when ${codeSpan(when)}`);
  });
  return { classes, isCertain };
}

/**
 * What a method gives an action; where it does not tell that, that it decides, with the permissions that it names.
 * @param classes those that the view states
 * @param action of a viewset; null of another view
 */
export function decidedBy(line: ClassLine, classes: readonly string[], action: string | null): string[] {
  const found = methodOf(line, 'get_permissions');
  if (!found) return [...classes];
  const { method, owner } = found;
  const given = action === null ? undefined : permissionsFor(action, method, owner.file.text);
  if (given === AS_STATED) return [...classes];
  if (given !== undefined) return given.length > 0 ? given.map(asWritten) : ['none'];
  const words = blankWords(owner.file.text.slice(method.from, method.to)).match(NAMES) ?? [];
  const named = [...new Set(words.filter((word) => PERMISSION_CLASS.test(word)))];
  const among = named.length > 0 ? `: ${named.map(codeSpan).join(', ')}` : '';
  return [`${classes.join(', ')}, unless get_permissions decides${among}`];
}
