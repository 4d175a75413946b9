import { nameOf } from '../../base/path-parts';
import { normaliseName } from './normalise-name';
import type { Requirement } from './requirement';

/** A requirement without the place it was found at. */
export type RequirementText = Pick<Requirement, 'name' | 'extras' | 'specifier'>;

/** PEP 508: a name, perhaps extras in brackets, and the rest. */
const NAME = /^([A-Za-z0-9][A-Za-z0-9._-]*)[ \t]*(?:\[([^[\]]*)\])?[ \t]*/;
const SPECIFIER = /^(?:[<>=!~^]|\d)/;
/** No specifier that a person writes is longer. */
const MAX_LENGTH = 2000;

/**
 * Reads one requirement as PEP 508 writes it, or as pip takes it beyond that: `Django[argon2]>=4.2,<5;
 * python_version>"3.8"`, `Django @ https://…`, `git+https://…#egg=Django`, `./wheels/Django-4.2-py3-none-any.whl`.
 * @returns undefined where it is no requirement or has no name
 */
export function parseRequirement(text: string): RequirementText | undefined {
  const requirement = text.trim().slice(0, MAX_LENGTH);
  const match = NAME.exec(requirement);
  const rest = match === null ? '' : requirement.slice(match[0].length);
  if (match === null || rest.startsWith(':') || rest.startsWith('+') || rest.startsWith('/'))
    return parseUrl(requirement);
  const name = normaliseName((match[1] ?? '').replace(/(?<![-_.])[-_.]+$/, ''));
  const extras = splitList(match[2] ?? '');
  if (rest.startsWith('@')) return { name, extras, specifier: `@ ${withoutMarker(rest.slice(1), / ;/)}` };
  const specifier = withoutMarker(rest, /;/)
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  return specifier === '' || SPECIFIER.test(specifier) ? { name, extras, specifier } : undefined;
}

function withoutMarker(text: string, start: RegExp): string {
  const at = text.search(start);
  return (at === -1 ? text : text.slice(0, at)).trim();
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A URL or a path says its name in `#egg=`, else by the file or the repository at its end. */
function parseUrl(url: string): RequirementText | undefined {
  const [location = ''] = url.split(/[ \t]/);
  const egg = /[#&]egg=([A-Za-z0-9._-]+)(?:\[([^[\]]*)\])?/.exec(location);
  if (egg?.[1] !== undefined)
    return { name: normaliseName(egg[1]), extras: splitList(egg[2] ?? ''), specifier: `@ ${location}` };
  if (!/[/:]/.test(location)) return undefined;
  const [path = ''] = location.split('#');
  const last = nameOf(path).split('@')[0] ?? '';
  const file = /^([A-Za-z0-9_.]+)-(\d[A-Za-z0-9.]*)(?:-[\w.-]*)?\.(?:whl|tar\.gz|zip)$/.exec(last);
  const name = file?.[1] ?? /\/([A-Za-z0-9._-]+)\.git(?:@|$)/.exec(path)?.[1] ?? (url.startsWith('git+') ? last : '');
  return name === '' ? undefined : { name: normaliseName(name), extras: [], specifier: `@ ${location}` };
}
