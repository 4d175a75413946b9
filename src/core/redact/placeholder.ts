import { isMadeUpName } from './made-up';

/** What stands where a value should: `<your key>`, `changeme`, `xxxx`. */
const WHOLE =
  /^(?:<[^<>\n]{0,200}>(?::<[^<>\n]{0,200}>)?|\[[a-z][a-z _-]{2,60}\]|x{3,80}|\*{3,80}|\.{3,20}|-{3,80}|_{3,80}|todo|fixme|tbd|n\/a|dummy|example|placeholder|[!*#]{0,3}(?:please[-_ ]?)?(?:change|replace|set|fill|update)[-_ ]?(?:me|it|this|in|with|secure)\b[\w !-]{0,60}|(?:your|my|enter|insert|put|some)[-_ ][a-z _-]{2,80}|__[A-Z_]{2,60}__)!{0,3}$/i;
/** What makers begin their tokens with: `sk_live_`, `whsec_`, `SG.`, `$apr1$`, and the user of htpasswd before that. */
const PREFIX = /^(?:(?:[\w.@-]{1,40}:)?\$\$?[A-Za-z\d]{1,10}\$\$?|[A-Za-z]{1,12}[-_.](?:[A-Za-z]{2,8}[-_.]){0,3})/;
/** What a maker's prefix, or the user of a URL, has behind it in a sample. */
const CORE =
  /^(?:<[^<>\n]{1,200}>|x{3,80}(?:[-._]x{3,80}){0,6}|\.{3}|\*{3,80}|(?:your|my|the|enter|insert|put|some|change|replace)[-_ ]?[a-z0-9 _-]{0,80})$/i;
/** What is no value, but how to come by one: words alone, of which one says so. */
const WORDS = /^[A-Za-z]{1,20}(?:[-_ ](?:[A-Za-z]{1,20}|\d{1,3})){1,14}={0,2}$/;
const SAYS_SO =
  /(?:^|[-_ ])(?:your|change(?:me|it)?|generate[ds]?|random|placeholder|example|sample|replace|insert|todo|fixme)(?:[-_ =]|$)/i;
/** A name in capitals of what is kept secret, which stands for a value: `GITHUB_CLIENT_SECRET`. */
const NAME_OF_VALUE =
  /^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,6}_(?:KEYS?|SECRETS?|TOKEN|PASSWORD|PASSWD|PASS|CREDENTIALS?|DSN|SALT)$/;
/** A URL whose user is a placeholder: `https://xxx@sentry.io/xxx`. */
const URL_USER = /^[a-z][a-z0-9+.-]{1,30}:\/\/([^\s@/]{1,80})@[^\s@]{1,200}$/i;
const USER_OF_SAMPLE = /^(?:<[^<>]{1,60}>|x{3,80}|\.{3,20}|\*{3,80}|(?:your|my)[-_][a-z_-]{1,40}|(?:public_?)?key)$/i;

/** Whether a value is none, and only stands where one should: behind a maker's prefix and in the user of a URL too. */
export function isPlaceholder(value: string): boolean {
  if (WHOLE.test(value) || (WORDS.test(value) && SAYS_SO.test(value))) return true;
  if (NAME_OF_VALUE.test(value) && !isMadeUpName(value)) return true;
  const user = URL_USER.exec(value)?.[1];
  if (user !== undefined) return USER_OF_SAMPLE.test(user);
  const prefix = PREFIX.exec(value)?.[0] ?? '';
  return prefix !== '' && (CORE.test(value.slice(prefix.length)) || CORE.test(value.slice(value.indexOf('_') + 1)));
}
