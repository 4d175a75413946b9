/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any ending, and with spaces before it. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:[.:]|$)/i;

/** What no name of Windows holds; behind a colon stands another stream of the same file. Half a character is none on any disk. */
const FORBIDDEN = /[<>:"|?*\0-\u001F\uD800-\uDFFF]/u;

/**
 * The first part of a path that Windows takes for something else than a file of that name, or for none: a device, a stream, the same name
 * without its last dot or space. A repository that holds one cannot be cloned there.
 * @param path relative, in POSIX form
 * @returns undefined where there is none
 */
export function strangeWindowsName(path: string): string | undefined {
  return path
    .split(/[/\\]/)
    .find((name) => DEVICE.test(name) || FORBIDDEN.test(name) || (/[. ]$/.test(name) && !/^\.{1,2}$/.test(name)));
}
