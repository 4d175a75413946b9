/** Languages in which a value is a string or an expression; a bare word is a variable. */
const PROGRAMS =
  /^(?:python|javascript|typescript|javascriptreact|typescriptreact|vue|svelte|html|django-html|go|rust|java|kotlin|csharp|php|ruby|terraform|json|jsonc|toml|groovy|css|scss|xml)$/;
const HASH = /^(?:python|ruby|terraform|toml|php)$/;
const SLASHES =
  /^(?:javascript|typescript|javascriptreact|typescriptreact|go|rust|java|kotlin|csharp|php|terraform|groovy|jsonc|scss|vue|svelte)$/;

/** Whether a bare word is a variable in that language. */
export function isProgram(language: string | undefined): boolean {
  return language !== undefined && PROGRAMS.test(language);
}

/** What begins a comment that goes to the end of the line. */
export function commentSigns(language: string | undefined): readonly string[] {
  if (language === undefined) return [];
  return [...(HASH.test(language) ? ['#'] : []), ...(SLASHES.test(language) ? ['//'] : [])];
}
