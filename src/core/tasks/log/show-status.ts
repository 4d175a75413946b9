import { STATUS_SPELLINGS } from './classify-status';
import type { TaskLog } from './task-log';

/** A task's status as it is written, or what its items say of it where it has no place for one; `''` where neither says any. */
export function showStatus({ status, statusText, statusFrom }: TaskLog): string {
  if (statusText !== '' || statusFrom === undefined || status === 'unknown') return statusText;
  return STATUS_SPELLINGS[status].label;
}
