import { namesOf, plainName, toDate } from '../front-matter/fields';
import { pickChanged } from './conflict-marks';
import { mergeLists } from './merge-lists';
import type { MergeRules } from './merge-rules';
import type { Unit } from './unit';

const DATES: ReadonlySet<string> = new Set(namesOf('updated_date'));

/**
 * One key that both sides changed, its value and what stands around it each by itself: of two dates of the last change the later
 * one, of two lists all that is in one of them and that neither removed. Two other values are a conflict.
 */
export function mergeKey(base: Unit | undefined, ours: Unit, theirs: Unit, rules: MergeRules): string[] {
  const [from, one, other] = [base?.parts, ours.parts, theirs.parts];
  const conflict = (): string[] => rules.marks.mark(ours.lines, theirs.lines);
  if (one === undefined || other === undefined) return conflict();
  const before = pickChanged(from?.before, one.before, other.before) ?? one.before;
  const after = pickChanged(from?.after, one.after, other.after);
  const middle =
    pickChanged(from?.middle, one.middle, other.middle) ??
    laterDate(ours.key, one.middle, other.middle) ??
    (rules.format === 'none' ? undefined : mergeLists(from?.middle ?? '', one.middle, other.middle));
  return middle === undefined || after === undefined ? conflict() : (before + middle + after).split('\n');
}

/** Nothing but a day, or a day with a time, in quotes or not. */
const DATE = /^["']?\d{4}-\d{2}-\d{2}(?:[T ][\d:.]{5,18} ?(?:Z|[+-]\d{2}:?\d{2})?)?["']?$/;

/** Undefined where the key is not the date of the last change, or one of them is no day. */
function laterDate(key: string, ours: string, theirs: string): string | undefined {
  if (!DATES.has(plainName(key.slice(key.lastIndexOf('\n') + 1)))) return undefined;
  if (!DATE.test(ours) || !DATE.test(theirs)) return undefined;
  const [one, other] = [toDate(ours), toDate(theirs)];
  if (one === '' || other === '') return undefined;
  const [moment, otherMoment] = [momentOf(ours), momentOf(theirs)];
  if (moment !== undefined && otherMoment !== undefined && moment !== otherMoment)
    return moment > otherMoment ? ours : theirs;
  if (one !== other) return one > other ? ours : theirs;
  // On one day the one with a time tells more.
  return ours.length === theirs.length ? (ours > theirs ? ours : theirs) : ours.length > theirs.length ? ours : theirs;
}

/** Milliseconds since 1970 of a day with a time; one without an offset is taken to be UTC. */
function momentOf(value: string): number | undefined {
  const [, day, time, offset = 'Z'] =
    /(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?)(Z|[+-]\d{2}:\d{2})?/.exec(value.slice(0, 200)) ?? [];
  const moment = day === undefined ? NaN : Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(moment) ? undefined : moment;
}
