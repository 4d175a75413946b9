import { codeSpan } from '../markdown/code-fence';
import type { HandOverContext } from '../hand-over-context';
import type { SlotRenderer } from '../hand-over-request';

/** More of them on one line is no criterion any more. */
const MOST = 3;
/**
 * What `check --deploy` wants these to be, where it wants one value alone:
 * https://docs.djangoproject.com/en/stable/ref/checks/#security
 */
const WANTED: Readonly<Record<string, string>> = {
  CSRF_COOKIE_SECURE: 'True',
  DEBUG: 'False',
  SECURE_CONTENT_TYPE_NOSNIFF: 'True',
  SECURE_HSTS_INCLUDE_SUBDOMAINS: 'True',
  SECURE_HSTS_PRELOAD: 'True',
  SECURE_SSL_REDIRECT: 'True',
  SESSION_COOKIE_SECURE: 'True',
};

/** What a criterion names as showing it, in the notation that `tasks check` reads; empty where nothing is known to name. */
export const PROOF_SLOTS: Readonly<Record<string, SlotRenderer>> = {
  route_proof: ({ context }) => proofs('route', routesOf(context)),
  model_proof: ({ context }) =>
    proofs(
      'model',
      (context.models ?? []).map(({ name }) => name),
    ),
  setting_proof: ({ context }) => proofs('setting', settingsOf(context)),
};

/** How the names of settings begin that protect a site. */
const PROTECTING = /^(?:ALLOWED_HOSTS|CSRF_|DEBUG|SECURE_|SESSION_COOKIE_|X_FRAME_OPTIONS)/;

/** A value that the text tells; what the environment gives can be shown by no text. */
const LITERAL = /^(?:|True|False|None|-?\d[\d_.]*|["'][^"'\n]*["'])$/;

/**
 * What is assigned in the code in question stands first, whatever it is to become. A setting that comes from the environment, or under a
 * condition, is not among them: nobody could tick it by its text.
 */
function settingsOf({ deploySettings: all, selection }: HandOverContext): string[] {
  if (!all) return [];
  const deploySettings = all.filter(({ value, anew = [] }) => LITERAL.test(value.trim()) && anew.length === 0);
  const open = new Set(all.filter((one) => !deploySettings.includes(one)).map(({ name }) => name));
  const assigned = [...(selection?.text ?? '').matchAll(/^([A-Z][A-Z0-9_]{2,60}) ?=/gm)]
    .map(([, name = '']) => name)
    .filter((name) => PROTECTING.test(name) && !open.has(name));
  const wanted = deploySettings.map(({ name }) => name).filter((name) => WANTED[name] !== undefined);
  return [...assigned, ...wanted].map((name) => (WANTED[name] === undefined ? name : `${name}=${WANTED[name]}`));
}

/** The patterns that text tells whole. */
function routesOf({ contract = [] }: HandOverContext): string[] {
  return contract.map(({ pattern }) => pattern).filter((pattern) => pattern.startsWith('/') && !pattern.includes('…'));
}

function proofs(kind: string, names: readonly string[]): string {
  return [...new Set(names)]
    .slice(0, MOST)
    .map((name) => codeSpan(`${kind}:${name}`))
    .join(', ');
}
