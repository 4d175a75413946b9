/** `12345+ada@users.noreply.github.com`: the address that GitHub gives who shows none. */
const NOREPLY = /^(?:\d{1,20}\+)?([\w-]{1,100})@users\.noreply\.github\.com$/i;

/** The names that somebody has: the name, the address, what stands before its `@`, and the roles that they give themselves. */
export function namesOf({ name, email, roles }: { name: string; email: string; roles: readonly string[] }): string[] {
  const handle = NOREPLY.exec(email)?.[1] ?? email.split('@')[0] ?? '';
  return [...new Set([name, email, handle, ...roles])].filter((one) => one.trim() !== '');
}
