import { EQUAL_ENDS } from './equal-ends';
import { EQUAL_HOPS } from './equal-hops';
import { EQUAL_LIMITS } from './equal-limits';
import { EQUAL_TIES } from './equal-ties';
import { EQUAL_WALKS } from './equal-walks';

/** Changes of a line that make no difference to anybody, and why. */
export interface EqualMutant {
  file: string;
  /** The line of code, without its indentation. */
  line: string;
  /** `before → after` each. */
  changes: readonly string[];
  reason: string;
}

const HOPS = ['Nobody meets so long a chain: the limit is there for what leads back to itself.', EQUAL_HOPS] as const;
const BY_REASON = [...EQUAL_ENDS, ...EQUAL_TIES, ...EQUAL_LIMITS, ...EQUAL_WALKS, HOPS].flatMap(([reason, lines]) =>
  lines.map(([file, line, change]): EqualMutant => ({ file: `src/core/${file}`, line, changes: [change], reason })),
);

/** The changes that no test can notice. */
export const EQUAL_MUTANTS: readonly EqualMutant[] = [
  ...BY_REASON,
  {
    file: 'src/core/hand-over/gather/own-first.ts',
    line: 'const meant = within.length > 0 ? within : [Math.max(...actions.filter((line) => line < first))];',
    changes: ['< → <='],
    reason: 'An action that begins on the first line is one of those within.',
  },
  {
    file: 'src/core/project/migrations/read/read-sql.ts',
    line: "if (text.length > MAX_SQL) return [{ kind: 'other', table: null, column: null }];",
    changes: ['> → >='],
    reason: 'Nobody meets a text of exactly so many characters.',
  },
  {
    file: 'src/core/project/settings/join-values.ts',
    line: 'while (start < shortest && lists.every(({ items }) => items[start] === first.items[start])) start += 1;',
    changes: ['< → <='],
    reason: 'Behind the shortest list all are equal only where none goes on.',
  },
  {
    file: 'src/core/redact/lines/find-line-values.ts',
    line: 'while (index < this.#lines.length) index = this.#readLine(index);',
    changes: ['< → <='],
    reason: 'Behind the last line there is none to read.',
  },
  {
    file: 'src/core/tasks/change/append-log.ts',
    line: 'heading !== undefined && heading.start < limit',
    changes: ['< → <='],
    reason: 'No heading stands where the block that is never closed begins.',
  },
  {
    file: 'src/core/redact/tokens/token-shapes.ts',
    line: "{ maker: 'Supabase', source: 'supabase.com', pattern: String.raw`sb[ps]_[a-f0-9]{40}|sb_secret_[\\w-]{20,}` },",
    changes: ["'supabase.com' → ''"],
    reason: 'The source of a shape is told to who reads the table; nothing reads it.',
  },
  {
    file: 'src/core/tasks/front-matter/find-fences.ts',
    line: 'const prose = strangers.find(({ start }) => start > section || (start > heading.index && start > last));',
    changes: ['> → >='],
    reason: 'A heading is a comment to both formats, and so never where a stranger begins.',
  },
  {
    file: 'src/core/base/find-closest.ts',
    line: 'while (start < one.length && one[start] === other[start]) start += 1;',
    changes: ['< → >='],
    reason: 'What both words begin with only costs time where it is not left out.',
  },
  {
    file: 'src/core/project/source/module-paths.ts',
    line: 'for (let length = parts.length; length > 0; length--) {',
    changes: ['> → >='],
    reason: 'No file has an empty name, for which nothing is found.',
  },
  {
    file: 'src/core/redact/find-commands.ts',
    line: 'for (let at = from; at < limit; at++) {',
    changes: ['< → <='],
    reason: 'Where the loop ends it returns the limit, as it would for a sign that stands there.',
  },
  {
    file: 'src/core/redact/values/read-bare-value.ts',
    line: 'while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;',
    changes: ['< → <='],
    reason: 'Behind the last token there is none, and the end stands for it.',
  },
  {
    file: 'src/core/redact/redact-command.ts',
    line: 'if (start < judged) return;',
    changes: ['< → <='],
    reason: 'A sign stands between what was judged and the value after it.',
  },
  {
    file: 'src/core/base/toml.ts',
    line: "if (typeof value === 'object' && value !== null) return plainTable(value as Record<string, unknown>);",
    changes: ['&& → ||'],
    reason: 'TOML has no null, and what is no object has no keys to go through.',
  },
  {
    file: 'src/core/django/scan/python-text.ts',
    line: 'let opened = 0;',
    changes: ['0 → 1'],
    reason: 'A string that is open has been opened on a line, which takes its place.',
  },
  {
    file: 'src/core/project/parse-python.ts',
    line: 'if (parsing.parsedPos < next) continue;',
    changes: ['< → <='],
    reason: 'One character more or less between two pauses.',
  },
  {
    file: 'src/core/base/strip-json-comments.ts',
    line: 'return position < least ? fallback : position;',
    changes: ['< → <='],
    reason: 'What ends a comment stands behind what begins it, and so never at the least position.',
  },
  {
    file: 'src/core/base/strip-json-comments.ts',
    line: 'while (position < text.length) {',
    changes: ['< → <='],
    reason: 'One more turn at the end adds nothing to the text.',
  },
  {
    file: 'src/core/project/urls/readable-pattern.ts',
    line: 'for (let at = start; at < text.length; at++) {',
    changes: ['< → <='],
    reason: 'Behind the end there is no character, and so no bracket.',
  },
  {
    file: 'src/core/redact/redact-text.ts',
    line: 'for (let start = from; start < text.length;) {',
    changes: ['< → <='],
    reason: 'No fence begins at the end of the text.',
  },
  {
    file: 'src/core/tasks/body/read-body.ts',
    line: 'return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);',
    changes: ['65 → 66', '90 → 89', '97 → 98', '122 → 121', '>= → >', '<= → <'],
    reason: 'Who is not known as a letter is looked at twice, and found to be prose.',
  },
  {
    file: 'src/core/tasks/log/classify-words.ts',
    line: 'if (answers.size < MAX_ANSWERS && text.length < 100) answers.set(text, answer);',
    changes: [
      '100 → 101',
      '100 → 99',
      '< → <=',
      '< → >=',
      '&& → ||',
      'answers.size < MAX_ANSWERS && text.length < 100 → !(answers.size < MAX_ANSWERS && text.length < 100)',
    ],
    reason: 'Which answers are kept changes none of them.',
  },
  {
    file: 'src/core/partners/routing/around/lines.ts',
    line: 'for (let i = header + 1; i < lines.length; i++) {',
    changes: ['< → <='],
    reason: 'Behind the last line stands none, which counts as an empty one.',
  },
  {
    file: 'src/core/tasks/body/read-item.ts',
    line: 'if (STATES.size < MAX_STATES) STATES.set(mark, state);',
    changes: ['< → <=', '< → >=', 'STATES.size < MAX_STATES → !(STATES.size < MAX_STATES)'],
    reason: 'How many answers are kept changes none of them.',
  },
  {
    file: 'src/core/tasks/front-matter/own-text.ts',
    line: 'return text.length < 13 ? text : ` ${text}`.slice(1);',
    changes: ['< → <=', '< → >=', '13 → 14', '13 → 12', 'text.length < 13 → !(text.length < 13)'],
    reason: 'The text is the same; what it keeps alive in memory is another.',
  },
  {
    file: 'src/core/django/scan/inside-any.ts',
    line: 'if (directories.length < MANY) {',
    changes: ['< → <=', '< → >=', 'directories.length < MANY → !(directories.length < MANY)'],
    reason: 'Both ways give the same answer; which one is taken is a matter of time.',
  },
  {
    file: 'src/core/django/scan/inside-any.ts',
    line: 'const MANY = 8;',
    changes: ['8 → 9', '8 → 7'],
    reason: 'Both ways give the same answer; which one is taken is a matter of time.',
  },
  {
    file: 'src/core/base/hidden-characters.ts',
    line: 'if (index < known.start || index > known.end) {',
    changes: ['< → <=', '> → >='],
    reason: 'A line that is looked at once more says the same.',
  },
  {
    file: 'src/core/base/hidden-characters.ts',
    line: 'let known = { start: 0, end: -1, answer: false };',
    changes: ['1 → 2'],
    reason: 'The first line that is asked about lies behind either.',
  },
  {
    file: 'src/core/base/find-closest.ts',
    line: 'while (start < one.length && one[start] === other[start]) start += 1;',
    changes: ['< → <='],
    reason: 'Behind the end of two equal words there is nothing in either.',
  },
  {
    file: 'src/core/redact/redact-command.ts',
    line: "for (let end = start; end < text.length && text[end] !== '\\n'; end += 1) {",
    changes: ['< → <='],
    reason: 'Behind the end there is no quote.',
  },
  {
    file: 'src/core/redact/languages/split-diff.ts',
    line: 'const line = diff.slice(start, Math.min(next, start + 500));',
    changes: ['500 → 501', '500 → 499'],
    reason: 'A header names its file within the first 404 characters of its line.',
  },
  {
    file: 'src/core/partners/team/find-owners.ts',
    line: "return parts.length * 2 - Number(pattern.endsWith('/') || pattern.includes('*'));",
    changes: ['2 → 3'],
    reason: 'Any factor above one puts more directories before the rest.',
  },
  {
    file: 'src/core/redact/redact-prose.ts',
    line: 'if (start < known.start || start >= known.end) known = { start, end: endOf(BARE, line, start) };',
    changes: ['< → <='],
    reason: 'A word that is measured once more ends where it did.',
  },
  {
    file: 'src/core/project/python/read-expression.ts',
    line: "return node.to - node.from > MAX_NAME ? unknown() : { ...span, type: 'name', name: source.slice(node) };",
    changes: ['> → >='],
    reason: 'Nobody meets a name of exactly so many characters.',
  },
  {
    file: 'src/core/project/serializers/extra-kwargs.ts',
    line: 'if (hops <= MAX_HOPS) {',
    changes: ['<= → <'],
    reason: 'Nobody meets a mapping behind exactly so many others.',
  },
  {
    file: 'src/core/project/settings/classes/settings-classes.ts',
    line: 'if (hops > MAX_HOPS) return null;',
    changes: ['> → >='],
    reason: 'Nobody meets a class behind exactly so many imports.',
  },
];
