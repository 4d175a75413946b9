/** A handle or an address as MDTM writes people and teams; anything else is a slug, or is written so already. */
export function assigneeOf(name: string): string {
  if (/^@[^/]+\//.test(name)) return `👥 Team:${name.slice(1)}`;
  if (name.startsWith('@')) return `🧑‍💻 User:${name.slice(1)}`;
  return /^[^@\s]+@[^@\s]+$/.test(name) ? `🧑‍💻 User:${name}` : name;
}
