import type { TextRange } from '../../base/change';
import { lengthOfBreak, lineEnd } from '../../base/lines';
import { explainOddProof, oddProofs } from '../body/named-proof';
import type { Finding } from './finding';
import { remedy, type LintSubject } from './lint-subject';

/** Finds what items name as their proof, and what no kind of proof is: nothing is looked for then, and the item stays open for ever. */
export function lintProofs(subject: LintSubject): Finding[] {
  const { text, body, path, atRange, fix } = subject;
  const findings: Finding[] = [];
  let [line, start] = [1, 0];
  for (const item of body.items) {
    for (; line < item.line; line += 1) start = nextLine(text, start);
    for (const odd of oddProofs(item.text)) {
      const span = item.text.slice(odd.start, odd.end);
      const at = text.slice(start, lineEnd(text, start)).indexOf(span);
      const range: TextRange | undefined = at === -1 ? undefined : { start: start + at, end: start + at + span.length };
      const write = (title: string, next: string) => remedy(title, () => range && [{ ...range, text: next }]);
      findings.push({
        ...(range ? atRange(range) : { path, line: item.line }),
        rule: 'unknown-proof',
        severity: 'warning',
        message: explainOddProof(odd),
        ...fix(
          ...(odd.meant === undefined ? [] : [write(`Write "${odd.meant}"`, `\`${odd.meant}\``)]),
          write('Write it as plain words', odd.name),
        ),
      });
    }
  }
  return findings;
}

function nextLine(text: string, start: number): number {
  const end = lineEnd(text, start);
  return end + lengthOfBreak(text, end);
}
