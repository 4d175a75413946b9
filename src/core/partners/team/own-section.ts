/** What marks the section of a shared file that is written from here, each on a line of its own. It says nothing of who is here. */
export const OWN_SECTION = { begin: 'django-developer-mode:begin', end: 'django-developer-mode:end' } as const;

/** The lines of a text with those of its own section made empty, so that the numbers of the others stay. */
export function linesOfOthers(text: string): string[] {
  let own = false;
  return text.split(/\r?\n/).map((line) => {
    if (line.includes(OWN_SECTION.begin)) own = true;
    const kept = own ? '' : line;
    if (line.includes(OWN_SECTION.end)) own = false;
    return kept;
  });
}
