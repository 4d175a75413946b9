import type { ProjectContext } from '../project-context';
import { lastPart, stringOf } from '../python/expressions';
import { changedText, slicedText } from './changed-text';
import { readString } from '../python/read-string';
import type { Expression, Keyword } from '../python/syntax';
import { classAttribute } from '../source/class-attribute';
import type { SourceFile } from '../source/source-file';
import { valueOf } from '../source/source-index';

/** So many constants, and so many pieces of them, are followed for one pattern: nobody writes more. */
const MAX_PIECES = 200;
const PERCENT = /%%|%(?:\((\w{1,80})\))?[sdr]/g;
const BRACES = /(?<!\{)\{([^{}]{0,80})\}(?!\})/g;
const SETTINGS = 'django.conf.settings.';

/**
 * The text of a URL pattern, with a `…` for each part that text does not tell: of a literal, one that is marked for
 * translation, an f-string, a sum, `%` and `format()`, a constant of this folder or of a class in it, and a setting.
 */
export function patternText(
  expression: Expression,
  file: SourceFile,
  context: ProjectContext,
  budget = { pieces: MAX_PIECES },
  /** The values that it is a part of: none is a part of itself. */
  within: readonly Expression[] = [],
): string {
  const next = (part: Expression, at: SourceFile = file, inside = within): string =>
    budget.pieces-- > 0 ? patternText(part, at, context, budget, inside) : '…';
  switch (expression.type) {
    case 'string':
      return expression.value;
    case 'number':
      return String(expression.value);
    case 'binary':
      if (expression.operator === '+') return `${next(expression.left)}${next(expression.right)}`.replace(/…+/g, '…');
      return expression.operator === '%'
        ? formatted(stringOf(expression.left), PERCENT, argsOf(expression.right))
        : '…';
    case 'call': {
      const { callee } = expression;
      if (callee.type === 'member' && callee.name === 'format')
        return formatted(stringOf(callee.object), BRACES, expression.args, expression.keywords);
      const changed = changedText(expression, next);
      if (changed !== null) return changed;
      const mark = callee.type === 'name' ? /^_$|^(?:u|(p))?gettext/.exec(lastPart(callee.name)) : null;
      // What `pgettext` is given first is the context.
      const marked = expression.args[mark?.[1] === 'p' ? 1 : 0];
      return marked && mark ? next(marked) : '…';
    }
    case 'name': {
      const found = context.index.resolve(file, expression.name);
      const held = valueOf(found) ?? classAttribute(found, context.index);
      if (held) return within.includes(held.value) ? '…' : next(held.value, held.file, [...within, held.value]);
      return (found.dotted.startsWith(SETTINGS) ? context.settingOf(found.dotted.slice(SETTINGS.length)) : null) ?? '…';
    }
    case 'slice':
      return slicedText(expression, next, file.text);
    case 'unknown':
      return literalsOf(file.text.slice(expression.from, expression.to), (name) =>
        isConstant(name, file)
          ? next({ line: expression.line, from: expression.from, to: expression.to, type: 'name', name })
          : '…',
      );
    default:
      return '…';
  }

  /** A template with what is put into its holes, by turns or by name. */
  function formatted(
    template: string | null,
    hole: RegExp,
    args: readonly Expression[],
    keywords: readonly Keyword[] = [],
  ): string {
    if (template === null) return '…';
    let turn = 0;
    const filled = template.replace(hole, (whole: string, given: string | undefined = '') => {
      if (whole === '%%') return '%';
      const named = /^\d+$/.test(given) ? args[Number(given)] : keywords.find(({ name }) => name === given)?.value;
      const value = given === '' ? args[turn++] : named;
      return value ? next(value) : '…';
    });
    return filled.replaceAll(/([{}])\1/g, hole === BRACES ? '$1' : '$1$1');
  }
}

/** What `%` is given: the items of a tuple, else the one value; a table gives them by name, which are not followed. */
function argsOf(value: Expression): readonly Expression[] {
  if (value.type === 'tuple') return value.items;
  return value.type === 'dict' ? [] : [value];
}

/** A name in small letters may be that of a loop, whose value is another in each turn. */
function isConstant(name: string, { text, bound }: SourceFile): boolean {
  return (
    bound?.has(name.split('.', 1)[0] ?? '') === true || /(?:^|\.)_?[A-Z][A-Z0-9_]*$/.test(name) || !/\bfor\b/.test(text)
  );
}

/** Literals side by side, of which some are f-strings: `rf"^{PREFIX}/" r"(?P<pk>\d+)/$"`; `…` for what is none. */
function literalsOf(source: string, valueOfName: (name: string) => string): string {
  const literal = /\s*(?:#[^\n]*\n\s*)?([a-zA-Z]{0,2})('''|"""|'|")/y;
  let told = '';
  for (let at = 0; at < source.trimEnd().length;) {
    literal.lastIndex = at;
    const [opening, prefix = '', quote = ''] = literal.exec(source) ?? [];
    if (opening === undefined) return '…';
    const from = at + opening.length;
    const end = endOfLiteral(source, from, quote);
    if (end === -1) return '…';
    const inside = source.slice(from, end);
    told += /f/i.test(prefix) ? filledIn(inside, valueOfName) : readString(`${prefix}${quote}${inside}${quote}`);
    at = end + quote.length;
  }
  return told.replaceAll(/…+/g, '…');
}

function endOfLiteral(source: string, from: number, quote: string): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source.startsWith(quote, at)) return at;
  }
  return -1;
}

/** `floor/{FLOOR}/[0-9]{{2}}` → `floor/3/[0-9]{2}` */
function filledIn(inside: string, valueOfName: (name: string) => string): string {
  return inside.replaceAll(/\{\{|\}\}|\{([^{}]{0,200})\}/g, (whole: string, name?: string) => {
    if (name === undefined) return whole.slice(1);
    return /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(name.trim()) ? valueOfName(name.trim()) : '…';
  });
}
