import type { BoundedExpression } from './bounded-expressions';

/** Expressions of one file that have the same bound for the same reason. */
type Bounded<Row> = Row extends BoundedExpression
  ? Omit<Row, 'expression'> & { expressions: readonly RegExp[] }
  : never;

/** What takes secrets out: expressions that a checker decides nothing about in time, or that are searched for in little. */
const GROUPS: readonly Bounded<BoundedExpression>[] = [
  {
    file: 'src/core/redact/languages/language-of.ts',
    expressions: [
      /(?:^|\/)\.?env(?:rc|ironment)?$|(?:^|\/)\.env(?:rc)?(?:[._-][\w.-]+)?$|\.env(?:\.[\w-]+)?$|(?:^|\/)\.?envs\/[^.][^/]*\/[\w-]+$/,
      /(?:^|\/)\.envs?\/(?:[\w.-]+\/)*\.[\w-]+$|(?:^|\/)\.flaskenv$/,
      /\.(?:conf|rc|nginx)$|(?:^|\/)[\w.-]*nginx[\w.-]*$/,
      /(?:^|\/)(?:[\w.-]*(?:Dockerfile|Containerfile)[\w.-]*)$/i,
    ],
    input: 4096,
    because: 'The path of one file: no file system has longer ones.',
  },
  {
    file: 'src/core/project/pieces/hide-default.ts',
    expressions: [/(["'])((?:(?!\1)[^\\]|\\.){1,1000})\1/g],
    input: 60,
    because: 'An argument of a field as it is shown: shortened to so many characters before.',
  },
  {
    file: 'src/core/redact/secret-name.ts',
    expressions: [
      /_(?:fields?|length|lifetime|timeout|days|hours|minutes|seconds|age|expiry|ttl|headers?|names?|class|classes|backends?|templates?|type|types|count|id|ids|forms?|views?|policy|policies|enabled|required|validators?|validation|hashers?|change|changed|expir\w*|param|params|prefix|suffix|url|uri|endpoint|path|file|dir|algorithm|algorithms|label|help|errors?|messages?|hint|reset|rates?|scopes?|secure|httponly|samesite|domain|model|serializer|generator|ref|arn|version|created|updated|used|at|input|placeholder|mapping|choices|codes?|pattern|regex|subject|title|sent|requested|invalid|missing|multiline|description|format)$/,
    ],
    input: 400,
    because: 'The end of a name, 200 characters of it, each of which may be a word of its own.',
  },
  {
    file: 'src/core/redact/tokens/token-shapes.ts',
    expressions: [/(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]{0,})?|ZXlK[A-Za-z0-9+/=]{40,}/g],
    apart: true,
    because:
      'One attempt for each word: it begins where no sign of a word stands before it, and a dot parts what is repeated.',
  },
  {
    file: 'src/core/redact/tokens/token-shapes.ts',
    expressions: [
      /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}|ops_eyJ[A-Za-z0-9+/=]{40,}/g,
      /sk-(?:ant-|proj-|svcacct-|admin-|or-v1-|lf-)?[A-Za-z0-9][A-Za-z0-9_-]{15,}/g,
      /ATATT3[A-Za-z0-9_=-]{60,}|ATBB[A-Za-z0-9]{28,}|ATCTT3[A-Za-z0-9_=-]{60,}/g,
      /(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,}/g,
      /(?:AKIA|ASIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])|ABSK[A-Za-z0-9+/=]{60,}|bedrock-api-key-[A-Za-z0-9+/=]{20,}/g,
      /[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}/g,
      /access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/g,
      /xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}|xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}/g,
      /[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}/g,
      /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{1,40}\.)?[A-Za-z0-9]{40,}/g,
      /duffel_(?:test|live)_[A-Za-z0-9_=-]{30,}/g,
      /\d{15,16}(?:\||%7C|%)[A-Za-z0-9_-]{27,40}|EAA[MC][A-Za-z0-9]{60,}/g,
      /FLW(?:SECK|PUBK)_TEST-[A-Za-z0-9]{12,32}(?:-X)?|FLWSECK-[A-Za-z0-9]{32,}(?:-X)?/g,
      /gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{20,}/g,
      /gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct|oas|wt)-[A-Za-z0-9_.-]{16,}|GR1348941[\w-]{20}|_gitlab_session=[a-z0-9]{32}/g,
      /AIza[\w-]{30,}|ya29\.[\w-]{16,}|GOCSPX-[\w-]{20,}|1\/\/0[\w-]{30,}/g,
      /hv[sbr]\.[\w-]{20,}|[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}/g,
      /(?:sdk|mob|api)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/g,
      /[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])/g,
      /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/g,
      /00(?!\d\d_)[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/g,
      /xox[a-z](?:\.xox[a-z])?-[\w-]{10,}|xapp-\d-[\w-]{10,}|hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/+]{10,}/g,
      /(?:sk|rk|pk)_(?:live|test|prod)_\w{3,}|whsec_\w{8,}/g,
      /(?:SK|AC)[A-Fa-f0-9]{32}(?![A-Za-z0-9])/g,
      /(?:discord(?:app)?\.com\/api(?:\/v\d{1,2})?\/webhooks\/\d{6,20}\/[\w-]{16,})|(?:https:\/\/[\w-]{1,60}\.)?webhook\.office\.com\/webhookb2\/[\w@/-]{60,}/g,
      /(?:pbkdf2_sha(?:1|256)|bcrypt(?:_sha256)?|scrypt|argon2|sha1|md5)\$[^\s"'\x60\\,;|)]{12,}|\$\$?(?:2[abxy]|5|6|y|1|apr1|argon2(?:id|i|d)?)\$[^\s"'\x60\\,;|)]{8,}|\{(?:S?SHA|SSHA512)\}[A-Za-z0-9+/=]{20,}/g,
    ],
    reach: 300,
    because: 'Bounded repetition: what has no bound is the end of what is found, and is not looked at again.',
  },
  {
    file: 'src/core/redact/find-commands.ts',
    expressions: [
      /\b(?:echo|printf)[ \t]{1,4}(?:-n[ \t]{1,4})?(["']?)([^\s"'|]+)\1[ \t]{0,4}\|[^|\n]{0,200}--?password-stdin/g,
    ],
    apart: true,
    because: 'A blank stands before the value, and none in it; what follows is bounded.',
  },
  {
    file: 'src/core/redact/find-commands.ts',
    expressions: [/\bread[ \t][^<\n]{0,80}?([A-Za-z_]\w{0,80})[ \t]{0,4}<<<[ \t]{0,4}(["']?)([^\s"']+)/g],
    reach: 200,
    because: 'Bounded repetition: what has no bound is the end of what is found, and is not looked at again.',
  },
  {
    file: 'src/core/redact/find-phrases.ts',
    expressions: [
      /\b(?:PASSWORD|IDENTIFIED(?:\s{1,8}WITH\s{1,8}[\w"']{1,60})?\s{1,8}(?:BY|AS))(?:\s{1,8}|\s{0,8}\(\s{0,8})(?:N|E)?'([^'\n]+)'/gi,
    ],
    apart: true,
    because: 'A quote opens the value, and none stands in it; what is before the quote is bounded.',
  },
  {
    file: 'src/core/redact/find-phrases.ts',
    expressions: [
      /\bINSERT\s{1,8}INTO\s{1,8}[\w."`]{1,120}\s{0,8}\(([^()]{1,2000})\)\s{0,8}VALUES\s{0,8}\(([^()]{1,4000})\)/gi,
    ],
    apart: true,
    because: 'A bracket opens what is long, and none stands in it; what is before the bracket is bounded.',
  },
  {
    file: 'src/core/redact/find-phrases.ts',
    expressions: [/([\w:@.-]{1,80})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)')/g],
    input: 4000,
    because: 'The attributes of one element: more are not taken for one.',
  },
  {
    file: 'src/core/redact/find-phrases.ts',
    expressions: [
      /(["'])([^"'\n]{3,200})\1[^"'\n]{0,4}[ \t](?:#|\/\/)[ \t]{0,4}(?:[a-z]{1,20} ){0,2}(?:password|secret|token|passphrase|api key)[ \t]{0,8}$/gim,
    ],
    reach: 550,
    because: 'Bounded repetition: what has no bound is the end of what is found, and is not looked at again.',
  },
  {
    file: 'src/core/redact/find-shapes.ts',
    expressions: [
      /\b(?:Bearer|Basic|Token|ApiKey|Digest|JWT)\s{1,3}([A-Za-z0-9._~+/=-]{8,})/g,
      /(?:\b[a-z][a-z0-9+.-]{1,30}|\}|%s|\)s):\/\//gi,
    ],
    reach: 34,
    because: 'Bounded repetition: what has no bound is the end of what is found, and is not looked at again.',
  },
  {
    file: 'src/core/redact/program-passwords.ts',
    expressions: [
      /(?<=\s)-[A-Za-z]{0,6}b[A-Za-z]{0,6}[ \t]{1,4}(?:[^\s"']{1,200}[ \t]{1,4}){1,2}["']?([^\s"'<>|&;-][^\s"']*)/g,
    ],
    reach: 200,
    because: 'Bounded repetition: what has no bound is the end of what is found, and is not looked at again.',
  },
  {
    file: 'src/core/redact/looks-secret.ts',
    expressions: [
      /^(?:[A-Za-z_]\w{0,80}(?:\.[A-Za-z_]\w{0,80}){0,8}[([]|[A-Za-z_]\w{0,80}(?:\.[A-Za-z_]\w{0,80}){1,8}$)/,
    ],
    apart: true,
    because: 'One attempt, at the beginning; a dot parts what is repeated, and a name holds none.',
  },
  {
    file: 'src/core/redact/redact-command.ts',
    expressions: [/(?<![^\s"'`,[(])(--?[A-Za-z][\w.-]*)(["']?(?:=|[ \t]+)|["'],[ \t]*)(?=\S)/g],
    apart: true,
    because: 'An option begins behind a sign that no option holds; the blanks behind it belong to it alone.',
  },
  {
    file: 'src/core/redact/reference-forms.ts',
    expressions: [/\$\$?\((?!echo |printf )(?:[A-Za-z_][\w.-]{0,100}|[A-Za-z_./][\w./-]{0,100} [^\n]{1,400})\)/g],
    reach: 550,
    because: 'Bounded repetition: one attempt looks at no more characters.',
  },
];

export const BOUNDED_SECRET_EXPRESSIONS: readonly BoundedExpression[] = GROUPS.flatMap(({ expressions, ...bound }) =>
  expressions.map((expression) => ({ ...bound, expression })),
);
