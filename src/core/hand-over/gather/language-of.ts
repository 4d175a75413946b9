/** VS Code's language ids by the end of a file's name. */
const LANGUAGES: readonly [RegExp, string][] = [
  [/\.pyi?$/, 'python'],
  [/(?:^|\/)(?:templates|jinja2)\/.+\.html?$/, 'django-html'],
  [/\.html?$/, 'html'],
  [/\.tsx$/, 'typescriptreact'],
  [/\.jsx$/, 'javascriptreact'],
  [/\.[cm]?ts$/, 'typescript'],
  [/\.[cm]?js$/, 'javascript'],
  [/\.ya?ml$/, 'yaml'],
  [/\.toml$/, 'toml'],
  [/\.json$/, 'json'],
  [/\.(?:cfg|ini)$/, 'ini'],
  [/(?:^|\/)\.env(?:\.[\w-]+)?$/, 'dotenv'],
  [/\.(?:sh|bash|zsh)$/, 'shellscript'],
  [/(?:^|\/)[\w.-]*Dockerfile[\w.-]*$/i, 'dockerfile'],
  [/\.sql$/, 'sql'],
  [/\.tf$/, 'terraform'],
  [/\.s?css$/, 'css'],
  [/\.vue$/, 'vue'],
  [/\.svelte$/, 'svelte'],
  [/\.md$/, 'markdown'],
];

/** The language of a file whose language nobody has told. */
export function languageOf(path: string): string | undefined {
  return LANGUAGES.find(([pattern]) => pattern.test(path))?.[1];
}
