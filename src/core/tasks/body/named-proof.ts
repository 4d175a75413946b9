import { findClosest } from '../../base/find-closest';

/** What can show that a criterion is met; `other` is none of these, and named as one. */
type ProofKind = 'file' | 'test' | 'commit' | 'route' | 'model' | 'setting' | 'other';

/** A proof as an item names it. */
export interface NamedProof {
  kind: ProofKind;
  /** Without the kind: `catalog/models.py:12`, `shop.tests.test_x`, `a1b2c3d`, `GET /api/books/`, `catalog.Book.isbn`, `DEBUG=False`; of `other` all of it. */
  name: string;
}

/** Other words for the kinds. */
const KINDS: Readonly<Record<string, ProofKind>> = {
  file: 'file',
  path: 'file',
  test: 'test',
  commit: 'commit',
  route: 'route',
  url: 'route',
  model: 'model',
  setting: 'setting',
};

/** `route:/api/books/` in a code span, wherever it stands in the item. */
const WITH_KIND = /^(file|path|test|commit|route|url|model|setting):[ \t]{0,4}(\S[^\n]{0,300})$/i;
/** Another kind with what looks like the name of a proof: neither `python:3.12`, nor the name of a route, `catalog:book-list`, nor an address. */
const WITH_OTHER_KIND = /^(?!mailto:)[a-z_]{3,20}:(?![\d.]|\/\/)[^\s:=./]{0,80}(?:[=./]|::)\S{0,200}$/i;
/** What stands behind it is a proof, whatever its kind. */
const SHOWN_BY = /\b(?:shown|proved|proven|proof|evidence|verified|covered|see)(?: by| in| with)?:?[ \t]{0,4}$/i;
/** Between two proofs of one list. */
const JOINING = /^(?:[ \t]{0,4}(?:,|;|·|&|and|,[ \t]{0,4}and)[ \t]{0,4})$/;

/**
 * What shows that an item is met, as its text names it: code spans with a kind (`` `model:catalog.Book` ``), and those behind *shown by*,
 * whose kind is told by their form.
 * @param text the item without its bullet and its mark
 * @returns in their order, each once
 */
export function readProofs(text: string): NamedProof[] {
  const proofs: NamedProof[] = [];
  for (const { proof } of spansOf(text))
    if (!proofs.some(({ kind, name }) => kind === proof.kind && name === proof.name)) proofs.push(proof);
  return proofs;
}

/** A code span that names a proof, and whose kind there is none of. */
export interface OddProof {
  name: string;
  /** Where its code span stands in the text of the item, `[start, end)`. */
  start: number;
  end: number;
  /** With the kind that was probably meant. */
  meant?: string;
}

/** What an item names as a proof by a kind that there is none of. The name of a route, `catalog:book-list`, is one only behind *shown by*. */
export function oddProofs(text: string): OddProof[] {
  return [...spansOf(text)].flatMap(({ proof: { kind, name }, isBehind, start, end }) => {
    if (kind !== 'other') return [];
    const meant = meantBy(name);
    if (meant === undefined && !isBehind && /^\w+:[\w-]+$/.test(name)) return [];
    return [{ name, start, end, ...(meant !== undefined && { meant }) }];
  });
}

/** What is wrong with it, one sentence. */
export function explainOddProof({ name }: OddProof): string {
  return `"${name}" is no kind of proof; it can be ${PROOF_KINDS}.`;
}

/** `rout:/api/` with the kind that it is a slip of. */
function meantBy(name: string): string | undefined {
  const word = name.slice(0, name.indexOf(':'));
  const kind = findClosest(word.toLowerCase(), Object.keys(KINDS), word.length > 4 ? 2 : 1);
  return kind && kind + name.slice(word.length);
}

/** A proof with where its code span stands, and whether that is behind *shown by*. */
interface ProofSpan {
  proof: NamedProof;
  start: number;
  end: number;
  isBehind: boolean;
}

