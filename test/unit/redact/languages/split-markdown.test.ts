import assert from 'node:assert/strict';
import { splitMarkdown } from '../../../../src/core/redact/languages/split-markdown';

suite('splitMarkdown', () => {
  const languages: [name: string, language: string | undefined][] = [
    ['py', 'python'],
    ['python3', 'python'],
    ['Python', 'python'],
    ['pycon', 'python'],
    ['js', 'javascript'],
    ['jsx', 'javascriptreact'],
    ['ts', 'typescript'],
    ['tsx', 'typescriptreact'],
    ['yml', 'yaml'],
    ['yaml', 'yaml'],
    ['sh', 'shellscript'],
    ['bash', 'shellscript'],
    ['zsh', 'shellscript'],
    ['shell', 'shellscript'],
    ['console', 'shellscript'],
    ['env', 'dotenv'],
    ['cfg', 'ini'],
    ['conf', 'conf'],
    ['nginx', 'conf'],
    ['make', 'makefile'],
    ['docker', 'dockerfile'],
    ['tf', 'terraform'],
    ['hcl', 'terraform'],
    ['text', undefined],
    ['rust', 'rust'],
  ];
  for (const [name, language] of languages)
    test(`a block of ${name} has ${language ?? 'no language'}`, () => {
      assert.equal(splitMarkdown(`\`\`\`${name}\na\n\`\`\`\n`, 'markdown')[1]?.language, language);
    });

  const pieces: [text: string, pieces: string[]][] = [
    ['a\n```py\nb\n```\nc', ['markdown: a\n```py\n', 'python: b\n', 'markdown: ```\nc']],
    ['~~~\n```\na\n~~~', ['markdown: ~~~\n', 'undefined: ```\na\n', 'markdown: ~~~']],
    ['```\na', ['markdown: ```\n', 'undefined: a']],
    ['````py\n```\na\n````', ['markdown: ````py\n', 'python: ```\na\n', 'markdown: ````']],
    ['  ``` py title\na\n  ```', ['markdown:   ``` py title\n', 'python: a\n', 'markdown:   ```']],
    ['`` a', ['markdown: `` a']],
    ['', ['markdown: ']],
  ];
  for (const [text, expected] of pieces)
    test(`parts sentences from blocks: ${JSON.stringify(text)}`, () => {
      const told = splitMarkdown(text, 'markdown').map(
        ({ start, end, language }) => `${language}: ${text.slice(start, end)}`,
      );
      assert.deepEqual(told, expected);
    });

  test('leaves what is no Markdown whole', () => {
    assert.deepEqual(splitMarkdown('```\na\n```', 'python'), [{ start: 0, end: 9, language: 'python' }]);
  });
});
