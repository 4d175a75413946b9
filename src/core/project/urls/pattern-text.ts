import type { ProjectContext } from '../project-context';
import { lastPart, stringOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { valueOf } from '../source/source-index';

/** A constant that is built of constants that are built of constants is followed so far. */
const MAX_HOPS = 8;
const SETTINGS = 'django.conf.settings.';

/**
 * The text of a URL pattern, with a `…` for each part that text does not tell: of a literal, one that is marked for
 * translation, an f-string, a sum, `%` and `format()`, a constant of this folder and a setting.
 */
export function patternText(expression: Expression, file: SourceFile, context: ProjectContext, hops = 0): string {
  const next = (part: Expression, at: SourceFile = file): string =>
    hops < MAX_HOPS ? patternText(part, at, context, hops + 1) : '…';
  switch (expression.type) {
    case 'string':
      return expression.value;
    case 'binary':
      if (expression.operator === '+') return `${next(expression.left)}${next(expression.right)}`.replace(/…+/g, '…');
      return expression.operator === '%' ? formatted(stringOf(expression.left), /%(?:\(\w{1,80}\))?[sdr]/g) : '…';
    case 'call': {
      const { callee } = expression;
      if (callee.type === 'member' && callee.name === 'format')
        return formatted(stringOf(callee.object), /\{[^{}]{0,80}\}/g);
      const mark = callee.type === 'name' ? /^_$|^(?:u|(p))?gettext/.exec(lastPart(callee.name)) : null;
      // What `pgettext` is given first is the context.
      const marked = expression.args[mark?.[1] === 'p' ? 1 : 0];
      return marked && mark ? next(marked) : '…';
    }
    case 'name': {
      const found = context.index.resolve(file, expression.name);
      const held = valueOf(found);
      if (held) return next(held.value, held.file);
      return (found.dotted.startsWith(SETTINGS) ? context.settingOf(found.dotted.slice(SETTINGS.length)) : null) ?? '…';
    }
    case 'unknown':
      return literalOf(file.text.slice(expression.from, expression.to));
    default:
      return '…';
  }
}

function formatted(template: string | null, hole: RegExp): string {
  return template === null ? '…' : template.replace(hole, '…');
}

/** `f"floor/{floor}/"` → `floor/…/` */
function literalOf(source: string): string {
  const [, quote = ''] = /^[fFrR]{1,2}('''|"""|'|")/.exec(source) ?? [];
  if (quote === '' || !source.endsWith(quote) || source.includes('\n')) return '…';
  const inside = source.slice(source.indexOf(quote) + quote.length, -quote.length).replace(/\{[^{}]{0,200}\}/g, '…');
  // Two literals that stand side by side.
  return inside.includes(quote) ? '…' : inside;
}
