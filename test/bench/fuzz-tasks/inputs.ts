import fc from 'fast-check';

/** Below this size a pause of the garbage collector weighs more than the text. */
export const SMALL = 100_000;

const PIECES = [
  '+++\n',
  '---\n',
  '+++',
  '---',
  '---js\n',
  '+++ javascript\n',
  '```\n',
  '~~~',
  '<!--',
  '-->',
  '\r\n',
  '\n\n',
  '\uFEFF',
  '\u0000',
  '\u0001',
  '"""',
  "'''",
  '"',
  "'",
  'status = "🟢 Done"\n',
  'status: done\n',
  'updated_date = 2025-01-01\n',
  '[table]\n',
  '[[tables]]\n',
  '- [ ] item\n',
  '*   - [✅] item 📣\n',
  '## Log\n',
  '# T\n',
  '**Status:** Done\n',
  'a = [\n',
  '{',
  '}',
  ']',
  '#',
  ' # ',
  '\\',
  '\t',
  '&a ',
  '*a',
  '<<: *a\n',
  '!!js/function ',
  '? ',
  '|\n',
  '>\n',
  '__proto__ = 1\n',
  'constructor: 1\n',
  '\uD83D',
  '=',
  ': ',
];

interface Mutation {
  at: number;
  remove: number;
  insert: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(400)),
  insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 }), fc.constant('')),
});

/** Half of the mutations fall into the first 600 characters, where the front matter is. */
function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((mutated, { at, remove, insert }, index) => {
    const position = Math.floor(at * (index % 2 === 0 ? Math.min(600, mutated.length) : mutated.length));
    return mutated.slice(0, position) + insert + mutated.slice(position + remove);
  }, text);
}

/** @param seeds the task logs to cut up */
export const inputsFrom = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 6 }))
        .map(([seed, changes]) => mutate(seed, changes)),
    },
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );

/** A character of every class that an expression or a reader knows, for long runs of it. */
const CLASSES: readonly string[] = [
  ' ',
  '\t',
  '\r',
  '\v',
  '\u00A0',
  '\u2028',
  'a',
  'Z',
  '0',
  '_',
  'é',
  '漢',
  '🟢',
  '\u0301',
  '\u200B',
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^`{|}~',
];
/** So many characters of each class show a square, and a cube at once. */
export const RUN = 10_000;

/** Long runs of one class behind what begins a line and before what fails to end it: what an expression tries again and again. */
export function* runInputs(): Generator<string> {
  for (const char of CLASSES) {
    const run = char.repeat(RUN);
    for (const start of ['', '[', '[[', '"', "k = '", 'k = ', 'status = ', '- ', '- [', '# ', '**A', '<!--', '`']) {
      const line = `${start}${run}x`;
      yield `+++\nid = "a"\n${line}\n+++\n`;
      yield `---\nid: a\n${line}\n---\n`;
      yield `# T\n\n${line}\n`;
    }
  }
}

/** One piece many times over, with and without front matter around it: what would show a cost that grows with the square. */
export function* largeInputs(): Generator<string> {
  for (const piece of [
    ...PIECES,
    ' ',
    'a',
    '[',
    '- ',
    'k = 1\n',
    'a = """\n',
    'k: v\n',
    '- a\n',
    ' - [',
    '\n## Log',
    '*a ',
    'a.',
    '(',
    '[[a',
    '"a',
    '> ',
  ]) {
    const many = piece.repeat(Math.ceil(SMALL / piece.length));
    yield many;
    yield `+++\nid = "a"\n${many}\n+++\n`;
    yield `+++\nid = ${many}`;
    yield `---\nid: a\n${many}\n---\n`;
    yield `---\nid: ${many}`;
    yield `# T\n\n**Status:** ${many}`;
  }
}

/** What the readers of other files of the workspace are tried with: each piece and each class many times over. */
export const REPEATED = [
  ...PIECES,
  ...CLASSES,
  'a = [',
  'a: {',
  '- - ',
  '"a',
  'a.',
  '(',
  'def f(',
  'x(',
  '<a ',
  '@a ',
  '*/',
  'a==1,',
  '${a',
  '\\\n',
];

/** One of them in the places where a reader meets it. */
export function* readerInputs(piece: string, length: number): Generator<string> {
  const many = piece.repeat(Math.ceil(length / piece.length));
  yield* [many, `[a\n${many}x`, `a = "${many}`, `a: ${many}x`, `x ${many}\n`];
}
