/**
 * A day as short as it is still known: without its year, where that is today's.
 * @param day `YYYY-MM-DD`; what is none comes back as it is
 * @param language of the editor, as `de` or `pt-br`
 */
export function shortDate(day: string, today: string, language: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return formatDay(day, language, { day: 'numeric', month: 'short', ...year });
}

/**
 * A day that is still to come, shorter: without its year where it is the next one of that name, and without its day where it is further away.
 * @param day `YYYY-MM-DD`, today or later; what is none comes back as it is
 * @param language of the editor, as `de` or `pt-br`
 */
export function shortComing(day: string, today: string, language: string): string {
  const isFar = Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + (day.slice(5) < today.slice(5) ? 1 : 0);
  return formatDay(day, language, { month: 'short', ...(isFar ? { year: 'numeric' } : { day: 'numeric' }) });
}

function formatDay(day: string, language: string, form: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return day;
  // Where English is of no country, the day comes first.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(date);
}
