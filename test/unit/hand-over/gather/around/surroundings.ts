import assert from 'node:assert/strict';
import { findSurroundings } from '../../../../../src/core/hand-over/gather/find-surroundings';
import { thingAt } from '../../../../../src/core/project/thing-at';
import { namingProject, told } from '../names/naming-project';

const DJANGO = { 'manage.py': '', 'config/settings.py': 'INSTALLED_APPS = ["shop"]\n', 'shop/__init__.py': '' };

/** A file of a small tree, with the lines that are meant, and what is told around them. */
type Case = readonly [
  what: string,
  tree: Readonly<Record<string, string>>,
  at: readonly [path: string, line?: number, endLine?: number],
  expected: readonly string[],
];

/** Tests who uses each, and how it hangs together with others. */
export function testSurroundings(title: string, cases: readonly Case[]): void {
  suite(title, () => {
    for (const [what, tree, [path, line, endLine], expected] of cases)
      test(what, async () => {
        const project = await namingProject({ ...DJANGO, ...tree });
        const text = tree[path] ?? '';
        const code = {
          ...{
            path,
            text: text
              .split('\n')
              .slice((line ?? 1) - 1, endLine ?? line)
              .join('\n'),
          },
          ...(line !== undefined && { line }),
          ...(endLine !== undefined && { endLine }),
        };
        const thing = thingAt(path, text, line ?? 1);
        const { told: around } = await findSurroundings([{ code, thing }], project);
        const { usedBy, wiring = [] } = around;
        const users = [...(usedBy?.callers ?? []), ...(usedBy?.tests ?? [])].map(({ kind, name, place }) =>
          told({ kind, name, place: place ?? { path: '' } }),
        );
        assert.deepEqual([...users, ...wiring.map((one) => `${one.text} :${one.place.line}`)], expected);
      });
  });
}
