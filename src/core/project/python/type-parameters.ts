/** The parameters of a generic class, function or type, which are all that stands in these brackets. */
const PARAMETERS =
  /\b(?:class|def|type)[ \t]{1,9}\w{1,80}(\[[^[\]"'#]{0,200}(?:\[[^[\]"'#]{0,80}\][^[\]"'#]{0,200}){0,4}\])(?=[ \t]{0,9}[(:=])/g;

/**
 * A text for the grammar, which knows no defaults of type parameters, `class Page[T = int](Base)`: lists that have some are blank, and
 * everything else stands where it stood. https://peps.python.org/pep-0696/
 */
export function withoutTypeDefaults(text: string): string {
  if (!text.includes('[')) return text;
  return text.replace(PARAMETERS, (whole: string, list: string) =>
    list.includes('=') ? whole.slice(0, -list.length) + list.replace(/[^\n\r]/g, ' ') : whole,
  );
}
