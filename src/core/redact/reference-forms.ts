/** A way in which a value names another. */
export interface ReferenceForm {
  /** Who writes it so, with an example. */
  form: string;
  /** A regular expression as text. */
  pattern: string;
}

/**
 * The parts of a value that only name another. Those of shells: POSIX.1-2024, Shell Command Language, 2.6.2 and 2.6.3, and the parameter
 * expansions that bash has beside them (its manual, 3.5.3).
 */
export const REFERENCE_FORMS: readonly ReferenceForm[] = [
  {
    form: 'GitHub Actions: `${{ secrets.X }}`',
    pattern: String.raw`\$\{\{[^{}\n]{1,300}\}\}`,
  },
  {
    form: 'Ruby: `#{x}`',
    pattern: String.raw`#\{[^{}"'\n]{1,200}\}`,
  },
  {
    form: 'ERB and EJS: `<%= x %>`, without a text of its own',
    pattern: String.raw`<%=? [^<>"'\n]{1,200} %>`,
  },
  {
    form: 'Python: the module, `{__name__}.x`',
    pattern: String.raw`\{__name__\}[\w.]{0,80}`,
  },
  {
    form: 'Python: `{settings.X}`',
    pattern: String.raw`(?<!\$)\{[A-Za-z_][\w.]{0,100}(?:\(\)|\[['"]?\w{1,60}['"]?\])?\}`,
  },
  {
    form: 'Python: `{quote(x)}`; FreeRADIUS: `%{User-Password}`',
    pattern: String.raw`(?<!\$)\{[a-z_]{1,40}\([A-Za-z_][\w.]{0,100}\)\}|%\{[A-Za-z][\w:-]{0,60}\}`,
  },
  {
    form: 'Jinja, Django, Go: `{{ x }}`',
    pattern: String.raw`\{\{[^{}\n]{0,300}\}\}`,
  },
  {
    form: 'Jinja, Django: `{% x %}`',
    pattern: String.raw`\{%[^{}%\n]{1,300}%\}`,
  },
  {
    form: 'Shells, Compose: `${X}`, `${X:?message}`, `${X:-}`, `${X:-$Y}`',
    pattern: String.raw`\$\{[A-Za-z_][\w.-]{0,100}(?::?[?+][^{}\n]{0,200}|:?-(?:•••|‹[a-z-]{1,20}›|\$\{?[A-Za-z_]\w{0,100}\}?)?)?\}`,
  },
  {
    form: 'Shells: `${X#prefix}`, `${X%suffix}`, `${X^^}`, `${!X}`, `${#X}`, `${X@Q}`',
    pattern: String.raw`\$\{(?:[!#][A-Za-z_]\w{0,100}|!?[A-Za-z_]\w{0,100}(?:##?|%%?|\^\^?|,,?|@(?=[A-Za-z]\}))[^{}\n]{0,200})\}`,
  },
  {
    form: 'Shells: `${X:0:8}`, `${X/a/b}`, `${X[0]}`',
    pattern: String.raw`\$\{[A-Za-z_]\w{0,100}(?::[ \d-]\d{0,8}(?::-?\d{1,8})?|\/\/?[^{}\n]{1,24}|\[[\w@*$-]{1,60}\])\}`,
  },
  {
    form: "Serverless, Terraform: `${env:X}`, `${var.x}`, `${ssm:/${self:x}/Y, ''}`, without a default that is a text",
    pattern: String.raw`\$\{(?:env|secrets?|var|local|data|ssm|cf|param|opt|self|custom|sls|aws|file)[:.(](?:[^{}$,\n]|\$\{[^{}\n]{1,80}\}){1,200}(?:,[ \t]{0,4}(?:''|""|null|none|'none'|[a-z]{2,8}:[\w./:-]{1,80}|\$\{[^{}\n]{1,80}\})){0,3}\}`,
  },
  {
    form: 'JavaScript: `${escape(x)}`, `${this.x}`',
    pattern: String.raw`\$\{[A-Za-z_$][\w$.?]{0,100}\([\w$.?, ]{0,100}\)\}`,
  },
  {
    form: 'Python: `{}`, `{0}`, C: `%s`',
    pattern: String.raw`(?<!\$)\{\d{0,2}(?:\.[A-Za-z_]\w{0,60})?\}|%[-#0+]{0,3}\d{0,3}(?:\.\d{1,2})?[sdrifxXgGec](?!\w)`,
  },
  {
    form: 'Python: `%(x)s`',
    pattern: String.raw`%\([A-Za-z_][\w.]{0,100}\)s`,
  },
  {
    form: 'Shells, make: `$(command x)`, which does not tell the value itself',
    pattern: String.raw`\$\$?\((?!echo |printf )(?:[A-Za-z_][\w.-]{0,100}|[A-Za-z_./][\w./-]{0,100} [^\n]{1,400})\)`,
  },
  {
    form: 'Shells: `$X`, and `$$X` in make',
    pattern: String.raw`\$\$?[A-Z_][A-Z0-9_]{1,100}(?![\w!@#$%^&*(=+-])`,
  },
  {
    form: 'Windows: `%X%`',
    pattern: String.raw`%[A-Z_][A-Z0-9_]{1,60}%`,
  },
];
