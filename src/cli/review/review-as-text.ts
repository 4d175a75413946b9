import type { Review, ReviewFinding } from '../../core';
import { describeReasons } from '../../core';
import type { Line } from '../../node/terminal/output';

/** Other places of a finding that are named; `--json` has all of them. */
const MOST_PLACES = 5;

/** A review for people: each finding with its place, whom it goes to and why, then how much there was. */
export function reviewAsText({ files, findings }: Review): Line[] {
  const blocks = findings.flatMap((finding): Line[] => [
    [
      { text: placeText(finding), style: 'bold' },
      '  ',
      { text: finding.route, style: 'yellow' },
      `  ${[finding.role, ...finding.people].join(' ')}`,
    ],
    `  ${describeReasons(finding)}`,
    ...morePlaces(finding, MOST_PLACES).map((place) => `  also ${place}`),
  ]);
  return [...blocks, summaryOf(files, findings.length)];
}

/** `shop/models.py:3-9`, `shop/models.py:3` */
export function placeText({ path, line, endLine }: ReviewFinding['places'][number]): string {
  return `${path}:${line}${endLine > line ? `-${endLine}` : ''}`;
}

/** The places of a finding beside its own, and how many more there are. */
export function morePlaces({ places }: ReviewFinding, most: number): string[] {
  const others = places.slice(1);
  const hidden = others.length - most;
  return [...others.slice(0, most).map(placeText), ...(hidden > 0 ? [`${hidden} more places`] : [])];
}

/** `3 files changed; nothing in them goes beyond core Django.` */
export function summaryOf(files: number, findings: number): string {
  const changed = `${files} ${files === 1 ? 'file' : 'files'} changed`;
  if (findings === 0) return `${changed}; nothing was found that goes beyond core Django.`;
  return `${changed}, ${findings} ${findings === 1 ? 'finding' : 'findings'}.`;
}
