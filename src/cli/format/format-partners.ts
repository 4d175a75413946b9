import { joinBlocks } from '../join-blocks';
import type { PartnerHere, PartnersHere } from '../../core';

/** Who matters in a folder, as text for people: each role with its reasons and with who could take it. */
export function formatPartners(roles: readonly PartnerHere[], problems: PartnersHere['problems']): string[] {
  const blocks = roles.map(({ role, group, evidence, candidates }) => [
    `${role.label}  (${[role.id, group].filter(Boolean).join(', ')})`,
    ...evidence.map(({ file, line, text }) => `  - ${file}:${line}  ${text}`),
    ...candidates.map(({ name, assignedTo, file, line }) => {
      const source = file === '' ? 'djangoDeveloper.partners' : `${file}:${line}`;
      return `  here: ${name === assignedTo ? name : `${name}, in a task log ${assignedTo}`} (${source})`;
    }),
  ]);
  if (problems.length > 0)
    blocks.push(['Problems', ...problems.map(({ path, line, message }) => `  - ${path}:${line}  ${message}`)]);
  if (blocks.length === 0) return ['Nothing here speaks for a partner. --all lists every role.'];
  return joinBlocks(blocks);
}
