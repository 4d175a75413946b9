import type { Evidence } from '../detection';

/** What speaks for a settings module: the line that names it, or puts it together with what `decidedBy` is. */
export function namingEvidence(name: { module: string; file: string; line: number; decidedBy?: string }): Evidence {
  const { module, file, line, decidedBy } = name;
  const text =
    decidedBy === undefined
      ? `This names ${module} as the settings module.`
      : `This puts the settings module together: ${module}, unless \`${decidedBy}\` says otherwise.`;
  return { file, line, text };
}
