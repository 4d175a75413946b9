import { classifyStatus, STATUS_SPELLINGS } from './classify-status';
import { lineEnd } from '../../base/lines';
import type { KnownStatus, Status } from './task-log';

/**
 * Spells a status as a task log spells its own: one that a comment there offers, with or without emoji, the emoji before
 * or behind, in small letters and joined by hyphens where the present one is.
 * @param now the status as it is written at present; `''` gives MDTM's own spelling
 */
export function spellStatus(text: string, now: string, status: KnownStatus): string {
  const offered = findOffered(text, now, status);
  if (offered !== undefined) return offered;
  const { emoji, label } = STATUS_SPELLINGS[status];
  if (now === '' || /^[^\p{L}\p{N}]*$/u.test(now)) return `${emoji} ${label}`;
  if (/^[^\p{L}\p{N}\s]/u.test(now)) return `${emoji} ${label}`;
  if (/[\p{Extended_Pictographic}]\uFE0F?$/u.test(now)) return `${label} ${emoji}`;
  if (now !== now.toLowerCase()) return now.includes(' ') || !/[_-]/.test(now) ? label : label.replaceAll(' ', '-');
  const [joint = ' '] = /[_-]/.exec(now) ?? [];
  return label
    .toLowerCase()
    .replaceAll(' ', joint === ' ' && status === 'in-progress' && /^\w+$/.test(now) ? '-' : joint);
}

/** The spelling that a comment behind the status offers: `# Options: 🟡 To Do, 🟠 In Progress, 🟢 Done`. */
function findOffered(text: string, now: string, status: Status): string | undefined {
  const at = now === '' ? -1 : text.indexOf(now);
  if (at === -1) return undefined;
  const rest = text.slice(at + now.length, Math.min(lineEnd(text, at), at + 1000));
  const [, options] = /#[ \t]*options:(.*)/i.exec(rest) ?? [];
  return options
    ?.split(',')
    .map((option) => option.replaceAll(/["'`]/g, '').trim())
    .find((option) => /^[^\p{L}\p{N}\s]+\uFE0F? [\p{L} ]+$/u.test(option) && classifyStatus(option) === status);
}
