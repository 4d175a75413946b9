import { dottedName, keywordOf, lastPart } from '../python/expressions';
import type { Expression, ExpressionOf } from '../python/syntax';
import { defaultArgument, isConfiguredValue, variableOf } from '../python/variable-of';
import { ENVIRONMENT, ofScheme } from './env-scheme';
import type { Scope } from './scope';
import { entryOf, truthOf, type Value } from './value';

/** Calls that make a list of the same items, whatever their order. */
const SAME_ITEMS =
  /^(?:list|tuple|set|frozenset|sorted|OrderedDict\.fromkeys|dict\.fromkeys|(?:collections\.)?OrderedDict\.fromkeys)$/;
/** Calls that give back the same again, to be changed by itself. */
const COPIES = /^(?:(?:copy\.)?deepcopy|copy\.copy|copy)$/;
/** Readers that give a text as it is. */
const IS_RAW = /^(?:os\.)?(?:environ\.get|getenv)$/;
const IS_TRUE = /^(?:true|1|yes|on|y|t|ok)$/i;

/** What makes the settings of mail of a URL: https://django-environ.readthedocs.io/en/latest/types.html, https://github.com/migonzalvar/dj-email-url */
const OF_MAIL = /(?:^|\.)(?:email_url|email_url_config)$|^env\.email$|^dj_email_url\.(?:config|parse)$/;
/** Those that it makes. */
const MAIL_NAMES = ['BACKEND', 'HOST', 'PORT', 'HOST_USER', 'HOST_PASSWORD', 'FILE_PATH', 'USE_TLS', 'USE_SSL'];

type Call = ExpressionOf<'call'>;
type Evaluate = (part: Expression) => Value;

/**
 * Works out the calls that settings are written with.
 * @param evaluate works out a part
 * @param unknown what it is where text does not tell
 */
export function evaluateCall(call: Call, scope: Scope, evaluate: Evaluate, unknown: Value): Value {
  const [first] = call.args;
  const callee = dottedName(call.callee);
  const { file, line, text } = unknown;
  const base = { file, line, text, when: null };
  if (callee !== null && OF_MAIL.test(callee))
    return { ...base, type: 'dict', entries: MAIL_NAMES.map((name) => ({ key: `EMAIL_${name}`, value: unknown })) };
  if (callee !== null && SAME_ITEMS.test(callee)) {
    if (!first) return { ...base, type: 'list', items: [] };
    const given = evaluate(first);
    return given.type === 'list' && call.args.length === 1 ? given : unknown;
  }
  if (callee !== null && COPIES.test(callee) && first && call.args.length === 1) {
    const given = evaluate(first);
    return given.type === 'list' || given.type === 'dict' ? given : unknown;
  }
  if (callee === 'filter' && first?.type === 'constant' && first.value === null && call.args[1]) {
    const given = evaluate(call.args[1]);
    return given.type === 'list' ? { ...given, items: given.items.filter((item) => truthOf(item) !== false) } : unknown;
  }
  if (callee === 'dict' && !first && call.keywords.every((keyword) => keyword.name !== '**')) {
    const entries = call.keywords.map(({ name, value }) => ({ key: name, value: evaluate(value) }));
    return { ...base, type: 'dict', entries };
  }
  if (first && call.args.length === 1 && (callee === 'bool' || callee === 'int' || callee === 'str'))
    return castTo(callee, evaluate(first), unknown);
  let worked = unknown;
  if (
    call.callee.type === 'member' ||
    (callee !== null && /\.(?:split|lower|upper|strip|get|index|format|copy)$/.test(callee))
  )
    worked = applyMethod(call, evaluate, unknown);
  if (worked !== unknown) return worked;
  return scope.withoutEnvironment ? (defaultOf(call, scope, evaluate) ?? unknown) : unknown;
}

/** `'a,b'.split(',')`, `' A '.strip().lower()` */
function applyMethod(call: Call, evaluate: Evaluate, unknown: Value): Value {
  const { callee } = call;
  const dotted = callee.type === 'name' ? callee.name : null;
  const method = callee.type === 'member' ? callee.name : lastPart(dotted ?? '');
  const object =
    callee.type === 'member'
      ? evaluate(callee.object)
      : dotted === null
        ? undefined
        : evaluate({ ...callee, type: 'name', name: dotted.slice(0, dotted.lastIndexOf('.')) });
  if (object?.type === 'list' && method === 'index') return positionIn(object, call, evaluate) ?? unknown;
  if ((object?.type === 'list' || object?.type === 'dict') && method === 'copy') return object;
  if (object?.type === 'dict' && method === 'get') return entryFor(call, object, evaluate) ?? unknown;
  if (object?.type !== 'string' || object.when !== null) return unknown;
  const { file, line, text } = unknown;
  const base = { file, line, text, when: null };
  const given = call.args[0] ? evaluate(call.args[0]) : undefined;
  switch (method) {
    case 'lower':
      return { ...base, type: 'string', value: object.value.toLowerCase() };
    case 'upper':
      return { ...base, type: 'string', value: object.value.toUpperCase() };
    case 'strip':
      return given ? unknown : { ...base, type: 'string', value: object.value.trim() };
    case 'format':
      return fillIn(object.value, call, evaluate, base) ?? unknown;
    case 'split': {
      const parts =
        given?.type === 'string' && given.value !== ''
          ? object.value.split(given.value)
          : object.value.split(/\s+/).filter(Boolean);
      if (given && given.type !== 'string') return unknown;
      return { ...base, type: 'list', items: parts.map((value) => ({ ...base, type: 'string', value })) };
    }
    default:
      return unknown;
  }
}

