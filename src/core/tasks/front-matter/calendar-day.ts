const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a `YYYY-MM-DD` is a day of the calendar: 2026-02-30 is none. */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (day < 1 || day > (LENGTHS[month - 1] ?? 0)) return false;
  if (month !== 2 || day < 29) return true;
  const year = Number(date.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** How people write days. Between points the day stands first everywhere; between others it depends on where one lives. */
const FORMS = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4})$/,
  /^(?<day>\d{1,2})\.? (?<month>[A-Za-z]{3,9})\.?,? (?<year>\d{4})$/,
  /^(?<month>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/,
];

/**
 * The day that a date of another form means, as `YYYY-MM-DD`: `22.11.2026`, `2026/11/22`, `Nov 22, 2026`.
 * @returns undefined where it means none, or could mean two: `03/04/2026`
 */
export function isoDayOf(text: string): string | undefined {
  const written = text.slice(0, 40).trim();
  const days = FORMS.flatMap((form) => {
    const { year = '', month = '', day = '' } = form.exec(written)?.groups ?? {};
    const date = [year, numberOf(month), day].map((part) => part.padStart(2, '0')).join('-');
    return isDay(date) ? [date] : [];
  });
  return new Set(days).size === 1 ? days[0] : undefined;
}

function numberOf(month: string): string {
  return /^\d/.test(month) ? month : String(MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1);
}
