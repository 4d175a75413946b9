import { stringsOf } from '../requirements/python-strings';

/** A settings module whose name is put together, with what it is put together of. */
export interface ComposedSettings {
  /** The modules it can be, the one that stands under the fewest conditions first. */
  modules: string[];
  /** The name, or the variable of the environment, that decides. */
  decidedBy: string;
}

/** What stands before the value: `setdefault('DJANGO_SETTINGS_MODULE', ` or `environ['DJANGO_SETTINGS_MODULE'] = `, from the closing quote on. */
const BEFORE = /^['"]\s*(?:,|\]\s*=)\s*/;
/** `f'shop.{env}'`. */
const F_STRING = /^[fF]['"]([\w.]*)\{([^{}\n]{1,120})\}([\w.]*)['"]/;
/** `'shop.%s' % env` and `'shop.{}'.format(env)`. */
const FORMAT = /^['"]([\w.]*)(?:%s|\{\})([\w.]*)['"]\s*(?:%|\.format\()\s*([^\n]{1,120})/;
/** `'shop.' + env`. */
const SUM = /^['"]([\w.]+)['"]\s*\+\s*([^\n]{1,120})/;
/** `os.environ.get('ENV', 'dev')`, with what it is where the environment says nothing. */
const WITH_DEFAULT = /^\(?\s*(?:os\.)?(?:environ\.get|getenv)\(\s*['"](\w+)['"]\s*,\s*['"]([\w.]+)['"]\s*\)/;
const NAME = /^\(?\s*([A-Za-z_]\w*)\s*(?:$|[),;#])/;
const MODULE = /^[A-Za-z_]\w*(?:\.\w+)*$/;
/** How variables of the environment are spelt: the key that is asked for is no value. */
const KEY = /^[A-Z][A-Z0-9_]*$/;

/**
 * Reads the settings module that a file puts together of a text and of one name, which the file gives texts, or of a variable with a default.
 * @param rest what follows `DJANGO_SETTINGS_MODULE`, at most the next line with it
 * @param lines the file's lines of code
 * @returns undefined where it is made in another way, or of what the file does not tell
 */
export function readComposed(rest: string, lines: readonly string[]): ComposedSettings | undefined {
  const value = BEFORE.test(rest) ? rest.replace(BEFORE, '') : '';
  const [, before = '', part, after = ''] = F_STRING.exec(value) ?? formatted(value) ?? SUM.exec(value) ?? [];
  if (part === undefined) return undefined;
  const [, variable, fallback] = WITH_DEFAULT.exec(part) ?? [];
  const name = variable ?? NAME.exec(part)?.[1];
  if (name === undefined) return undefined;
  const values = fallback === undefined ? valuesOf(name, lines) : [fallback];
  const modules = [...new Set(values.map((one) => before + one + after))].filter((module) => MODULE.test(module));
  return modules.length === 0 ? undefined : { modules, decidedBy: name };
}

/** The parts of a formatted string in the order of the other two. */
function formatted(value: string): (string | undefined)[] | undefined {
  const [all, before, after, part] = FORMAT.exec(value) ?? [];
  return all === undefined ? undefined : [all, before, part, after];
}

/** The texts that a name is given, what stands deeper later. */
function valuesOf(name: string, lines: readonly string[]): string[] {
  const depthAt = (line: number): number => /^\s*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
  return stringsOf(lines.join('\n'))
    .filter(({ value, names }) => names.includes(name) && !KEY.test(value))
    .sort((one, other) => depthAt(one.line) - depthAt(other.line))
    .map(({ value }) => value);
}
