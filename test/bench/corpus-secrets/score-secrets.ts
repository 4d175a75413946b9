import { languageOf } from '../../../src/core/redact/languages/language-of';
import { redactSecrets } from '../../../src/core/redact/redact-secrets';

/** Made-up material: secrets between ⟦ and ⟧ in what holds them, texts without any, and tokens by their form. */
export interface SecretCases {
  secrets: { ext: string; group: string; text: string }[];
  harmless: { ext: string; text: string }[];
  /** Texts in which what stands between ⟦ and ⟧ only stands where a value should, and is called so; the rest stays. */
  placeholders?: { ext: string; text: string }[];
  /** A token whole, or in parts. */
  shapes: { rule: string; value?: string; parts?: string[] }[];
}

/** What became of the secrets of one kind. */
export interface Outcome {
  kind: string;
  total: number;
  /** The texts in which a whole secret stayed. */
  leaked: string[];
  /** Those in which a part stayed: eight characters, or half of a shorter one. */
  inPart: string[];
}

const SECRET = /⟦([^⟧]*)⟧/g;
const PART = 8;

/** Redacts each text as a file of that name; by kind, in the order of the material. */
export function scoreSecrets({ secrets, shapes }: Pick<SecretCases, 'secrets' | 'shapes'>): Outcome[] {
  const kinds = new Map<string, Outcome>();
  const count = (kind: string, text: string, language: string | undefined): void => {
    const outcome = kinds.get(kind) ?? { kind, total: 0, leaked: [], inPart: [] };
    kinds.set(kind, outcome);
    outcome.total += 1;
    const left = leftOf(text, language);
    if (left === 'whole') outcome.leaked.push(text);
    if (left === 'part') outcome.inPart.push(text);
  };
  for (const { ext, group, text } of secrets) count(group, text, languageOf(pathOf(ext)));
  for (const { value, parts } of shapes) {
    count('shapes of tokens', `client = Client("⟦${value ?? parts?.join('') ?? ''}⟧")`, 'python');
  }
  return [...kinds.values()];
}

/** The harmless texts that did not come through whole. */
export function hiddenHarmless({ harmless }: Pick<SecretCases, 'harmless'>): string[] {
  return harmless.flatMap(({ ext, text }) => {
    const redacted = redactSecrets(text, languageOf(pathOf(ext)));
    return redacted === text ? [] : [`${text} → ${redacted}`];
  });
}

/** The texts whose placeholders are not called so, or that did not keep the rest. */
export function wrongPlaceholders({ placeholders = [] }: Pick<SecretCases, 'placeholders'>): string[] {
  return placeholders.flatMap(({ ext, text }) => {
    const redacted = redactSecrets(text.replaceAll(/[⟦⟧]/g, ''), languageOf(pathOf(ext)));
    return redacted === text.replaceAll(SECRET, '‹placeholder›') ? [] : [`${text} → ${redacted}`];
  });
}

/** How much of a secret is left in a redacted text that holds nothing else of its characters. */
export function partLeft(secret: string, redacted: string): 'whole' | 'part' | 'nothing' {
  if (redacted.includes(secret)) return 'whole';
  const length = Math.min(PART, Math.ceil(secret.length / 2));
  for (let from = 0; from + length <= secret.length; from++) {
    if (redacted.includes(secret.slice(from, from + length))) return 'part';
  }
  return 'nothing';
}

function leftOf(marked: string, language: string | undefined): 'whole' | 'part' | 'nothing' {
  const secrets = [...marked.matchAll(SECRET)].map(([, secret]) => secret ?? '');
  // What stands around them may look like them: `password = password`.
  const frame = marked.split(SECRET).filter((_, index) => index % 2 === 0);
  let redacted = redactSecrets(marked.replaceAll(/[⟦⟧]/g, ''), language);
  for (const piece of frame.flatMap((one) => one.split(/\s+/)).sort((a, b) => b.length - a.length)) {
    if (piece.length > 3) redacted = redacted.replace(piece, '\0');
  }
  const left = secrets.map((secret) => partLeft(secret, redacted));
  return left.find((one) => one === 'whole') ?? left.find((one) => one === 'part') ?? 'nothing';
}

/** The material names a file by its ending, or as it is called. */
function pathOf(ext: string): string {
  return /^[a-z]{2,4}$/.test(ext) ? `file.${ext}` : ext;
}
