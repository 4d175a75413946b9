/**
 * A specifier as Poetry, Pipenv or conda write it, in the words of PEP 440: `^5.1` is `>=5.1,<6`, `~5.1` is
 * `>=5.1,<5.2`, `5.1` is `==5.1`, `=5.1` is `==5.1.*`, `*` is anything. What is PEP 440 already stays. Source:
 * python-poetry.org/docs/dependency-specification, "Version constraints".
 */
export function poetryRange(specifier: string): string {
  return specifier
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '*')
    .map(rangeOf)
    .join(',');
}

function rangeOf(part: string): string {
  const match = /^(\^|~(?!=)|=(?!=)|)\s*v?(\d[\w.!+*-]*)$/.exec(part);
  const version = match?.[2];
  if (match === null || version === undefined) return part;
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
  switch (match[1]) {
    case '^': {
      const first = numbers.findIndex((number) => number !== 0);
      return `>=${version},<${above(numbers, first < 0 ? numbers.length - 1 : first)}`;
    }
    case '~':
      return `>=${version},<${above(numbers, Math.min(1, numbers.length - 1))}`;
    case '=':
      return version.includes('*') ? `==${version}` : `==${version}.*`;
    default:
      return `==${version}`;
  }
}

/** The next version where the number at a place is counted up and those behind it fall away. */
function above(numbers: readonly number[], place: number): string {
  return [...numbers.slice(0, place), (numbers[place] ?? 0) + 1].join('.');
}
