import { isAuthKeyword, isEncodedAccount, isNameOfAuth, isWayOfAuth, secretPositions } from './secret-arguments';
import { isSecretName } from '../secret-name';
import { isReference } from '../secret-value';
import { addSpans, type Span } from '../span';
import { spanOf } from '../tokens/token-text';
import type { TokenText } from '../tokens/token-text';

/** A bracket that is open. */
export interface Bracket {
  /** The word before it, and the word before the dot; `''` where there is none. */
  callee: string;
  owner: string;
  /** What it is handed over or assigned as: `widget` in `widget=Input(`. */
  keyword: string;
  /** The name of the entry whose value it is: `required` in `"required": [`. */
  entry: string;
  /** Whether something in it names a secret: `name="SECRET_KEY"`, `"--token"`, `variable "db_password" {`. */
  isNamed: boolean;
  /** The strings that are the value where it does. */
  values: Span[];
  /** How many commas have been passed. */
  argument: number;
  /** The first argument, where it is a string. */
  first?: Span;
  /** Which of the entries is where a database is; the user and the password follow it. */
  source?: number | undefined;
}

/** What a value is called beside its name. */
export const VALUE_WORD =
  /^(?:value|new|default|default_value|defaultValue|initial|fallback|content|plaintext|secret_?string|secret_?value)$/i;
const NAME_WORD = /^(?:name|key|variable|option|param|field)$/i;
/** What the name of a variable of the environment is handed over as, beside the default that comes first. */
const VARIABLE_WORD = /^(?:environ|env|env_?var|var)(?:_?name)?$/i;
/** Where a database is: a DSN of Perl's DBI, PHP's PDO or JDBC, and a URL that has no user. */
const SOURCE =
  /^(?:dbi:\w{1,40}:|(?:mysql|pgsql|sqlsrv|oci|odbc|dblib|firebird|ibm):[\w ]{1,20}=|jdbc:\w|(?:mysql2?|mariadb|postgres(?:ql)?|oracle|mssql|sqlserver|mongodb|amqp|ldaps?)(?:\+\w{1,20})?:\/\/[^@\s]{1,200}$)/i;
/** Whoever has one of these as a user has the secret beside it. */
const ACCOUNT = /^(?:A(?:KIA|SIA)[A-Z0-9]{16}|(?:AC|SK)[a-f0-9]{32})$/;

/**
 * The brackets around a token, and the strings among their entries that are secrets by where they stand: as an argument of
 * a call that takes one, or beside what names them.
 */
export class OpenBrackets {
  readonly open: Bracket[] = [];
  readonly secrets: Span[] = [];
  /** The contents of the strings that were passed, and of the comments. */
  readonly strings: Span[] = [];

  readonly #tokens: TokenText;

  constructor(tokens: TokenText) {
    this.#tokens = tokens;
  }

  /** Takes notice of the token at `index`. */
  pass(index: number): void {
    const token = this.#tokens.tokens[index];
    if (token?.kind === 'comment') this.strings.push(spanOf(token));
    if (token?.kind === 'string') this.#passString(index, spanOf(token), this.#tokens.contentOf(token));
    if (token?.kind !== 'mark') return;
    const char = this.#tokens.markAt(index) ?? '';
    const bracket = this.open.at(-1);
    if ('([{'.includes(char)) this.open.push(this.#bracketAt(index, char));
    else if (')]}'.includes(char)) this.open.pop();
    else if (char === ',' && bracket !== undefined) bracket.argument += 1;
  }

  #bracketAt(index: number, char: string): Bracket {
    const tokens = this.#tokens;
    // A method of Ruby may end with a sign: `key?(`.
    const isSigned = /^[?!]$/.test(tokens.markAt(index - 1) ?? '') && char === '(';
    const callee = tokens.wordAt(isSigned ? index - 2 : index - 1);
    const owner = tokens.markAt(index - 2) === '.' ? tokens.wordAt(index - 3) : '';
    let sign = callee === '' ? index - 1 : owner === '' ? index - 2 : index - 4;
    while (tokens.markAt(sign) === '.' && tokens.wordAt(sign - 1) !== '') sign -= 2;
    const keyword = tokens.markAt(sign) === '=' ? tokens.wordAt(sign - 1) || annotatedName(tokens, sign) : '';
    const entry = char !== '{' && callee === '' && tokens.markAt(index - 1) === ':' ? tokens.nameAt(index - 2) : '';
    // `variable "db_password" {`
    const isNamed =
      char === '{' && tokens.tokens[index - 1]?.kind === 'string' && isSecretName(tokens.nameAt(index - 1));
    // `connect("jdbc:…", ["sa", "…"])`
    const around = this.open.at(-1);
    const isAccount = callee === '' && around?.source !== undefined && around.source === around.argument - 1;
    return { callee, owner, keyword, entry, isNamed, values: [], argument: 0, source: isAccount ? -1 : undefined };
  }