/** `'{}.urls'.format(NAME)`; undefined where a part of it is not known. */
function fillIn(
  pattern: string,
  call: Call,
  evaluate: Evaluate,
  base: Pick<Value, 'file' | 'line' | 'text' | 'when'>,
): Value | undefined {
  const values = call.args.map(evaluate);
  const named = new Map(call.keywords.map(({ name, value }) => [name, evaluate(value)]));
  let at = 0;
  let isKnown = true;
  const value = pattern.replace(/\{(\w{0,40})\}/g, (_, key: string) => {
    const part = key === '' ? values[at++] : (named.get(key) ?? values[Number(key)]);
    if (part?.when === null && (part.type === 'string' || part.type === 'scalar')) return part.value;
    isKnown = false;
    return '';
  });
  return isKnown && !/[{}]/.test(value) ? { ...base, type: 'string', value } : undefined;
}

/** `MIDDLEWARE.index('csrf') + 1` of a list that text tells up to there. */
function positionIn(list: Value & { type: 'list' }, call: Call, evaluate: Evaluate): Value | undefined {
  const wanted = call.args[0] && evaluate(call.args[0]);
  if (wanted?.type !== 'string') return undefined;
  const at = list.items.findIndex((item) => item.type === 'string' && item.value === wanted.value);
  if (at === -1 || list.items.slice(0, at + 1).some((item) => item.when !== null || item.type === 'unknown'))
    return undefined;
  return { ...wanted, type: 'scalar', value: String(at) };
}

/** `DEFAULTS.get('debug', False)` of a dictionary that text tells whole. */
function entryFor(call: Call, object: Value & { type: 'dict' }, evaluate: Evaluate): Value | undefined {
  const [key, otherwise] = call.args;
  const name = key && evaluate(key);
  if (name?.type !== 'string' || object.when !== null || object.entries.some((entry) => entry.key === null))
    return undefined;
  return entryOf(object, name.value) ?? (otherwise && evaluate(otherwise));
}

/** Whether a reader is given True or False for where its variable is not set: those that convert make a boolean of it then. */
function isBoolean(given: Expression | null, evaluate: Evaluate): boolean {
  const value = given && evaluate(given);
  return value?.type === 'scalar' && /^(?:True|False)$/.test(value.value);
}

/** What a reader of the environment gives where its variable is not set; undefined where it gives nothing, or is none. */
function defaultOf(call: Call, scope: Scope, evaluate: Evaluate): Value | undefined {
  const callee = dottedName(call.callee) ?? '';
  const isConfigured = isConfiguredValue(call);
  const variable = isConfigured ? null : variableOf(call);
  if (!isConfigured && !variable) return undefined;
  const given = defaultArgument(call);
  const cast = keywordOf(call, 'cast');
  const kind = dottedName(cast) ?? lastPart(callee);
  const set = variable && entryOf(scope.names.get(ENVIRONMENT), variable.name);
  if (set) return IS_RAW.test(callee) ? set : castTo(isBoolean(given, evaluate) ? 'bool' : kind, set, undefined);
  if (given) return castTo(kind, evaluate(given), undefined) ?? undefined;
  if (IS_RAW.test(callee)) return { ...placeOf(call, scope), type: 'scalar', value: 'None' };
  const scheme = variable && ofScheme(callee, variable.name, scope.names);
  return scheme ? castTo(dottedName(scheme.kind) ?? '', evaluate(scheme.given), undefined) : undefined;
}

function castTo(kind: string, value: Value, otherwise: Value): Value;
function castTo(kind: string, value: Value, otherwise: undefined): Value | undefined;
function castTo(kind: string, value: Value, otherwise: Value | undefined): Value | undefined {
  const base = { file: value.file, line: value.line, text: value.text, when: null };
  if (value.type !== 'string') {
    if (!/^bool/.test(kind)) return value.type === 'unknown' ? otherwise : value;
    const truth = truthOf(value);
    return truth === null ? otherwise : { ...base, type: 'scalar', value: truth ? 'True' : 'False' };
  }
  if (kind === 'bool' && otherwise) return { ...base, type: 'scalar', value: value.value === '' ? 'False' : 'True' };
  if (/bool/i.test(kind)) return { ...base, type: 'scalar', value: IS_TRUE.test(value.value) ? 'True' : 'False' };
  if (/^int/i.test(kind))
    return /^-?\d{1,15}$/.test(value.value) ? { ...base, type: 'scalar', value: value.value } : otherwise;
  if (/^(?:csv|list|tuple|ListValue|TupleValue)$/i.test(kind)) {
    const parts = value.value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    return { ...base, type: 'list', items: parts.map((part) => ({ ...base, type: 'string', value: part })) };
  }
  return value;
}

function placeOf(call: Call, scope: Scope): Pick<Value, 'file' | 'line' | 'text' | 'when'> {
  return { file: scope.path, line: call.line, text: 'None', when: null };
}
