import { VALUE_WORD, type Bracket, type OpenBrackets } from './open-brackets';
import { isDefaultOfValue, READS_NAME } from './secret-arguments';
import { isMadeUpName } from '../made-up';
import { isNameOfSecret, isSecretName, nameKind } from '../secret-name';
import { isReference, isSecret } from '../secret-value';
import type { TokenText } from '../tokens/token-text';
import { isCaption, isLabel, isPattern, isQuery, isRoute, isSentence, makesForm } from './value-label';

/** Calls whose strings are labels for people, and names of things. */
const DESCRIBES =
  /(?:Field|Input|Widget|Column|Serializer|Form|View|Option|Argument|Parameter|Validator)$|^(?:_|gettext\w*|(?:[a-z]{1,20}_)?reverse\w*|path|re_path|url)$/;
/** Calls of the Web Cryptography API, whose lists and objects say what a key is for: https://www.w3.org/TR/WebCryptoAPI/ */
const HANDLES_KEY = /^(?:import|export|generate|derive|wrap|unwrap)Key$/;
/** Entries that tell people or a program what a field is: of forms, JSON Schema 2020-12, OpenAPI 3.1. */
const LABELS =
  /^(?:label|help_?text|hint|type|title|description|verbose_name|placeholder|format|widget|input_type|(?:default_?)?message|error|errors|rules|required|enum|pattern|\$?ref|\$schema|\$id|in|name|autocomplete|component|code|icon|kind|status|scopes?|role|region|provider|engine|driver|backend|protocol|alg|algorithm|method|grant_type|token_type|issuer|audience|state|id|uuid|slug|user_?name|user|e-?mail|host(?:_?name)?|port|locale|lang(?:uage)?|(?:created|updated)(?:_?at)?|class_?name)$/i;
/** Entries that tell what something looks like: design tokens. */
const DESIGN =
  /(?:colou?r|font|family|size|radius|spacing|shadow|weight|height|width|border|background|opacity|duration|easing)s?$/i;
/** How many brackets outwards a call still says what its strings are for. */
const NEAR = 4;
const NAME_OF_VARIABLE = /^[A-Za-z_][A-Za-z0-9_./-]{0,80}$/;
/** Words behind which a bracket is a list, and no index. */
const BEFORE_LIST = /^(?:in|or|and|not|else|return|if|is|of|case|when|then|yield|await)$/;
/** A constant, or a variable of the environment. */
const CONSTANT = /^[A-Z][A-Z0-9]{0,40}(?:_{1,2}[A-Z0-9]{1,40}){0,8}$/;
/** What OAuth 2.0 calls a client's secrets, and those of whom it is handed on to: RFC 6749, 2.3.1. */
const FIELD_OF_CLIENT = /^(?:[a-z]{1,20}_){0,2}(?:client|consumer)_(?:id|key|secret)$/;
/** Lists of secrets that are called by their names. */
const LISTS_NAMES = /secrets?$/i;

/** What the name of a field of a page ends with: `password_input`. */
const FIELD = /_?(?:input|field|box|elem|element)$/i;

/** A string of a value, by the indices of its tokens. */
interface StringPlace {
  index: number;
  /** How many brackets were open where the value began. */
  depth: number;
  /** The name that the value belongs to. */
  name: number;
}

/** What a value is called: of a field of a page, to which it is sent, by what stands in the field, `password_input.send_keys("…")`. */
export function nameOfValue(tokens: TokenText, name: number): string {
  return tokens.markAt(name + 1) === '.' ? tokens.nameAt(name).replace(FIELD, '') : tokens.nameAt(name);
}

