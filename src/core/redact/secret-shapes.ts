import { REDACTED } from './secret-name';

/** Keys that give themselves away by their form, whatever they are called. */
const SHAPES: readonly RegExp[] = [
  /\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{16,255}\b|\bgithub_pat_\w{20,255}\b|\bglpat-[\w-]{16,64}/g,
  /\bxox[a-z]-[\w-]{10,255}|\bhooks\.slack\.com\/services\/[\w/]{10,255}/g,
  /\b(?:sk|rk|pk)_(?:live|test)_\w{3,255}|\bwhsec_\w{8,255}/g,
  /\bsk-[A-Za-z0-9_-]{16,255}|\bhf_\w{16,255}|\bnpm_\w{20,255}|\bpypi-[\w-]{20,500}|\bdop_v1_\w{20,255}/g,
  /\bAIza[\w-]{30,64}|\bya29\.[\w-]{16,500}|\bSG\.[\w-]{10,64}\.[\w-]{10,128}/g,
  /\beyJ[\w-]{8,4000}\.[\w-]{4,8000}(?:\.[\w-]{0,4000})?/g,
  /\bdjango-insecure-[^\s"'`]{4,255}/g,
];
const SCHEME = /\b(Bearer|Basic|Token|ApiKey|Digest)(\s{1,3})[A-Za-z0-9._~+/=-]{8,4000}/g;
/** `password=…` within a URL. */
const PARAMETER =
  /([?&;](?:password|passwd|pwd|token|access_token|api_?key|secret|client_secret|signature|sig|key)=)[^\s&;"'`]{1,2000}/gi;
const URL_WITH_USER = /\b([a-z][a-z0-9+.-]{1,30}:\/\/)([^\s"'`<>]{1,4000})/gi;
const KEY_BLOCK = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;

/**
 * Takes out what is a secret by its form alone: keys of known makers, credentials in URLs, private key blocks. Keeps
 * the lines.
 */
export function redactShapes(text: string): string {
  let result = redactKeyBlocks(text).replace(
    URL_WITH_USER,
    (_, scheme: string, rest: string) => scheme + withoutUser(rest),
  );
  for (const shape of SHAPES) result = result.replace(shape, REDACTED);
  return result.replace(SCHEME, `$1$2${REDACTED}`).replace(PARAMETER, `$1${REDACTED}`);
}

/** `user:word@host/path` without what stands before the `@` of the authority. */
function withoutUser(rest: string): string {
  const slash = rest.search(/[/?#]/);
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const at = authority.lastIndexOf('@');
  if (at >= 0) return `${REDACTED}${rest.slice(at)}`;
  // A password may hold a slash that nobody has encoded; a port may not.
  const userAndWord = /^[^/:@]{0,200}:(?!\d{1,5}(?:[/?#]|$))[^@]{0,500}@/.exec(rest);
  return userAndWord === null ? rest : `${REDACTED}@${rest.slice(userAndWord[0].length)}`;
}

function redactKeyBlocks(text: string): string {
  let result = '';
  let position = 0;
  for (const { index, 0: begin } of text.matchAll(KEY_BLOCK)) {
    if (index < position) continue;
    const from = index + begin.length;
    const found = text.indexOf(begin.replace('BEGIN', 'END'), from);
    const to = found < 0 ? text.length : found;
    const lines = text.slice(from, to).split('\n').length - 1;
    result += `${text.slice(position, from)}${REDACTED}${'\n'.repeat(lines)}`;
    position = to;
  }
  return result + text.slice(position);
}
