import { withoutParameters } from '../tasks/body/named-proof';
import type { Finding, ProofSources } from './proof-sources';

/**
 * Looks for a test by its id: a path with `::` and names, as pytest has it, the dotted path of Django's runner, or a file of another
 * framework with a name behind `::`.
 */
export async function findTest(
  name: string,
  sources: Pick<ProofSources, 'read' | 'exists' | 'inventories'>,
): Promise<Finding> {
  const [place = '', ...names] = withoutParameters(name).split('::');
  if (names.length > 0 || place.includes('/')) return findIn(place, names, sources);
  const parts = place.split('.');
  const roots = (await sources.inventories()).map(({ root }) => (root === '.' ? '' : `${root}/`));
  for (const root of new Set(['', ...roots]))
    for (let length = parts.length; length > 0; length -= 1) {
      const path = `${root}${parts.slice(0, length).join('/')}`;
      for (const file of [`${path}.py`, `${path}/__init__.py`]) {
        if (!(await sources.exists(file))) continue;
        // A package alone says nothing of what is not in it.
        if (length === parts.length || file === `${path}.py`) return findIn(file, parts.slice(length), sources);
      }
    }
  return { state: 'missing', why: `there is no test ${place}` };
}

async function findIn(path: string, names: readonly string[], { read }: Pick<ProofSources, 'read'>): Promise<Finding> {
  const text = await read(path);
  if (text === undefined) return { state: 'missing', why: `there is no ${path}` };
  const lines = text.split('\n');
  let line = 0;
  for (const name of names) {
    const found = lines.findIndex((content, at) => at >= line && isTest(content, name));
    if (found === -1) return { state: 'missing', why: `there is no ${name} in ${path}` };
    line = found;
  }
  return { state: 'there', at: { file: path, line: line + 1 } };
}

/** `def test_x(`, `class TestX:`, `test('x', …)`. */
function isTest(line: string, name: string): boolean {
  const content = line.trim();
  const [, called] = /^(?:async )?(?:def|class)[ \t]{1,4}([^\s(:[]+)/.exec(content) ?? [];
  if (called !== undefined) return called === name;
  const [, titled] = /^(?:test|it|describe)(?:\.\w{1,12})?\([ \t]{0,4}["'`]([^"'`]{1,300})["'`]/.exec(content) ?? [];
  return titled === name;
}
