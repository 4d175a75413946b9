import assert from 'node:assert/strict';
import { dottedName } from '../../../../src/core/project/python/expressions';
import { parsePythonAtOnce } from '../../../../src/core/project/parse-python';
import { AssignedValues } from '../../../../src/core/project/source/assigned-values';

/** The names that are assigned a call of what ends in `Router`, and those whose values were read for it. */
function look(text: string): { called: string[]; read: string[] } {
  const values = new AssignedValues(text);
  const read: string[] = [];
  for (const statement of parsePythonAtOnce(text).statements) {
    if (statement.type !== 'assign') continue;
    const [target] = statement.targets;
    const name = target?.type === 'name' ? target.name : '';
    const watched = Object.defineProperty({ ...statement }, 'value', {
      get: () => {
        read.push(name);
        return statement.value;
      },
    });
    values.add(watched, false);
  }
  const calls = [...values.calls((callee) => callee.endsWith('Router'))];
  return {
    called: calls.map(([name, call]) => `${name} ${dottedName(call.callee) ?? 'unnamed'}`),
    read: [...new Set(read)],
  };
}

suite('AssignedValues, those that are calls', () => {
  test('reads what may be a call that is meant, and no tuple of names', () => {
    const text = [
      '__all__ = (\n    "Book",\n    "Author",\n)',
      'router = DefaultRouter()',
      'other = (\n    SimpleRouter()\n)',
      'either = (DefaultRouter() if DEBUG else SimpleRouter())',
      'size = Decimal("1")',
      'names = ("a", "b (c)")',
      'typed: SimpleRouter = SimpleRouter()',
    ].join('\n');
    assert.deepEqual(look(text), {
      called: ['router DefaultRouter', 'other SimpleRouter', 'either DefaultRouter', 'typed SimpleRouter'],
      read: ['router', 'other', 'either', 'names', 'typed'],
    });
  });
});