function* spansOf(text: string): Generator<ProofSpan> {
  let end = 0;
  let isBehind = false;
  for (const { index, 0: span, 1: content = '' } of text.matchAll(/`([^`\n]{1,320})`/g)) {
    const before = text.slice(end, index);
    isBehind = SHOWN_BY.test(before) || (isBehind && JOINING.test(before));
    end = index + span.length;
    const named = content.trim();
    const isMeant = isBehind ? byForm(named) === undefined : isSetOff(text.slice(0, index), text.slice(end));
    const proof =
      withKind(named) ?? (isBehind ? byForm(named) : undefined) ?? (isMeant ? withOddKind(named, isBehind) : undefined);
    if (proof) yield { proof, start: index, end, isBehind };
  }
}

function withKind(content: string): NamedProof | undefined {
  const [, word = '', name = ''] = WITH_KIND.exec(content) ?? [];
  const kind = KINDS[word.toLowerCase()];
  if (kind === undefined) return WITH_OTHER_KIND.test(content) ? { kind: 'other', name: content } : undefined;
  return kind === 'file' && name.includes('::') ? { kind: 'test', name } : { kind, name: name.trim() };
}

/** One word with a kind that is none is meant as a proof; everything else may be words, and unless it is behind *shown by* an image with its version. */
function withOddKind(name: string, isList: boolean): NamedProof | undefined {
  const odd = isList ? /^[a-z_]{2,20}:(?!\/\/)\S{1,300}$/i : /^(?!mailto:)[a-z_]{3,20}:(?![\d.:/])[^\s:]\S{0,200}$/i;
  return odd.test(name) ? { kind: 'other', name } : undefined;
}

/** The words before which a sentence is not over: what follows is what it speaks of. */
const WANTING = new Set(
  'a an and are as at be by call called calls for from has have in include includes into is its link links named of on or return returns run runs serve serves set show shows the to use used uses using via with'.split(
    ' ',
  ),
);

/** The last words of a claim stand in so many characters. */
const NEAR = 200;

/** Whether a code span stands behind a whole claim, as its proof does. */
function isSetOff(before: string, after: string): boolean {
  if (!/^[\s.;,)]*$/.test(after)) return false;
  // An item may be long, and have thousands of code spans.
  const words = before.slice(-NEAR).trim().split(/\s+/);
  const last = words.at(-1)?.toLowerCase() ?? '';
  return words.length > 1 && !WANTING.has(last);
}

function byForm(name: string): NamedProof | undefined {
  if (/^[0-9a-f]{7,40}$/.test(name) && /\d/.test(name)) return { kind: 'commit', name };
  if (name.includes('::')) return { kind: 'test', name };
  if (/^(?:[A-Z]{3,7} )?\/\S*$/.test(name)) return { kind: 'route', name };
  if (/^[A-Z][A-Z0-9_]{2,80}(?: ?= ?\S.*)?$/.test(name)) return { kind: 'setting', name };
  // A component has a capital letter too, and the end of a file's name: `app.Button.tsx`.
  if (/^[a-z]\w*\.[A-Z]\w*(?:\.[a-z]\w*)?$/.test(name) && !/\.(?:py|[cm]?[jt]sx?|vue|html?|s?css|md)$/.test(name))
    return { kind: 'model', name };
  if (/^[\w.-]+(?:\/[\w.@[\]()-]+)*\.\w{1,10}(?::\d+(?:-\d+)?)?$/.test(name) || /^[\w.-]+(?:\/[\w.-]+)+\/?$/.test(name))
    return { kind: 'file', name };
  return undefined;
}

/** The kinds, for who has written another. */
export const PROOF_KINDS = 'file, test, commit, route, model or setting';

/** What an item claims, without the proofs that stand behind *shown by* at its end. */
export function claimOf(text: string): string {
  const at = text.lastIndexOf('shown by');
  if (at <= 0 || text.slice(at + 'shown by'.length).replaceAll(/`[^`\n]{1,320}`|[:,.;&\s)]|\band\b/g, '') !== '')
    return text;
  return text.slice(0, at).replace(/[\s,;:(–—-]{1,6}$/, '');
}

/** The id of a test without the values that it is called with: `test_x[12]`. */
export function withoutParameters(name: string): string {
  const start = name.indexOf('[');
  return start > 0 && name.endsWith(']') ? name.slice(0, start) : name;
}
