import type { FileEdit } from '../change';
import { classifyStatus, STATUS_SPELLINGS } from './classify-status';
import { editField } from './edit-field';
import { lineEnd } from './scan-toml-keys';
import { parseTask } from './parse-task';
import type { Status } from './task-log';

/**
 * Sets the status of a task log, spelled as the file spells its own, and stamps `updated_date`.
 * @param path relative to the workspace folder
 * @param text the whole file
 * @param today `YYYY-MM-DD`
 * @throws UserError where the file has no front matter to write into
 */
export function setStatus(path: string, text: string, status: Exclude<Status, 'unknown'>, today: string): FileEdit {
  const { statusText } = parseTask(path, text);
  const spelling = classifyStatus(statusText) === status ? statusText : spellStatus(text, statusText, status);
  const edits = [...editField(text, 'status', spelling), ...editField(text, 'updated_date', today)];
  return { kind: 'edit', path, before: text, edits: edits.sort((one, other) => one.start - other.start) };
}

function spellStatus(text: string, now: string, status: Exclude<Status, 'unknown'>): string {
  const offered = findOffered(text, now, status);
  if (offered !== undefined) return offered;
  const { emoji, label } = STATUS_SPELLINGS[status];
  if (now === '' || /^[^\p{L}\p{N}]*$/u.test(now)) return `${emoji} ${label}`;
  if (/^[^\p{L}\p{N}\s]/u.test(now)) return `${emoji} ${label}`;
  if (/[\p{Extended_Pictographic}]\uFE0F?$/u.test(now)) return `${label} ${emoji}`;
  if (now !== now.toLowerCase()) return now.includes(' ') || !/[_-]/.test(now) ? label : label.replaceAll(' ', '-');
  const [joint = ' '] = /[_-]/.exec(now) ?? [];
  return label.toLowerCase().replaceAll(' ', joint === ' ' && status === 'in-progress' && /^\w+$/.test(now) ? '-' : joint);
}

/** The spelling that a comment behind the status offers: `# Options: 🟡 To Do, 🟠 In Progress, 🟢 Done`. */
function findOffered(text: string, now: string, status: Status): string | undefined {
  const at = now === '' ? -1 : text.indexOf(now);
  if (at === -1) return undefined;
  const rest = text.slice(at + now.length, Math.min(lineEnd(text, at), at + 1000));
  const [, options] = /#[ \t]*options:(.*)$/i.exec(rest) ?? [];
  return options
    ?.split(',')
    .map((option) => option.replaceAll(/["'`]/g, '').trim())
    .find((option) => /^[^\p{L}\p{N}\s]+\uFE0F? [\p{L} ]+$/u.test(option) && classifyStatus(option) === status);
}
