/** The date of a moment in local time, `YYYY-MM-DD`, as task logs have it. */
export function formatDate(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** The time of a moment in local time, `HHMMSS`, as the ids of task logs have it. */
export function formatTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits).join('');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
