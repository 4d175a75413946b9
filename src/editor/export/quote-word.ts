/**
 * A word of a command line as the shells of a system read it. PowerShell and cmd have double quotes in common, and a backslash is an
 * ordinary character there.
 */
export function quoteWord(word: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return /^[\w./:\\-]+$/.test(word) ? word : `"${word}"`;
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
