/** A longer address is none that somebody pastes. */
const MAX_LENGTH = 2000;
/** What text does not tell of a pattern. */
const UNKNOWN = '…';

/** What the converters of Django take: https://docs.djangoproject.com/en/stable/topics/http/urls/#path-converters */
const CONVERTERS: Readonly<Record<string, RegExp>> = {
  int: /^[0-9]$/,
  slug: /^[-a-zA-Z0-9_]$/,
  uuid: /^[-0-9a-f]$/,
  path: /^[^]$/,
};
const ANY_BUT_SLASH = /^[^/]$/;

/**
 * What answers an address, the first that Django would ask first; what is known in part only comes last, the more is known the sooner.
 * @param address a whole one, `http://localhost:8000/books/12/?page=2`, or its path
 * @returns none where it is no address, or nothing takes it
 */
export function matchUrl<Target extends { label: string }>(address: string, targets: readonly Target[]): Target[] {
  const path = pathOfAddress(address);
  if (path === undefined) return [];
  const matching = targets.filter(({ label }) => takes(label, path));
  const known = ({ label }: Target): number => (label.includes(UNKNOWN) ? literalLength(label) : Infinity);
  return matching.sort((one, other) => (known(other) === known(one) ? 0 : known(other) - known(one)));
}

/** The path of an address, decoded; undefined for what is none. */
function pathOfAddress(address: string): string | undefined {
  const text = address.trim();
  if (text.length > MAX_LENGTH) return undefined;
  const from = /^https?:\/\/[^/?#]*/i.exec(text)?.[0].length ?? 0;
  const path = text.slice(from).replace(/[?#][^]*$/, '');
  if (from === 0 && !path.startsWith('/')) return undefined;
  try {
    return decodeURIComponent(path) || '/';
  } catch {
    return path;
  }
}

/**
 * Whether a pattern takes a path, with the slash that Django adds at its end where it is missing. What is not known may be nothing, with the
 * slash behind it; `.*` and `.+` of a regular expression may be anything.
 */
function takes(pattern: string, path: string): boolean {
  const tokens = pattern.split(/(<[^<>]*>|…\/?|\.[*+])/).filter(Boolean);
  return fits(tokens, path) || (!path.endsWith('/') && fits(tokens, `${path}/`));
}

/** Follows all ways at once, so that no pattern takes long. */
function fits(tokens: readonly string[], path: string): boolean {
  let ends = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const from of ends) {
      if (token === UNKNOWN || /^\.[*+]$/.test(token))
        for (let end = from + (token === '.+' ? 1 : 0); end <= path.length; end += 1) next.add(end);
      else if (token === `${UNKNOWN}/`) for (const end of endsOfPart(path, from)) next.add(end);
      else if (token.startsWith('<')) for (const end of endsOf(token, path, from)) next.add(end);
      else if (path.startsWith(token, from)) next.add(from + token.length);
    }
    ends = next;
  }
  return ends.has(path.length);
}

/** Nothing, or all up to a slash. */
function endsOfPart(path: string, from: number): number[] {
  const ends = [from];
  for (let at = path.indexOf('/', from); at >= 0; at = path.indexOf('/', at + 1)) ends.push(at + 1);
  return ends;
}

/** How much of a pattern is text that an address must have. */
function literalLength(pattern: string): number {
  return pattern.replace(/<[^<>]*>|…|\.[*+]/g, '').length;
}

function endsOf(parameter: string, path: string, from: number): number[] {
  if (parameter.includes('|'))
    return parameter
      .slice(1, -1)
      .split('|')
      .flatMap((word) => (path.startsWith(word, from) ? [from + word.length] : []));
  const converter = /^<(\w+):/.exec(parameter)?.[1];
  const isTaken = (converter !== undefined && CONVERTERS[converter]) || ANY_BUT_SLASH;
  const ends: number[] = [];
  for (let at = from; at < path.length && isTaken.test(path.charAt(at)); at += 1) ends.push(at + 1);
  return ends;
}
