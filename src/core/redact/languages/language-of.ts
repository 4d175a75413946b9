/** VS Code's language ids by a file's path; `conf` and `makefile` too where VS Code knows them by another name. */
const LANGUAGES: readonly [RegExp, string][] = [
  [/\.pyi?$/, 'python'],
  [/\.html?$(?<=(?:^|\/)(?:templates|jinja2)\/.+\.html?)/, 'django-html'],
  [/\.html?$/, 'html'],
  [/\.tsx$/, 'typescriptreact'],
  [/\.jsx$/, 'javascriptreact'],
  [/\.[cm]?ts$/, 'typescript'],
  [/\.[cm]?js$/, 'javascript'],
  // `.env`, `.env.local`, `prod.env`, `.envrc`, `.envs/.production/.django`
  [
    /(?:^|\/)\.?env(?:rc|ironment)?$|(?:^|\/)\.env(?:rc)?(?:[._-][\w.-]+)?$|\.env(?:\.[\w-]+)?$|(?:^|\/)\.?envs\/[^.][^/]*\/[\w-]+$/,
    'dotenv',
  ],
  [/(?:^|\/)\.envs?\/(?:[\w.-]+\/)*\.[\w-]+$|(?:^|\/)\.flaskenv$/, 'dotenv'],
  [/\.ya?ml$/, 'yaml'],
  [/\.toml$/, 'toml'],
  [/\.(?:json|webmanifest|ipynb)$|(?:^|\/)\.docker\/config$/, 'json'],
  [
    /\.(?:cfg|ini|service|desktop|cnf|editorconfig)$|(?:^|\/)(?:\.npmrc|\.pypirc|\.?my\.cnf|\.gitconfig|\.coveragerc|\.boto|\.s3cfg|\.?pip\.conf|supervisord\.conf)$/,
    'ini',
  ],
  [/\.properties$/, 'properties'],
  [/\.(?:conf|rc|nginx)$|(?:^|\/)[\w.-]*nginx[\w.-]*$/, 'conf'],
  [/(?:^|\/)(?:GNU)?[Mm]akefile(?:\.[\w-]+)?$|\.mk$/, 'makefile'],
  [/\.(?:sh|bash|zsh|fish|ksh)$|(?:^|\/)\.?(?:bashrc|zshrc|profile|bash_profile|zprofile)$/, 'shellscript'],
  [/(?:^|\/)(?:[\w.-]*(?:Dockerfile|Containerfile)[\w.-]*)$/i, 'dockerfile'],
  [/(?:^|\/)Jenkinsfile$|\.groovy$|\.gradle$/, 'groovy'],
  [/\.(?:patch|diff)$/, 'diff'],
  [/\.sql$/, 'sql'],
  [/\.(?:tf|tfvars|hcl)$/, 'terraform'],
  [/\.s?css$/, 'css'],
  [/\.vue$/, 'vue'],
  [/\.svelte$/, 'svelte'],
  [/\.(?:md|markdown)$/, 'markdown'],
  [/\.(?:xml|config|plist|csproj)$/, 'xml'],
  [/\.go$/, 'go'],
  [/\.rb$/, 'ruby'],
  [/\.php$/, 'php'],
  [/\.rs$/, 'rust'],
  [/\.java$/, 'java'],
  [/\.cs$/, 'csharp'],
];

/** What templates, samples and copies have behind the name of what they stand for: `values.yaml.example`. */
const SECOND_ENDING =
  /[.-](?:example|sample|dist|template|tpl|tmpl|j2|jinja2?|erb|orig|bak|backup|old|save|default|inc)$/i;

/** The language of a file whose language nobody has told: by its ending, or by the one before that of a template, a sample or a copy. */
export function languageOf(path: string): string | undefined {
  const language = LANGUAGES.find(([pattern]) => pattern.test(path))?.[1];
  if (language !== undefined) return language;
  const name = path.replace(SECOND_ENDING, '');
  return name === path ? undefined : languageOf(name);
}

const SHEBANG =
  /^#!\s{0,4}\S{0,80}?(?:\/env\s{1,4}(?:-S\s{1,4})?|\/)((?:ba|z|k|da|a|fi)?sh|python|node|deno|bun|ruby|php)(?![a-z])/;
const INTERPRETERS: Readonly<Record<string, string>> = {
  python: 'python',
  node: 'javascript',
  deno: 'typescript',
  bun: 'typescript',
  ruby: 'ruby',
  php: 'php',
};

/** The language of a script by its first line; undefined where that does not say. */
export function languageOfShebang(text: string): string | undefined {
  const program = text.startsWith('#!') ? SHEBANG.exec(text.slice(0, 200))?.[1] : undefined;
  return program === undefined ? undefined : (INTERPRETERS[program] ?? 'shellscript');
}
