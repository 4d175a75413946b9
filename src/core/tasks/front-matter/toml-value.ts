import type { DataValue } from '../../base/toml';
import { tomlString } from './toml-string';

/** A value as TOML on one line: tables inline, nothing as an empty string. */
export function tomlValue(value: DataValue): string {
  if (value === null) return '""';
  if (typeof value === 'string') return tomlString(value);
  if (Array.isArray(value)) return `[${value.map(tomlValue).join(', ')}]`;
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${keyOf(key)} = ${tomlValue(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function keyOf(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : tomlString(key);
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const text = String(value);
  // TOML wants a digit behind the point also before an exponent: 1e21 is fine, and so is 1.5e-7.
  return Object.is(value, -0) ? '-0.0' : text;
}
