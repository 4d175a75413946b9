import type { TextProblem } from '../../base/toml';
import { matchPattern } from './match-pattern';

/** One line of a CODEOWNERS file. */
export interface OwnerRule {
  pattern: string;
  owners: string[];
  /** 1-based. */
  line: number;
  matches(path: string): boolean;
}

const OWNER = /^@[\w.-]+(?:\/[\w.-]+){0,10}$|^[^@\s]{1,100}@[^@\s]{1,200}\.\w{2,30}$|^@@[\w-]+$/;
const SECTION = /^\^?\[[^\]]{1,200}\](?:\[\d{1,3}\])?/;
/** More stars make no pattern that anybody has written. */
const MAX_STARS = 8;
const FOR_ALL = new Set(['*', '**', '/', '/*', '/**', '**/*', '/**/*', '*.*']);

/**
 * Reads a CODEOWNERS file as GitHub and GitLab write it. Lines that make no sense are problems, the others hold.
 */
export function readCodeowners(text: string): { rules: OwnerRule[]; problems: TextProblem[] } {
  const rules: OwnerRule[] = [];
  const problems: TextProblem[] = [];
  let sectionOwners: string[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const content = raw.replace(/(?:^|\s)#[^]*$/, '').trim();
    if (content === '') continue;
    const section = SECTION.exec(content)?.[0];
    if (section !== undefined) {
      sectionOwners = content
        .slice(section.length)
        .split(/\s+/)
        .filter((owner) => OWNER.test(owner));
      continue;
    }
    const [pattern = '', ...names] = content.split(/(?<!\\)\s+/);
    if (pattern.startsWith('!') || pattern.split('*').length > MAX_STARS + 1) {
      problems.push({ line, message: `This pattern cannot be used: ${pattern.slice(0, 80)}.` });
      continue;
    }
    const wrong = names.filter((name) => !OWNER.test(name));
    for (const name of wrong)
      problems.push({ line, message: `${name.slice(0, 80)} is no owner: write @name, @team or an e-mail address.` });
    if (wrong.length > 0 && wrong.length === names.length) continue;
    const owners = names.length === 0 ? sectionOwners : names.filter((name) => OWNER.test(name));
    rules.push({ pattern, owners, line, matches: matchPattern(pattern.replaceAll('\\ ', ' ')) });
  }
  return { rules, problems };
}

/** The rule that holds for a path: the last one that matches. */
export function ownersOf(rules: readonly OwnerRule[], path: string): OwnerRule | undefined {
  for (let index = rules.length - 1; index >= 0; index--) if (rules[index]?.matches(path) === true) return rules[index];
  return undefined;
}

/** Whether a rule is for every file: who owns everything is the last to be asked for one thing. */
export function isForAll({ pattern }: OwnerRule): boolean {
  return FOR_ALL.has(pattern);
}
