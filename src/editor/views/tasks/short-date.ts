/**
 * A day as short as it is still known: without its year, where that is today's.
 * @param day `YYYY-MM-DD`; what is none comes back as it is
 * @param language of the editor, as `de` or `pt-br`
 */
export function shortDate(day: string, today: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return day;
  // Where English is of no country, the day comes first.
  const locale = language === 'en' ? 'en-GB' : language;
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(date);
}
