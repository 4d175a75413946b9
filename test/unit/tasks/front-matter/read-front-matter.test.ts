import assert from 'node:assert/strict';
import { scanKeys } from '../../../../src/core/tasks/front-matter/find-fences';
import { readFrontMatter } from '../../../../src/core/tasks/front-matter/read-front-matter';
import { emptyTable } from '../../../../src/core/base/toml';

/** The value as a plain object, and the problems as lines. */
function read(text: string) {
  const { format, closed, value, problems } = readFrontMatter(text);
  return { format, closed, value: { ...value }, problems: problems.map(({ line, rule }) => `${line} ${rule}`) };
}

suite('readFrontMatter', () => {
  test('runs no code, however its language is spelled', () => {
    const ran = globalThis as { hasRun?: boolean };
    const code = '(globalThis.hasRun = true, { title: "x" })';
    for (const opening of [
      '---js',
      '--- js',
      '---JS',
      '---javascript',
      '--- JavaScript ',
      '+++js',
      '+++ javascript',
      '---coffee',
      '---cson',
      '---json',
    ]) {
      const fence = opening.slice(0, 3);
      assert.deepEqual(
        read(`${opening}\n${code}\n${fence}\n`),
        { format: 'none', closed: true, value: {}, problems: ['1 code-front-matter'] },
        opening,
      );
    }
    read(`---\n${code}\n---\n`);
    read(`---\n!!js/function "${code.replaceAll('"', "'")}"\n---\n`);
    read(`---\ntitle: !!js/function "${code.replaceAll('"', "'")}"\n---\n`);
    read(`+++\n${code}\n+++\n`);
    assert.equal(ran.hasRun, undefined);
  });

  test('keeps a bare date that no calendar has as it is written', () => {
    for (const date of ['2026-02-30', '2026-02-28', '2026-13-01'])
      assert.deepEqual(read(`+++\ndue_date = ${date}\n+++\n`).value, { due_date: date }, date);
  });

  test('finds the end of the front matter in a file with CRLF', () => {
    assert.deepEqual(read('+++\r\nid = "A"\r\nnote = """\r\none"""\r\n+++\r\ntext\r\n'), {
      format: 'toml',
      closed: true,
      value: { id: 'A', note: 'one' },
      problems: [],
    });
    assert.deepEqual(read('---\r\nid: A\r\n---\r\n'), {
      format: 'yaml',
      closed: true,
      value: { id: 'A' },
      problems: [],
    });
  });

  test('gives everyone an object of their own', () => {
    const text = '+++\ntags = ["a"]\n+++\n';
    const first = readFrontMatter(text);
    (first.value['tags'] as string[]).push('spoilt');
    first.value['id'] = 'spoilt';
    assert.deepEqual(read(text).value, { tags: ['a'] });
  });

  test('takes no key for something inherited', () => {
    const { value } = readFrontMatter('+++\n__proto__ = { polluted = 1 }\nconstructor = "c"\n+++\n');
    assert.equal(Object.getPrototypeOf(value), null);
    assert.deepEqual(Object.keys(value), ['__proto__', 'constructor']);
    readFrontMatter('---\n__proto__:\n  polluted: 1\n<<: {polluted: 2}\n---\n');
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  test('keeps numbers of YAML as they are written, and finds keys with spaces, dots and letters of any script', () => {
    const text = '---\nid: 007\nversion: 1.10 # c\norder: 12\na.b:\n  c: 1\nDue Date: 2026-01-02\n状态: 进行中\n---\n';
    const value = {
      id: '007',
      version: '1.10',
      order: 12,
      'a.b': Object.assign(emptyTable(), { c: 1 }),
      'Due Date': '2026-01-02',
      状态: '进行中',
    };
    assert.deepEqual(read(text), { format: 'yaml', closed: true, value, problems: [] });
    assert.deepEqual(
      scanKeys(text.slice(4, -4), 'yaml').keys.map(({ key }) => key),
      ['id', 'version', 'order', 'a.b', 'Due Date', '状态'],
    );
  });

  test('looks through YAML line by line, to its end or to the first line that is no plain key', () => {
    const scan = (onlyToStranger: boolean) => {
      const { keys, strangers } = scanKeys('id: A\nlist:\n  - a\nwhat\nDue Date: b\nlast: c\n', 'yaml', onlyToStranger);
      return [keys.map(({ key }) => key), strangers.map(({ line }) => line)];
    };
    assert.deepEqual(scan(false), [['id', 'list', 'Due Date', 'last'], [3]]);
    assert.deepEqual(scan(true), [['id', 'list'], [3]]);
    assert.deepEqual(scanKeys('Due Date: b\n', 'yaml', true).keys, []);
  });

  test('takes two rules around text for no front matter, and a heading for the end of one that is never closed', () => {
    assert.deepEqual(read('---\n\nText.\n\n---\n'), { format: 'none', closed: true, value: {}, problems: [] });
    assert.deepEqual(read('---\nid: A\n\n# T\n\ntext: a\n\n- [ ] a\n'), {
      format: 'yaml',
      closed: false,
      value: { id: 'A' },
      problems: ['1 unclosed-front-matter'],
    });
    assert.deepEqual(read('---\nid: A\n\n# Who\nassignee: me\n'), {
      format: 'yaml',
      closed: false,
      value: { id: 'A', assignee: 'me' },
      problems: ['1 unclosed-front-matter'],
    });
  });

  test('reads one between the lines of the other format', () => {
    assert.deepEqual(read('+++\n# c\nid: A\n+++\n'), {
      format: 'yaml',
      closed: true,
      value: { id: 'A' },
      problems: ['1 invalid-front-matter'],
    });
    assert.deepEqual(read('---\n\nid = "A"\n---\n'), {
      format: 'toml',
      closed: true,
      value: { id: 'A' },
      problems: ['1 invalid-front-matter'],
    });
    assert.deepEqual(read('+++\nid: A\n\n# T\n'), {
      format: 'yaml',
      closed: false,
      value: { id: 'A' },
      problems: ['1 unclosed-front-matter', '1 invalid-front-matter'],
    });
  });

  test('ends a front matter that is never closed with its last key', () => {
    const text = '+++\nid = "A"\nstatus = "🟡 To Do" # remark\n\n# Title\n\nProse.\n\n```toml\n+++\n```\n';
    assert.deepEqual(read(text), {
      format: 'toml',
      closed: false,
      value: { id: 'A', status: '🟡 To Do' },
      problems: ['1 unclosed-front-matter'],
    });
    assert.equal(readFrontMatter(text).bodyStart, text.indexOf('\n# Title'));
    const yaml = '---\nid: A\ntags:\n  - a\n\n## Title\n\nProse.\n\n---\n\nMore.\n';
    assert.deepEqual(read(yaml), {
      format: 'yaml',
      closed: false,
      value: { id: 'A', tags: ['a'] },
      problems: ['1 unclosed-front-matter'],
    });
  });

  test('takes the last of keys that occur twice, and reads the rest as it is', () => {
    assert.deepEqual(read('+++\nstatus = "a"\nlist = [\n  "x",\n]\nstatus = "b"\n\n[t]\nk = 1\nk = 2\n+++\n'), {
      format: 'toml',
      closed: true,
      value: { list: ['x'], status: 'b', t: Object.assign(Object.create(null), { k: 2 }) as unknown },
      problems: ['6 duplicate-key', '10 duplicate-key'],
    });
    assert.deepEqual(read('---\nstatus: a\nstatus: b\n---\n'), {
      format: 'yaml',
      closed: true,
      value: { status: 'b' },
      problems: ['3 duplicate-key'],
    });
  });

  test('reads round a broken line, and makes out what it says', () => {
    assert.deepEqual(read('+++\nid = "A\nstatus = 🟢 Done # remark\npriority = "High"\n+++\n'), {
      format: 'toml',
      closed: true,
      value: { priority: 'High', status: '🟢 Done', id: 'A' },
      problems: ['2 invalid-front-matter', '3 invalid-front-matter'],
    });
  });

  test('takes rules and text for what they are', () => {
    for (const text of [
      '',
      '---',
      '---\n',
      '---\n\nProse.\n',
      '----\na: b\n----\n',
      'Text.\n\n---\na: b\n---\n',
      '+++',
    ]) {
      assert.deepEqual(read(text), { format: 'none', closed: true, value: {}, problems: [] }, JSON.stringify(text));
    }
  });

  test('finds a front matter below empty lines and behind a BOM', () => {
    assert.deepEqual(read('\uFEFF+++\nid = "A"\n+++\n'), {
      format: 'toml',
      closed: true,
      value: { id: 'A' },
      problems: [],
    });
    assert.deepEqual(read('\n\n+++\nid = "A"\n+++\n'), {
      format: 'toml',
      closed: true,
      value: { id: 'A' },
      problems: ['1 late-front-matter'],
    });
  });

  test('reads only the fields of a header that nobody wrote by hand', () => {
    const text = `+++\nstatus = "done"\n${'k = 1\n'.repeat(10_000)}+++\n`;
    assert.deepEqual(read(text), {
      format: 'toml',
      closed: true,
      value: { status: 'done' },
      problems: ['1 invalid-front-matter'],
    });
  });

  test('names a control character, and reads what stands behind it', () => {
    for (const text of ['+++\nid = "A"\n\u0001\nstatus = "done"\n+++\n', '---\nid: A\n\u0001\nstatus: done\n---\n']) {
      const { value, problems } = readFrontMatter(text);
      assert.deepEqual(
        { ...value, problems: problems.map(({ rule, line }) => `${line} ${rule}`) },
        { id: 'A', status: 'done', problems: ['3 invalid-front-matter'] },
      );
    }
  });

  test('tells five lines that are no keys, each with its own number', () => {
    const strange = Array.from({ length: 7 }, (_, at) => `strange ${at}`).join('\n');
    assert.deepEqual(read(`+++\nid = "A"\n${strange}\nname = "B"\n+++\n`).problems, [
      '3 invalid-front-matter',
      '4 invalid-front-matter',
      '5 invalid-front-matter',
      '6 invalid-front-matter',
      '7 invalid-front-matter',
    ]);
  });
});
