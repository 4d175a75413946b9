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
  [/\.ya?ml(?:\.(?:j2|example|sample|dist|template))?$/, 'yaml'],
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

/** The language of a file whose language nobody has told. */
export function languageOf(path: string): string | undefined {
  return LANGUAGES.find(([pattern]) => pattern.test(path))?.[1];
}
