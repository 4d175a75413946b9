import assert from 'node:assert/strict';
import { parsePython } from '../../../../src/core/project/parse-python';
import { readCondition } from '../../../../src/core/project/python/condition';

suite('Conditions in words', () => {
  const rows: readonly [test: string, yes: string, no: string][] = [
    ['DEBUG', 'DEBUG', 'not DEBUG'],
    ['not DEBUG', 'not DEBUG', 'DEBUG'],
    ['not not DEBUG', 'DEBUG', 'not DEBUG'],
    ['(x := DEBUG)', 'DEBUG', 'not DEBUG'],
    ['a and b', 'a and b', 'not a or not b'],
    ['a or b', 'a or b', 'not a and not b'],
    ['a and b or c', '(a and b) or c', '(not a or not b) and not c'],
    ['a and (b or c)', 'a and (b or c)', 'not a or (not b and not c)'],
    ['not (a and b)', 'not a or not b', 'a and b'],
    ['not (a or b)', 'not a and not b', 'a or b'],
    ['a and b and c', 'a and b and c', 'not a or not b or not c'],
    ['a == b', 'a is b', 'a is not b'],
    ['a is None', 'a is None', 'a is not None'],
    ['a != "b"', 'a is not "b"', 'a is "b"'],
    ['a is not None', 'a is not None', 'a is None'],
    ['a in b', 'a is in b', 'a is not in b'],
    ['a not in b', 'a is not in b', 'a is in b'],
    ['"KEY" in os.environ', 'KEY is set', 'KEY is not set'],
    ['"KEY" not in environ', 'KEY is not set', 'KEY is set'],
    ['"KEY" in os.environ.keys()', '"KEY" is in os.environ.keys()', '"KEY" is not in os.environ.keys()'],
    ['key in os.environ', 'key is in os.environ', 'key is not in os.environ'],
    ['"KEY" in settings', '"KEY" is in settings', '"KEY" is not in settings'],
    ['os.environ.get("KEY")', 'KEY is set', 'KEY is not set'],
    ['os.environ["KEY"]', 'KEY is set', 'KEY is not set'],
    ['bool(os.environ.get("KEY"))', 'KEY is true', 'KEY is not true'],
    ['os.getenv("KEY") == "production"', 'KEY is "production"', 'KEY is not "production"'],
    ['os.environ.get("KEY", "").lower() == "true"', 'KEY is "true"', 'KEY is not "true"'],
    ['int(os.environ.get("KEY"))', 'KEY is true', 'KEY is not true'],
    ['str2bool(os.environ.get("KEY"))', 'KEY is true', 'KEY is not true'],
    ['strtobool(os.environ["KEY"])', 'KEY is true', 'KEY is not true'],
    ['env.bool("KEY")', 'KEY is true', 'KEY is not true'],
    ['env("KEY", cast=bool)', 'KEY is true', 'KEY is not true'],
    ['env("KEY", cast=int)', 'KEY is set', 'KEY is not set'],
    ['env("KEY")', 'KEY is set', 'KEY is not set'],
    ['config("KEY", cast=bool)', 'KEY is true', 'KEY is not true'],
    ['get_env_bool("KEY")', 'KEY is true', 'KEY is not true'],
    ['os.path.exists("/a")', '"/a" exists', '"/a" does not exist'],
    ['path.isfile(name)', 'name exists', 'name does not exist'],
    ['os.path.isdir(name)', 'name exists', 'name does not exist'],
    ['other.isdir(name)', 'other.isdir(name)', 'not other.isdir(name)'],
    ['BASE.joinpath("x").exists()', 'BASE.joinpath("x") exists', 'BASE.joinpath("x") does not exist'],
    ['BASE.exists()', 'BASE exists', 'BASE does not exist'],
    ['BASE.is_file()', 'BASE exists', 'BASE does not exist'],
    ['(BASE / "x").is_dir()', 'BASE / "x" exists', 'BASE / "x" does not exist'],
    ['BASE.exists(follow_symlinks=True)', 'BASE.exists(follow_symlinks=True)', 'not BASE.exists(follow_symlinks=True)'],
    ['BASE.resolve()', 'BASE.resolve()', 'not BASE.resolve()'],
    ['bool(DEBUG)', 'DEBUG', 'not DEBUG'],
    ['bool(a, b)', 'bool(a, b)', 'not bool(a, b)'],
    ['f(DEBUG)', 'f(DEBUG)', 'not f(DEBUG)'],
    ['len(a) > 1', 'len(a) > 1', 'not len(a) > 1'],
    ['"test" in sys.argv', '"test" is in sys.argv', '"test" is not in sys.argv'],
  ];
  for (const [text, yes, no] of rows)
    test(text, () => {
      const [statement] = parsePython(text).statements;
      assert.ok(statement?.type === 'expression');
      assert.deepEqual(readCondition(statement.value, text), { yes, no });
    });
});
