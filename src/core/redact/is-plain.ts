import { HINT } from './secret-name';

/** Longer texts are read as they are. */
const MAX_LENGTH = 400;
/** Schemes of authorization, the only words that make a secret of the next one and name none. */
const SCHEME = /bearer|basic|digest|jwt/i;
/**
 * A word that no reader takes anything from: a short one without a sign that assigns, quotes or opens; a long one of small
 * letters; an id like `TASK-DB-20260102-090507`, which begins as no maker's token does. No option begins with any.
 */
const WORD =
  /^(?:(?!-)[^\s:=@$"'`|<>{}[\]()#*~%&?;\\_+]{1,12}|[A-Za-z][a-z]{11,30}[.,!]?|(?!NR|GOCSPX|HRKU)[A-Z]{2,10}-(?:[A-Z]{2,10}-)?\d{1,8}(?:-\d{1,6})?|[-–—])$/;

/** Whether a text is plainly without a secret: the cheap test that most titles, ids and items pass. Most others have none either. */
export function isPlain(text: string): boolean {
  if (text.length > MAX_LENGTH || HINT.test(text) || SCHEME.test(text)) return false;
  return text.split(' ').every((word) => WORD.test(word));
}

/** Signs of a piece of Python beside which no command, remark, markup of a secret or text of another language stands. */
const CODE = /^[\w\s"'.,:=()[\]{}/*+<>-]*$/;
const OPENS_OTHER = /\/\/|--|<<|(?<![\w\s])-|\s-(?!\s)|:(?:\d|\*)/;
/** What takes a secret, or tells one, by its place and not by a name that hints at it; programs too. */
const BY_PLACE =
  /identified|echo|printf|b(?:ase)?64|btoa|atob|htpasswd|openssl|\bmc(?:li)?\b|rabbitmqctl|composer|poetry|fernet|signer|urlsafe|hashids|bind|mysqli|imap_open|create_?(?:super)?user|time_compare|timingsafe|methodcall|jose|hmac|redis|(?:dbi|mysql|pgsql|sqlsrv|oci|odbc|dblib|firebird|ibm|jdbc):/i;

/**
 * Whether a short piece of Python is plainly without a secret that its form does not give away: nothing in it hints at the name of one,
 * and nothing takes one by its place.
 */
export function isPlainCode(text: string): boolean {
  if (text.length > MAX_LENGTH || !CODE.test(text)) return false;
  // A path is no `pat`.
  return (
    !HINT.test(text.replaceAll('path', ' ')) && !SCHEME.test(text) && !OPENS_OTHER.test(text) && !BY_PLACE.test(text)
  );
}
