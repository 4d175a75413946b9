/** The date of a moment in local time, `YYYY-MM-DD`, as task logs have it. */
export function formatDate(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** The time of a moment in local time, `HHMMSS`, as the ids of task logs have it. */
export function formatTime(moment: Date): string {
  return timeOf(moment).join('');
}

/** A moment in local time with its offset, to the millisecond: `2026-11-28T14:30:05.250+01:00`. */
export function formatMoment(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const size = Math.abs(offset);
  const zone = [Math.floor(size / 60), size % 60].map(twoDigits).join(':');
  const fraction = String(moment.getMilliseconds()).padStart(3, '0');
  return `${formatDate(moment)}T${timeOf(moment).join(':')}.${fraction}${offset < 0 ? '-' : '+'}${zone}`;
}

/** The day of what {@link formatMoment} writes, or of a bare day. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

function timeOf(moment: Date): string[] {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
