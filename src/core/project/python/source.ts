import type { SyntaxNode } from './syntax-node';
import type { Span } from './syntax';

/** The text of one Python file with its line starts: what turns offsets into lines. */
export class Source {
  readonly #starts: number[] = [0];

  /**
   * @param hiddenAt a class or function whose body the tree leaves out, with its body, which is parsed when somebody looks into
   * it; null of any other
   */
  constructor(
    readonly text: string,
    readonly hiddenAt: (definition: Omit<Span, 'line'>) => SyntaxNode | null = () => null,
  ) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The 1-based line of an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  slice(node: { from: number; to: number }): string {
    return this.text.slice(node.from, node.to);
  }

  span(node: SyntaxNode): Span {
    return { line: this.lineAt(node.from), from: node.from, to: node.to };
  }
}
