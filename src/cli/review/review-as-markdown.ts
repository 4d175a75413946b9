import { describeReasons, type Review, showLine } from '../../core';
import { morePlaces, placeText, summaryOf } from './review-as-text';

/** Other places of a finding that are named. */
const MOST_PLACES = 10;

/** A review as Markdown, for a comment or the summary of a job. What comes out of files stands in code spans or is escaped. */
export function reviewAsMarkdown({ files, findings }: Review): string {
  const items = findings.map((finding) => {
    const { route, role, people } = finding;
    const others = morePlaces(finding, MOST_PLACES);
    return [
      `- **${route}**: ${code(placeText(finding))} for ${[role, ...people].map(code).join(', ')}`,
      `  ${escape(describeReasons(finding))}`,
      ...(others.length > 0 ? [`  Also ${others.map(code).join(', ')}.`] : []),
    ].join('  \n');
  });
  return [
    '## Beyond core Django',
    '',
    ...items,
    ...(items.length > 0 ? [''] : []),
    summaryOf(files, findings.length),
    '',
  ].join('\n');
}

/** A code span that ends where it should: its fence is longer than any run of backticks in it. */
function code(text: string): string {
  const plain = showLine(text);
  const longest = Math.max(0, ...Array.from(plain.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${plain}${fence}` : `${fence} ${plain} ${fence}`;
}

function escape(text: string): string {
  return showLine(text).replaceAll(/[\\`*_[\]<>#|@&]/g, (character) => `\\${character}`);
}
