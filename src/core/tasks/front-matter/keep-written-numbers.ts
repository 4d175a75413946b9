import type { DataTable } from '../../base/toml';
import { scanYamlKeys } from './scan-yaml-keys';

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