  #passString(index: number, span: Span, content: string): void {
    const tokens = this.#tokens;
    const bracket = this.open.at(-1);
    this.strings.push(span);
    if (content === '') return;
    if (this.#isOfCase(index) || (bracket === undefined && this.#isSecondOfPair(index))) this.secrets.push(span);
    if (bracket === undefined) return;
    const before = tokens.markAt(index - 1);
    const keyword = before === '=' || before === ':' ? tokens.nameAt(index - 2) : '';
    if (bracket.callee !== '' && bracket.argument === 0 && keyword === '') bracket.first = span;
    if (SOURCE.test(content)) bracket.source = bracket.argument;
    if (
      keyword === '' &&
      (this.#isSecretArgument(index, bracket) || isEncodedAccount(bracket.callee, content)) &&
      !isReference(content)
    ) {
      this.secrets.push(span);
    } else if (VARIABLE_WORD.test(keyword) && isSecretName(content)) {
      bracket.isNamed = true;
      addSpans(this.secrets, bracket.values);
      if (bracket.first !== undefined && !isReference(tokens.text.slice(bracket.first.start, bracket.first.end)))
        this.secrets.push(bracket.first);
    } else if (
      ((NAME_WORD.test(keyword) || /^--?[a-z]/.test(content)) && isSecretName(content)) ||
      (keyword === 'type' && content === 'password')
    ) {
      bracket.isNamed = true;
      addSpans(this.secrets, bracket.values);
    } else if (VALUE_WORD.test(keyword) && !isReference(content)) {
      if (bracket.isNamed) this.secrets.push(span);
      else bracket.values.push(span);
    }
  }

  #isSecretArgument(index: number, { callee, owner, argument, source }: Bracket): boolean {
    const tokens = this.#tokens;
    if (source === argument - 2) return true;
    if (tokens.markAt(index - 1) === ',' && ACCOUNT.test(tokens.nameAt(index - 2))) return true;
    const positions = callee === '' ? [] : secretPositions(callee, owner);
    if (positions === 'all' || positions.includes(argument)) return true;
    // `auth=("ada", "…")`
    const { keyword = '', entry = '' } = this.open.at(-1) ?? {};
    if (callee !== '' || argument !== 1) return false;
    return (this.open.length > 1 && isAuthKeyword(keyword)) || this.#isPairOfAuth(index, keyword, entry);
  }

  /** `AUTH = ("ada", "…")`, `"auth": ["ada", "…"]`: two, of which the second is no way of authentication. */
  #isPairOfAuth(index: number, keyword: string, entry: string): boolean {
    const tokens = this.#tokens;
    if (!isNameOfAuth(keyword) && !isNameOfAuth(entry)) return false;
    let next = index + 1;
    while (tokens.tokens[next]?.kind === 'newline' || tokens.markAt(next) === ',') next += 1;
    return /^[)\]]$/.test(tokens.markAt(next) ?? '') && !isWayOfAuth(tokens.nameAt(index));
  }

  /** `auth = "ada", "…"` */
  #isSecondOfPair(index: number): boolean {
    const tokens = this.#tokens;
    if (tokens.markAt(index - 1) !== ',' || tokens.markAt(index - 3) !== '=' || isReference(tokens.nameAt(index)))
      return false;
    const next = tokens.tokens[index + 1]?.kind;
    const isLast = next === undefined || next === 'newline' || next === 'comment';
    return isLast && isNameOfAuth(tokens.wordAt(index - 4)) && !isWayOfAuth(tokens.nameAt(index));
  }

  /** `match password:` with `case "…":` below it. */
  #isOfCase(index: number): boolean {
    const tokens = this.#tokens;
    if (tokens.wordAt(index - 1) !== 'case' || tokens.tokens[index - 2]?.kind !== 'newline') return false;
    let at = index - 3;
    for (const limit = Math.max(0, index - 200); at > limit && tokens.wordAt(at) !== 'match';) at -= 1;
    return tokens.wordAt(at) === 'match' && isSecretName(tokens.wordAt(at + 1)) && tokens.markAt(at + 2) === ':';
  }
}

/** More tokens than an annotation has. */
const MOST_OF_ANNOTATION = 40;

/** The name before an annotation in brackets: `auth` in `auth: tuple[str, str] = (`. @param sign the index of the `=` */
function annotatedName(tokens: TokenText, sign: number): string {
  if (tokens.markAt(sign - 1) !== ']') return '';
  for (let at = sign - 1; at > Math.max(0, sign - MOST_OF_ANNOTATION); at -= 1) {
    if (tokens.tokens[at]?.kind === 'newline') return '';
    if (tokens.markAt(at) === ':') return tokens.wordAt(at - 1);
  }
  return '';
}
