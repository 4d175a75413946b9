import type { DataTable } from '../../base/toml';
import { isDay } from './calendar-day';
import { scanTomlKeys } from './scan-toml-keys';
import { scanYamlKeys } from './scan-yaml-keys';

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

const NUMBER_WITH_MORE = /:[ \t]+[+-]?(?:0\d|0[ox]|\d[\d.]*(?:[eE]|0[ \t]*(?:#|\r?$)))/m;

/**
 * Puts numbers of YAML back as they are written: an id `007` is not 7, a version `1.10` not 1.1.
 * @param value what the header was read as; it is changed in place
 */
export function keepWrittenNumbers(value: DataTable, header: string): void {
  if (!NUMBER_WITH_MORE.test(header)) return;
  for (const { key, valueStart, valueEnd } of scanYamlKeys(header).keys) {
    const raw = header.slice(valueStart, valueEnd);
    if (typeof value[key] === 'number' && /^[+-]?[\d.]+(?:[eE][+-]?\d+)?$/.test(raw) && String(value[key]) !== raw)
      value[key] = raw;
  }
}
