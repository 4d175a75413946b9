import type { Review, ReviewFinding } from '../../core';
import { printJson, type Output } from '../../node/terminal/output';
import { formatSarif } from './format-sarif';
import { placeText, whoSees, whyOf } from '../review-words';

/** How a review is written: for a terminal, a comment, GitHub Actions, or code scanning. */
export const REVIEW_FORMATS = ['text', 'markdown', 'github', 'sarif'] as const;

/** One of them. */
export type ReviewFormat = (typeof REVIEW_FORMATS)[number];

/** A review in one of its forms. */
export function formatReview(review: Review, format: ReviewFormat, version: string): Output {
  switch (format) {
    case 'text':
      return formatText(review);
    case 'markdown':
      return formatMarkdown(review);
    case 'github':
      return review.findings.map(toWorkflowCommand);
    case 'sarif':
      return printJson(formatSarif(review, version));
  }
}

function formatText({ files, uncommitted, findings }: Review): string[] {
  if (uncommitted !== undefined) return [notCommitted(uncommitted)];
  const changed = `${files} ${files === 1 ? 'file is' : 'files are'} changed`;
  if (findings.length === 0) return [`${changed}; nothing in it goes beyond core Django.`];
  return [
    `${changed}; ${findings.length} ${findings.length === 1 ? 'piece' : 'pieces'} of it should be seen by somebody else.`,
    ...findings.flatMap((finding) => [
      `${finding.route}  ${placeText(finding)}  ${whoSees(finding)}`,
      `  ${whyOf(finding)}`,
      ...finding.places.slice(1).map((place) => `  also ${placeText(place)}`),
    ]),
  ];
}

function formatMarkdown({ uncommitted, findings }: Review): string[] {
  if (uncommitted !== undefined) return [notCommitted(uncommitted)];
  if (findings.length === 0) return ['Nothing in this change goes beyond core Django.'];
  return [
    '| Who should see it | Where | Why |',
    '| --- | --- | --- |',
    ...findings.map((finding) => {
      const places = finding.places.map((place) => codeCell(placeText(place))).join('<br>');
      return `| ${cell(whoSees(finding))} | ${places} | ${cell(whyOf(finding))} |`;
    }),
  ];
}

/** Nothing was looked at: that is another thing than that nothing was found. */
function notCommitted(files: number): string {
  const what = files === 1 ? '1 file is' : `${files} files are`;
  return `Nothing is committed since the base; ${what} not committed: stage them and give --staged, or commit them.`;
}

/** A cell of a table that cannot end early, link or name anybody. */
function cell(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|!]/g, (mark) => `\\${mark}`);
}

function codeCell(text: string): string {
  return `\`${text.replaceAll(/[`|]/g, "'")}\``;
}

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-a-notice-message */
function toWorkflowCommand(finding: ReviewFinding): string {
  const { path, line, endLine, route } = finding;
  const properties = Object.entries({ file: path, line, endLine, title: `Django: ${route}` });
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::notice ${list}::${escapeData(`${whoSees(finding)}: ${whyOf(finding)}`)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
