import type { DataTable } from '../../base/toml';
import { isDay } from './calendar-day';
import { scanTomlKeys } from './scan-toml-keys';

const BARE_LATE_DAY = /=[ \t]*\d{4}-\d{2}-(?:29|3\d)/;

/**
 * Puts bare dates that no calendar has back as they are written: the parser of TOML takes 2026-02-30 for 2 March.
 * @param value what the header was read as; it is changed in place
 */
export function keepWrittenDates(value: DataTable, header: string): void {
  if (!BARE_LATE_DAY.test(header)) return;
  for (const { key, table, valueStart, valueEnd } of scanTomlKeys(header).keys) {
    const raw = header.slice(valueStart, valueEnd);
    const [date = ''] = /^\d{4}-\d{2}-\d{2}/.exec(raw) ?? [];
    if (table === '' && date !== '' && !isDay(date) && typeof value[key] === 'string') value[key] = raw;
  }
}
