/** So many entries of a section go into the package: who installs it reads no more of them. */
const NEWEST = 2;

/**
 * The changelog as the package has it: of each section the newest entries, which stand first, and how many there are beside them.
 * @param {string} text CHANGELOG.md, in the form of https://keepachangelog.com
 * @returns {string}
 */
export function newestChanges(text) {
  const [head = '', ...sections] = text.split(/^(?=##)/m);
  return head + sections.map(shortened).join('');
}

/** @param {string} section from its heading to the next one */
function shortened(section) {
  const [heading = '', ...entries] = section.split(/^(?=- )/m);
  if (entries.length <= NEWEST) return section;
  const kept = entries.slice(0, NEWEST).map((entry) => entry.trimEnd());
  const more = `- And ${entries.length - NEWEST} more, which CHANGELOG.md of the sources tells.`;
  return `${heading}${[...kept, more].join('\n')}\n${section.endsWith('\n\n') ? '\n' : ''}`;
}