/** Whether a string of a value is a secret, and neither names one nor is a label. */
export function isSecretString(
  tokens: TokenText,
  brackets: OpenBrackets,
  { index, depth, name }: StringPlace,
): boolean {
  const before = tokens.markAt(tokens.tokens[index - 1]?.kind === 'newline' ? index - 2 : index - 1);
  const content = tokens.nameAt(index);
  const frame = brackets.open.at(-1);
  const open = brackets.open.slice(Math.max(depth, brackets.open.length - NEAR));
  const named = nameOfValue(tokens, name);
  if (isSentence(content) || isReference(content) || /^(?:\\[nrt0]|[^A-Za-z0-9]){1,3}$/.test(content)) return false;
  const keyword = before === '=' && tokens.markAt(index - 2) !== '=' ? tokens.wordAt(index - 2) : '';
  // A scheme that the token is put behind: `"Token " + key`.
  if (/^(?:Token|Bearer|Basic|JWT|ApiKey) $/.test(content)) return false;
  if (isPattern(content) || isRoute(content) || isQuery(content)) return false;
  if (VALUE_WORD.test(keyword)) return true;
  // What it is handed over as, or the name of its entry, tells more than what the result is called.
  const nearest = before === ':' ? tokens.nameAt(index - 2) : keyword;
  if (isSecretName(nearest)) return isSecret(nearest, content) && !isCaption(content);
  if (!isSecret(named, content) && nameKind(named) !== 'maybe') return false;
  // What stands before the first bracket of the value is the name itself, or its type.
  if (brackets.open.slice(Math.max(depth + 1, brackets.open.length - NEAR)).some(isOfAnother)) return false;
  if (before === ':' && (isTold(tokens.nameAt(index - 2)) || isCaption(content))) return false;
  if (open.some(({ entry }) => isTold(entry))) return false;
  // The first argument of pydantic's is the default.
  if (frame?.callee === 'Field' && before === '(' && !content.includes(' ')) return true;
  if (open.some(({ callee }) => DESCRIBES.test(callee))) return false;
  if (frame?.callee === '' && open.some(({ callee }) => HANDLES_KEY.test(callee))) return false;
  if (open.length > 0 && isKey(tokens, index)) return false;
  if (before === '[' && isIndexed(tokens, index - 2)) return !NAME_OF_VARIABLE.test(content);
  if (frame !== undefined && open.length > 0 && frame.callee === '' && isItem(tokens, index, before))
    return !namesSecret(content, named);
  if (frame === undefined || open.length === 0 || frame.callee === '') return true;
  if (/^(?:getattr|setattr|hasattr|object)$/.test(frame.callee) && frame.argument === 1) return false;
  // `str(…)` makes a string of what it is given, `env.str(…)` reads it.
  if (frame.callee === 'str' && frame.owner === '') return true;
  if (before === '(' && makesForm(frame.callee, content) && (!isNameOfSecret(content) || isMadeUpName(content)))
    return true;
  if (before === '(' && (isNameOfSecret(content) || (READS_NAME.test(frame.callee) && NAME_OF_VARIABLE.test(content))))
    return false;
  if (keyword !== '' && !isSecretName(keyword) && !VALUE_WORD.test(keyword)) return false;
  if (isDefaultOfValue(frame.callee, frame.owner, frame.argument)) return true;
  if (READS_NAME.test(frame.callee)) return true;
  return !isLabel(frame.callee, content);
}

/** Whether a value follows: `"username":`, Terraform's `"username" =`, PHP's `'username' =>`. */
function isKey(tokens: TokenText, index: number): boolean {
  return tokens.markAt(index + 1) === ':' || (tokens.markAt(index + 1) === '=' && tokens.markAt(index + 2) !== '=');
}

function isTold(entry: string): boolean {
  return LABELS.test(entry) || DESIGN.test(entry);
}

/** Whether a bracket is handed over as something that is no secret. */
function isOfAnother({ keyword }: Bracket): boolean {
  return keyword !== '' && !isSecretName(keyword) && !VALUE_WORD.test(keyword);
}

/** Whether a bracket behind that token is an index. */
function isIndexed(tokens: TokenText, index: number): boolean {
  const mark = tokens.markAt(index);
  const word = tokens.wordAt(index);
  return mark === ')' || mark === ']' || (word !== '' && !BEFORE_LIST.test(word));
}

/** Whether the string is an item of a list that is written out. */
function isItem(tokens: TokenText, index: number, before: string | undefined): boolean {
  let next = index + 1;
  while (tokens.tokens[next]?.kind === 'newline') next += 1;
  const after = tokens.markAt(next) ?? '';
  return (before === '(' || before === '[' || before === '{' || before === ',') && /^[,)\]}]$/.test(after);
}

/** Whether an item of a list is the name of a secret, or of what a parser tells apart: `("A_KEY", "B_KEY")`, `["LPAREN", "NUMBER"]`. */
function namesSecret(item: string, list: string): boolean {
  if (nameKind(list) === 'key' && /^[a-z]{1,40}(?:[_.:-][a-z]{1,40}){0,8}$/.test(item)) return true;
  if (FIELD_OF_CLIENT.test(item)) return true;
  if (CONSTANT.test(item)) return !/\d[A-Z]|\d{3}/.test(item) || isSecretName(item);
  return LISTS_NAMES.test(list) && /^[a-z]{1,20}(?:[_-][a-z]{1,20}){1,6}$/.test(item) && nameKind(item) !== undefined;
}
