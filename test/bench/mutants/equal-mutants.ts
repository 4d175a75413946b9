import type { MutationKind } from './find-mutations';

/** A change that makes no difference to anybody, and why. */
interface EqualMutant {
  file: string;
  kind: MutationKind;
  /** The line of code, without its indentation. */
  line: string;
  /** `before → after`. */
  change: string;
  reason: string;
}

/** The changes that no test can notice. */
export const EQUAL_MUTANTS: readonly EqualMutant[] = [
  {
    file: 'src/core/tasks/change/append-log.ts',
    kind: 'boundary',
    line: 'heading !== undefined && heading.start < limit',
    change: '< → <=',
    reason: 'No heading stands where the block that is never closed begins.',
  },
  {
    file: 'src/core/redact/token-shapes.ts',
    kind: 'string',
    line: "{ maker: 'Supabase', source: 'supabase.com', pattern: String.raw`sb[ps]_[a-f0-9]{40}|sb_secret_[\\w-]{20,}` },",
    change: "'supabase.com' → ''",
    reason: 'The source of a shape is told to who reads the table; nothing reads it.',
  },
  {
    file: 'src/core/tasks/front-matter/find-fences.ts',
    kind: 'boundary',
    line: 'const prose = strangers.find(({ start }) => start > section || (start > heading.index && start > last));',
    change: '> → >=',
    reason: 'A heading is a comment to both formats, and so never where a stranger begins.',
  },
  {
    file: 'src/core/base/find-closest.ts',
    kind: 'comparison',
    line: 'while (start < one.length && one[start] === other[start]) start += 1;',
    change: '< → >=',
    reason: 'What both words begin with only costs time where it is not left out.',
  },
  {
    file: 'src/core/project/source/module-paths.ts',
    kind: 'boundary',
    line: 'for (let length = parts.length; length > 0; length--) {',
    change: '> → >=',
    reason: 'No file has an empty name, for which nothing is found.',
  },
  {
    file: 'src/core/redact/find-commands.ts',
    kind: 'boundary',
    line: 'for (let at = from; at < limit; at++) {',
    change: '< → <=',
    reason: 'Where the loop ends it returns the limit, as it would for a sign that stands there.',
  },
  {
    file: 'src/core/redact/read-bare-value.ts',
    kind: 'boundary',
    line: 'while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;',
    change: '< → <=',
    reason: 'Behind the last token there is none, and the end stands for it.',
  },
  {
    file: 'src/core/redact/redact-command.ts',
    kind: 'boundary',
    line: 'if (start < judged) return;',
    change: '< → <=',
    reason: 'A sign stands between what was judged and the value after it.',
  },
  {
    file: 'src/core/base/toml.ts',
    kind: 'logic',
    line: "if (typeof value === 'object' && value !== null) return plainTable(value as Record<string, unknown>);",
    change: '&& → ||',
    reason: 'TOML has no null, and what is no object has no keys to go through.',
  },
  {
    file: 'src/core/django/scan/python-text.ts',
    kind: 'number',
    line: 'let opened = 0;',
    change: '0 → 1',
    reason: 'A string that is open has been opened on a line, which takes its place.',
  },
  {
    file: 'src/core/project/parse-python.ts',
    kind: 'boundary',
    line: 'if (parse.parsedPos < next) continue;',
    change: '< → <=',
    reason: 'One character more or less between two pauses.',
  },
  {
    file: 'src/core/hand-over/gather/find-concern.ts',
    kind: 'boundary',
    line: 'for (const target of targets) if ((distances.get(target) ?? ELSEWHERE) > 1) distances.set(target, 1);',
    change: '> → >=',
    reason: 'What is one step away is set to one step away.',
  },
  {
    file: 'src/core/base/strip-json-comments.ts',
    kind: 'boundary',
    line: 'return position < least ? fallback : position;',
    change: '< → <=',
    reason: 'What ends a comment stands behind what begins it, and so never at the least position.',
  },
  {
    file: 'src/core/base/strip-json-comments.ts',
    kind: 'boundary',
    line: 'while (position < text.length) {',
    change: '< → <=',
    reason: 'One more turn at the end adds nothing to the text.',
  },
  {
    file: 'src/core/project/urls/readable-pattern.ts',
    kind: 'boundary',
    line: 'for (let at = start; at < text.length; at++) {',
    change: '< → <=',
    reason: 'Behind the end there is no character, and so no bracket.',
  },
  {
    file: 'src/core/redact/redact-text.ts',
    kind: 'boundary',
    line: 'for (let start = from; start < text.length;) {',
    change: '< → <=',
    reason: 'No fence begins at the end of the text.',
  },
  {
    file: 'src/core/tasks/body/read-body.ts',
    kind: 'number',
    line: 'return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);',
    change: '65 → 66',
    reason: 'Who is not known as a letter is looked at twice, and found to be prose.',
  },
  {
    file: 'src/core/tasks/body/read-item.ts',
    kind: 'number',
    line: 'const MAX_STATES = 200;',
    change: '200 → 201',
    reason: 'How many answers are kept changes none of them.',
  },
  {
    file: 'src/core/tasks/log/classify-words.ts',
    kind: 'number',
    line: 'if (answers.size < MAX_ANSWERS && text.length < 100) answers.set(text, answer);',
    change: '100 → 101',
    reason: 'Which answers are kept changes none of them.',
  },
  {
    file: 'src/core/partners/routing/focus.ts',
    kind: 'boundary',
    line: 'for (let i = header + 1; i < lines.length; i++) {',
    change: '< → <=',
    reason: 'Behind the last line stands none, which counts as an empty one.',
  },
];
