/** Calls whose arguments are no secrets whatever the result is called: `tokens = text.split(",")`. */
const NO_SECRETS =
  /^(?:split|rsplit|partition|replace|strip|encode|decode|startswith|endswith|sub|compile|Regexp?|RegExp|Literal|Keyword|CaselessKeyword|Combine|Suppress|Word|QuotedString|OneOf|oneOf|one_of|match|search|findall|open|Path|join_path|getpass|input|prompt|filter|exclude|get_object_or_404|get_or_create|import_module|import_string|sha\w*|md5|print|format|getCookie|querySelector\w*|getElementById|require|getLogger|unpack|unpack_from|pack|pack_into|calcsize|strftime|strptime|isinstance|hasattr|select|find)$/;
/** Calls that hand over what they are given, or make another form of it. */
const HANDS_OVER =
  /^(?:bytes|bytearray|join|b64decode|urlsafe_b64decode|unhexlify|fromhex|quote|quote_plus|unquote|SecretStr|SecretBytes|Secret|Fernet|lazy|mark_safe|make_password|cast|Final|text|String|Buffer|from|atob|concat|dict|list|tuple|set|frozenset|zip)$/;
/** Words that sentences are made with. */
const SENTENCE_WORD = /\b(?:the|an?|to|is|are|of|for|your|and|in|with|this|not|or|be|it|on|from|has|was)\b/i;

/**
 * Whether a string in a call says how something is done, and is no secret: an algorithm, a sign, a path, words for people.
 * @param callee the function that takes it
 */
export function isLabel(callee: string, content: string): boolean {
  if (NO_SECRETS.test(callee) || content.length < 3) return true;
  if (isSentence(content) || /^[A-Za-z][a-z']*(?: [A-Za-z'(),.:?-]+)+$/.test(content)) return true;
  if (!HANDS_OVER.test(callee) && /^[A-Za-z_.]+$/.test(content)) return true;
  return /^(?:@?[\w.-]*\/[\w./-]+|[\w-]+\.(?:pem|key|json|txt|ya?ml|toml|ini|env|py|html|crt))$/.test(content);
}

/** Words for people: with the end of a sentence, or with what only sentences are made with. */
export function isSentence(content: string): boolean {
  const text = content.trim();
  if (
    /^(?:is|are|was|were|must|should|cannot|can't|may not|has|does not|doesn't) [a-z]{2,20}(?: [a-z]{1,20}){0,12}\.?$/.test(
      text,
    )
  )
    return true;
  // What goes on with a sentence on its next line begins with a small letter.
  if (/^[a-z]/.test(text))
    return SENTENCE_WORD.test(text) && /^[a-z][\w.,'’-]{0,40}(?: [\w.,'’-]{1,40}){5,40}$/.test(text);
  if (!/^[A-Z][A-Za-z'’,-]{0,40}(?: [A-Za-z0-9'’",.;%(){}_-]{1,40}){2,40}[.!?:]?$/.test(text)) return false;
  return /[.!?:]$/.test(text) || SENTENCE_WORD.test(text);
}

/** Nouns by which a caption tells what people type. */
const TYPED = /\b(?:passwords?|tokens?|secrets?|keys?|passphrase|credentials|login)\b/i;

/** Calls that hand over another form of a value that is written there: an encoding, a digest. */
const MAKES_FORM =
  /^(?:sha\d\w*|md5|blake2[bs]|(?:urlsafe_|standard_)?b(?:16|32|64|85)encode|btoa|hexlify|encode|encrypt|digest|hash|str_to_bytes|to_bytes|force_bytes)$|^(?!get|read|load|fetch|find|create|generate|make|new|check|verify|validate|has|is|set|reset|refresh|revoke|parse|decode|env|require|lookup)[a-z0-9_]{0,40}_(?:secret|password|token|key|hash|encode|encrypt)$|^(?:encode|encrypt|hash|sign|wrap)_[a-z_]{1,30}$/;

/** What such a call can be told beside it: `password.encode("utf-16")`. */
const CODEC =
  /^(?:(?:utf|cp|latin|iso|windows|koi|big|gb|mac|us|ascii|hex|base|idna|shift|euc|unicode|raw)[-_]?[\w-]{0,20})$/i;

/** Whether a call makes another form of a secret that is written there: `sha256("…")`, `svix_secret("…")`. */
export function makesForm(callee: string, content: string): boolean {
  return MAKES_FORM.test(callee) && !CODEC.test(content);
}

/** The caption of a field or of a button: `Confirm password`, and what is written in letters that no password has. */
export function isCaption(content: string): boolean {
  const text = content.trim();
  if (/^(?:Bearer|Basic|JWT|ApiKey) /.test(text)) return false;
  if (/^[A-Z][A-Za-z'’-]{0,30}(?: [A-Za-z'’-]{1,30}){1,8}[.!?:…]{0,3}$/.test(text)) return TYPED.test(text);
  return /[^\u0000-\u024F]|[À-ɏ]/.test(text) && /^[\p{L}\p{M} '’.,:!?…-]{2,200}$/u.test(text);
}

/** A regular expression: with a group that only they have, or with an end of the line and a class. */
export function isPattern(content: string): boolean {
  if (/\(\?(?:P?<\w|[:=!])/.test(content)) return true;
  return /^\^|\$$/.test(content) && /\\[swdSWDb]|\][*+?{]/.test(content);
}

/** A document of GraphQL, whose strings are looked into by themselves: https://spec.graphql.org/October2021/#sec-Document */
export function isQuery(content: string): boolean {
  return /^\s{0,80}(?:query|mutation|subscription|fragment)\b[^{"]{0,2000}\{/.test(content);
}

/** A path of a URL, or its pattern: `/api/v2/tokens/`, `users/\\d+/credentials/`. */
export function isRoute(content: string): boolean {
  const path = content.replaceAll(/\{[\w.]{1,60}\}|<[\w:]{1,60}>|\\[dw]\+/g, '');
  return (
    /^\/|\/[?$]?$/.test(content) &&
    /^\/?(?:(?:[a-z][a-z_.-]{0,40}|v?\d{1,3}|)\/){1,10}(?:[a-z][a-z_.-]{0,40})?[?$]?$/.test(path)
  );
}
