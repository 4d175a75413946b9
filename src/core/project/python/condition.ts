import { dottedName, keywordOf, stringOf } from './expressions';
import { shortText } from './short-text';
import type { Expression } from './syntax';
import { operatorOf } from './operator-of';
import { variableOf } from './variable-of';

/** A condition in words, and the same of its opposite: `USE_S3 is set`, `USE_S3 is not set`. */
export interface Condition {
  yes: string;
  no: string;
}

const MAX_LENGTH = 60;
/** `STAGE is "live"` */
const IS_LITERAL = /^([\w.]{1,100}) is ["'\d]/;
const IS_BOOLEAN = /(?:^|\.)(?:BooleanValue|bool|get_bool|getbool|env_bool|bool_env|get_env_bool)$|^str_?to_?bool$/i;
/** What only changes how a text is written, or makes something else of the whole. */
const SAME_THING = /^(?:bool|int|str|float|strtobool|str2bool|str_to_bool)$/;
const SAME_TEXT = /^(?:lower|upper|strip|casefold|title|capitalize)$/;

/** A test as a person says it; one that has no such words stands as it is written, shortened. */
export function readCondition(test: Expression, text: string): Condition {
  const read = (part: Expression): Condition => readCondition(part, text);
  const operation = operatorOf(test, text);
  const [left, right] = operation?.parts ?? [];
  switch (operation?.operator) {
    case 'not':
      return left ? opposite(read(left)) : written(test, text);
    case ':=':
      return right ? read(right) : written(test, text);
    case 'and':
      if (left && right) return allOf([read(left), read(right)]);
      break;
    case 'or':
      if (left && right) return opposite(allOf([opposite(read(left)), opposite(read(right))]));
      break;
    case '==':
    case 'is':
      if (left && right) return about(left, 'is', 'is not', right, text);
      break;
    case '!=':
    case 'is not':
      if (left && right) return about(left, 'is not', 'is', right, text);
      break;
    case 'in':
    case 'not in':
      if (left && right) {
        const isEnvironment = left.type === 'string' && /^(?:os\.)?environ$/.test(dottedName(right) ?? '');
        const among = isEnvironment
          ? { yes: `${left.value} is set`, no: `${left.value} is not set` }
          : about(left, 'is in', 'is not in', right, text);
        return operation.operator === 'in' ? among : opposite(among);
      }
      break;
    default:
  }
  const inner = stripped(test);
  const module = importableBy(inner);
  if (module !== null) return { yes: `${module} can be imported`, no: `${module} cannot be imported` };
  const variable = variableOf(inner);
  if (variable) return ofVariable(variable.name, inner, inner !== test);
  const file = inner.type === 'call' ? existing(inner, text) : null;
  if (file !== null) return { yes: `${file} exists`, no: `${file} does not exist` };
  return inner === test ? written(test, text) : read(inner);
}

/** All of several conditions, as one. */
export function allOf(conditions: readonly Condition[]): Condition {
  const [first] = conditions;
  if (first && conditions.length === 1) return first;
  const several = (words: string): string => (words.includes(' and ') ? `(${words})` : words);
  return {
    yes: conditions.map(({ yes }) => oneOf(yes)).join(' and '),
    no: conditions.map(({ no }) => several(no)).join(' or '),
  };
}

/** A condition that is asked where those before it do not hold: of what is one thing it need not be said that it is no other. */
export function afterOthers(passed: readonly Condition[], own: Condition): Condition {
  const [, subject] = IS_LITERAL.exec(own.yes) ?? [];
  const others = passed.filter(({ yes }) => subject === undefined || IS_LITERAL.exec(yes)?.[1] !== subject);
  return allOf([...others.map(opposite), own]);
}

/** Two conditions in words as one; null for none. */
export function bothOf(outer: string | null, inner: string | null): string | null {
  if (outer === null || inner === null || outer === inner) return outer ?? inner;
  return `${oneOf(outer)} and ${oneOf(inner)}`;
}

/** Words that can stand beside an `and`. */
function oneOf(words: string): string {
  return words.replace(/\([^()]{0,200}\)/g, '').includes(' or ') ? `(${words})` : words;
}

/** The condition that holds where this one does not. */
export function opposite({ yes, no }: Condition): Condition {
  return { yes: no, no: yes };
}

function ofVariable(name: string, reader: Expression, isCast: boolean): Condition {
  const callee = reader.type === 'call' ? (dottedName(reader.callee) ?? '') : '';
  const cast = reader.type === 'call' ? dottedName(keywordOf(reader, 'cast')) : null;
  const isBoolean = isCast || IS_BOOLEAN.test(callee) || cast === 'bool';
  return isBoolean
    ? { yes: `${name} is true`, no: `${name} is not true` }
    : { yes: `${name} is set`, no: `${name} is not set` };
}

/** `find_spec("config.local")`: the module that is looked for. */
function importableBy(expression: Expression): string | null {
  if (expression.type !== 'call' || !/(?:^|\.)find_spec$/.test(dottedName(expression.callee) ?? '')) return null;
  return stringOf(expression.args[0]);
}

function about(left: Expression, is: string, isNot: string, right: Expression, text: string): Condition {
  const module = right.type === 'constant' && right.value === null ? importableBy(left) : null;
  if (module !== null) {
    const found = { yes: `${module} cannot be imported`, no: `${module} can be imported` };
    return is === 'is' ? found : opposite(found);
  }
  const [subject, object] = [left, right].map((part) => {
    const inner = stripped(part);
    return variableOf(inner)?.name ?? shortText(text, inner, MAX_LENGTH);
  });
  return { yes: `${subject} ${is} ${object}`, no: `${subject} ${isNot} ${object}` };
}

/** `os.path.exists(path)`, `path.is_file()`: the path. */
function existing(call: Expression & { type: 'call' }, text: string): string | null {
  const callee = dottedName(call.callee) ?? '';
  const [path] = call.args;
  if (path && /^(?:os\.)?path\.(?:exists|isfile|isdir)$/.test(callee)) return shortText(text, path, MAX_LENGTH);
  if (path || call.keywords.length > 0) return null;
  const { callee: method } = call;
  const name = method.type === 'member' ? method.name : /\.(\w+)$/.exec(callee)?.[1];
  if (!/^(?:exists|is_file|is_dir)$/.test(name ?? '')) return null;
  return method.type === 'member' ? shortText(text, method.object, MAX_LENGTH) : callee.replace(/\.\w+$/, '');
}

/** What a condition is about, without `bool(…)` and `.lower()` around it. */
function stripped(expression: Expression): Expression {
  if (expression.type !== 'call') return expression;
  const { callee, args } = expression;
  if (callee.type === 'member' && SAME_TEXT.test(callee.name)) return stripped(callee.object);
  const [first] = args;
  return first && args.length === 1 && SAME_THING.test(dottedName(callee) ?? '') ? stripped(first) : expression;
}

function written(test: Expression, text: string): Condition {
  const words = shortText(text, test, MAX_LENGTH);
  return { yes: words, no: `not ${words}` };
}
