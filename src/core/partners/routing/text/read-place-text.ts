import { wordsOf } from '../../../project/python/words-of';
import { isSettingsFile } from '../../../project/source/classify-path';
import { PYTHON } from '../signal';
import { findComments, type Part } from './find-comments';
import type { PlaceText } from './place-text';

/** A string that names code: `storages.backends.s3.S3Storage`. */
const NAMES_CODE = /^[bru]?["'][A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+["']$/;

/**
 * Tells apart what a file does and what is said in it. Strings of Python that name code, and those of settings, are code;
 * strings of other languages are, too: what they import stands in them.
 */
export function readPlaceText(path: string, text: string): PlaceText {
  if (!PYTHON.test(path)) {
    const comments = findComments(path, text);
    const code = blankParts(text, comments);
    return { code, literals: code, talk: keepParts(text, comments) };
  }
  const words = wordsOf(text);
  const said = words.filter(({ kind }) => kind !== 'string');
  const strings = isSettingsFile(path)
    ? said
    : words.filter(({ kind, from, to }) => kind !== 'string' || !NAMES_CODE.test(text.slice(from, to)));
  return { code: blankParts(text, strings), literals: blankParts(text, said), talk: keepParts(text, said) };
}

/** Blanks in place of parts, which stand in their order. */
function blankParts(text: string, parts: readonly Part[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of parts) {
    kept.push(text.slice(at, from), blank(text.slice(from, to)));
    at = to;
  }
  return [...kept, text.slice(at)].join('');
}

function keepParts(text: string, parts: readonly Part[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of parts) {
    kept.push(blank(text.slice(at, from)), text.slice(from, to));
    at = to;
  }
  return [...kept, blank(text.slice(at))].join('');
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
