import { isDay } from './calendar-day';

/** A date as it is written, in its parts; what is not there is `''`. */
interface WrittenDate {
  day: string;
  /** What stands between day and time: `T`, `t` or a blank; `''` where there is no time. */
  gap: string;
  hour: string;
  minute: string;
  second: string;
  /** Digits of a second. */
  fraction: string;
  /** `Z`, `+02:00`, `-0700`, with a blank before it where there is one. */
  zone: string;
}

const WRITTEN =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:(?<gap>[Tt ])(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?(?<zone> ?(?:[Zz]|UTC|[+-]\d{2}(?::?\d{2})?))?)?$/;

function readDate(text: string): WrittenDate | undefined {
  const groups = WRITTEN.exec(text.slice(0, 60).trim())?.groups;
  const { day = '', gap = '', hour = '', minute = '', second = '', fraction = '', zone = '' } = groups ?? {};
  return isDay(day) ? { day, gap, hour, minute, second, fraction, zone } : undefined;
}

/** Whether a text is a day of the calendar as `YYYY-MM-DD`, with or without a time that is understood. */
export function isDate(text: string): boolean {
  return readDate(text) !== undefined;
}

/**
 * Writes a date in the form of the one that it replaces. A bare day stays one. A date-time keeps what stands between day
 * and time, its precision, and its offset, into which the new moment is converted; without an offset the local time is
 * written. Where no more than a day is known, the time stays as it is.
 * @param standing as it is written, without quotes; `''` where there is none
 * @param given `YYYY-MM-DD`, or a moment in local time with its offset (`2026-11-28T14:30:05.250+01:00`)
 */
export function inFormOf(standing: string, given: string): string {
  const form = readDate(standing);
  const date = readDate(given);
  if (date === undefined) return given;
  if (form === undefined || form.gap === '') return date.day;
  const moment = date.gap === '' ? { ...form, day: date.day } : inZone(date, form.zone);
  const second = form.second === '' ? '' : `:${moment.second}`;
  const fraction = form.fraction === '' ? '' : `.${moment.fraction.padEnd(9, '0').slice(0, form.fraction.length)}`;
  return `${moment.day}${form.gap}${moment.hour}:${moment.minute}${second}${fraction}${form.zone}`;
}

/**
 * Whether one date is after another, as far as both tell: by the moment where both have an offset, else by what is written
 * in both, the day or day and time.
 */
export function isAfter(one: string, other: string): boolean {
  const [a, b] = [readDate(one), readDate(other)];
  if (a === undefined || b === undefined) return false;
  if (a.gap === '' || b.gap === '') return a.day > b.day;
  const [left, right] = a.zone !== '' && b.zone !== '' ? [inZone(a, 'Z'), inZone(b, 'Z')] : [a, b];
  return plain(left) > plain(right);
}

/** Whether two dates say the same, whatever form a parser of TOML gives them: `T` or a blank, `Z`, digits of a second. */
export function isSameDate(one: string, other: string): boolean {
  const [a, b] = [readDate(one), readDate(other)];
  return (
    a !== undefined &&
    b !== undefined &&
    plain(a) === plain(b) &&
    a.zone.trim().toUpperCase() === b.zone.trim().toUpperCase()
  );
}

/** To the millisecond, which is as far as a parser reads. */
function plain({ day, hour, minute, second, fraction }: WrittenDate): string {
  return `${day} ${hour}:${minute}:${second || '00'}.${fraction.padEnd(3, '0').slice(0, 3)}`;
}

/** The same moment elsewhere; as it is where one of the two zones is not known. */
function inZone(date: WrittenDate, zone: string): WrittenDate {
  if (zone === '' || date.zone === '') return date;
  const { day, hour, minute, second, fraction } = date;
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  const minutes = Number(minute) - minutesOf(date.zone) + minutesOf(zone);
  const moved = new Date(Date.UTC(year, month - 1, ofMonth, Number(hour), minutes)).toISOString();
  return { ...date, day: moved.slice(0, 10), hour: moved.slice(11, 13), minute: moved.slice(14, 16), second, fraction };
}

/** Minutes east of Greenwich. */
function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}
