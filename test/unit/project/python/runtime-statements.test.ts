import assert from 'node:assert/strict';
import { parsePython } from '../../../../src/core/project/parse-python';
import { dottedName } from '../../../../src/core/project/python/expressions';
import { runtimeStatements } from '../../../../src/core/project/python/runtime-statements';

suite('runtimeStatements', () => {
  test('knows what a constant decides', () => {
    const text =
      'if True:\n    A = 1\nelse:\n    B = 2\nif False:\n    C = 3\nelif x:\n    D = 4\nwhile True:\n    E = 5\nif None:\n    F = 6\n';
    assert.deepEqual(
      runtimeStatements(text, parsePython(text).statements).flatMap(({ statement, when }) =>
        statement.type === 'assign' ? [[dottedName(statement.targets[0]), when]] : [],
      ),
      [
        ['A', null],
        ['D', 'x'],
        ['E', null],
      ],
    );
  });

  test('knows under which condition each statement runs, and leaves out what never does', () => {
    const text = `A = 1
if TYPE_CHECKING:
    B = 2
elif DEBUG or TEST:
    C = 3
else:
    D = 4
if not typing.TYPE_CHECKING:
    E = 5
else:
    F = 6
match os.environ["MODE"]:
    case "live" | "beta" if ready:
        G = 7
    case _:
        if DEBUG:
            H = 8
try:
    I = 9
except ImportError:
    J = 10
with lock:
    K = 11
for x in y:
    L = 12
`;
    const told = runtimeStatements(text, parsePython(text).statements).flatMap(({ statement, when }) =>
      statement.type === 'assign' ? [[dottedName(statement.targets[0]), when]] : [],
    );
    assert.deepEqual(told, [
      ['A', null],
      ['C', 'DEBUG or TEST'],
      ['D', 'not DEBUG and not TEST'],
      ['E', null],
      ['G', 'case "live" | "beta" if ready'],
      ['H', 'case _ and DEBUG'],
      ['I', null],
      ['J', 'ImportError is raised'],
      ['K', null],
      ['L', 'for each x in y'],
    ]);
  });

  test('says when a branch without a condition runs', () => {
    const text = `try:
    from .local import NAME
except ImportError:
    A = 1
try:
    import gis.models
except (ImportError, KeyError) as problem:
    B = 2
try:
    call()
except (
    ValueError,
    lib.Refused,
):
    C = 3
except Exception as problem:  # any
    D = 4
except:
    E = 5
else:
    F = 6
try:
    call()
except* OSError:
    G = 7
for key, (a, b) in TABLE.items():
    H = 8
else:
    I = 9
`;
    assert.deepEqual(
      runtimeStatements(text, parsePython(text).statements).flatMap(({ statement, when }) =>
        statement.type === 'assign' ? [[dottedName(statement.targets[0]), when]] : [],
      ),
      [
        ['A', '.local cannot be imported'],
        ['B', 'gis.models cannot be imported'],
        ['C', 'ValueError, lib.Refused is raised'],
        ['D', 'Exception is raised'],
        ['E', 'something fails'],
        ['F', null],
        ['G', 'OSError is raised'],
        ['H', 'for each key, (a, b) in TABLE.items()'],
        ['I', null],
      ],
    );
  });
});
