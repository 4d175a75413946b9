import { describeReasons, type Review } from '../../core';
import type { Json } from '../../node/terminal/output';

/**
 * A review as workflow commands, which GitHub shows beside the lines
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). It is made for a program and left as it is; what
 * could begin a command of its own, or end a property, is escaped as https://github.com/actions/toolkit does.
 */
export function reviewAsGithub({ findings }: Review): Json {
  const commands = findings.flatMap((finding) =>
    finding.places.map(({ path, line, endLine }) => {
      const { route, role, people } = finding;
      const properties = { file: path, line: `${line}`, endLine: `${endLine}`, title: `Beyond core Django: ${route}` };
      const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      const message = `${describeReasons(finding)} For ${[role, ...people].join(', ')}.`;
      return `::notice ${shown.join(',')}::${escapeData(message)}\n`;
    }),
  );
  return { json: commands.join('') };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
