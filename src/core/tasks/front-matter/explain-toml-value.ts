import { isDay, isoDayOf } from './calendar-day';
import type { HeaderProblem } from './find-fences';
import type { Fix } from '../../base/change';
import { findEntries } from './list-entries';
import { type KeyLine } from './scan-toml-keys';
import { lineEnd } from '../../base/lines';
import { tomlString } from './toml-string';

const CLOSED = [/^"(?:[^"\\\n]|\\.)*"$/, /^'[^'\n]*'$/, /^"""[^]*"""$/, /^'''[^]*'''$/, /^\[[^]*\]$/, /^\{[^]*\}$/];
const BARE_WORDS = /^\[[^\]"'{}\n#]*\]$/;

/** Whether a value begins with a quote or a bracket that has no other end. */
export function isUnclosed(header: string, { valueStart, valueEnd }: KeyLine): boolean {
  const raw = header.slice(valueStart, valueEnd);
  return /^["'[{]/.test(raw) && !CLOSED.some((form) => form.test(raw));
}

/**
 * Says what is wrong with a value of TOML, to somebody who does not know what a control character or a literal is.
 * @param header the text that the key was found in
 * @param told what the parser says, for what is not explained here
 */
export function explainTomlValue(header: string, line: KeyLine, told: string): Pick<HeaderProblem, 'message' | 'mend'> {
  const { key, valueStart, valueEnd } = line;
  const raw = header.slice(valueStart, valueEnd);
  const mend = (title: string, text: string, start = valueStart): { mend: Fix } => ({
    mend: { title, edits: [{ start, end: valueEnd, text }] },
  });
  if (raw === '')
    return {
      message: `"${key}" has no value; write one in quotes, or take the line out.`,
      ...mend('Write an empty text', header[valueStart - 1] === '=' ? ' ""' : '""'),
    };
  if (isUnclosed(header, line)) return explainUnclosed(key, raw, (title, closing) => mend(title, closing, valueEnd));
  const rest = header.slice(valueEnd, lineEnd(header, valueEnd)).trim();
  if (rest !== '' && !rest.startsWith('#'))
    return { message: `Behind the value of "${key}" there is more than a comment: ${rest.slice(0, 80)}` };
  if (BARE_WORDS.test(raw)) {
    const entries = findEntries(raw).map(({ value }) => tomlString(value));
    return {
      message: `The entries of "${key}" stand without quotes; put each in quotes.`,
      ...mend('Put the entries in quotes', `[${entries.join(', ')}]`),
    };
  }
  if (raw.startsWith('['))
    return {
      message: `The list in "${key}" cannot be read: between its entries stand commas, and texts stand in quotes.`,
    };
  if (/^[“”„«‘’]/.test(raw)) {
    const inside = tomlString(raw.replaceAll(/^[“”„«‘’]|[“”»‘’]$/g, ''));
    return {
      message: `The value of "${key}" stands between typographic quotes; TOML knows " and ' alone.`,
      ...mend('Put it in plain quotes', inside),
    };
  }
  const day = isoDayOf(raw);
  if (day !== undefined) return { message: `${raw} is no date of TOML; write ${day}.`, ...mend(`Write ${day}`, day) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(raw) && !isDay(raw)) return { message: `${raw} is no day of the calendar.` };
  if (/^["'{]/.test(raw)) return { message: told };
  return {
    message: `The value of "${key}" stands without quotes; put it in quotes.`,
    ...mend('Put it in quotes', tomlString(raw)),
  };
}

function explainUnclosed(
  key: string,
  raw: string,
  close: (title: string, closing: string) => { mend: Fix },
): Pick<HeaderProblem, 'message' | 'mend'> {
  if (raw.startsWith('['))
    return {
      message: `The list in "${key}" is not closed; put ] behind its last entry.`,
      ...close('Close the list', ']'),
    };
  if (raw.startsWith('{'))
    return {
      message: `The table in "${key}" is not closed; put } behind its last value.`,
      ...close('Close the table', ' }'),
    };
  const [quotes = ''] = /^(?:"""|'''|["'])/.exec(raw) ?? [];
  return {
    message: `The text in "${key}" that begins here is not closed; put ${quotes} behind it.`,
    ...close('Close the text', quotes),
  };
}
