import { creator as anthropic } from '@secretlint/secretlint-rule-anthropic';
import { creator as aws } from '@secretlint/secretlint-rule-aws';
import { creator as github } from '@secretlint/secretlint-rule-github';
import { creator as npm } from '@secretlint/secretlint-rule-npm';
import { creator as openai } from '@secretlint/secretlint-rule-openai';
import { creator as sendgrid } from '@secretlint/secretlint-rule-sendgrid';
import { creator as slack } from '@secretlint/secretlint-rule-slack';
import type { Span } from './span';

/** A range of a text, `[start, end)`, as a rule reports it. */
interface Report {
  range: readonly [number, number];
}

/** What is used of a rule of secretlint. */
interface Rule {
  create(context: object, options: object): { file?(source: object): unknown };
}

/**
 * The rules that need no more than the text. The preset holds one for Google's PKCS#12 files as well, and with it a
 * library for encryption of 0.9 MB that asks for Node.
 */
const RULES = [anthropic, aws, github, npm, openai, sendgrid, slack] as unknown as readonly Rule[];

/** What the rules have told of the text in hand. */
let found: Span[] = [];
const context = {
  report: ({ range: [start, end] }: Report) => found.push({ start, end }),
  ignore: () => undefined,
  createTranslator: () => () => ({ message: '' }),
};
let files: ReturnType<Rule['create']>[] | undefined;

/** Finds the tokens that secretlint's rules know, which their maintainers keep up with the makers. */
export function findWithSecretlint(text: string): Span[] {
  files ??= RULES.map((rule) => rule.create(context, {}));
  found = [];
  const source = { content: text, contentType: 'text', ext: '', hasBOM: false };
  for (const { file } of files) file?.(source);
  return found;
}
