import assert from 'node:assert/strict';
import { splitMarkdown } from '../../../../src/core/redact/languages/split-markdown';

suite('splitMarkdown', () => {
  test('gives each block its language by VS Code’s id', () => {
    const names =
      'py python3 Python pycon js jsx ts tsx yml yaml sh bash zsh shell console env cfg conf nginx make docker tf hcl text rust'.split(
        ' ',
      );
    const told = names.map((name) => [name, splitMarkdown(`\`\`\`${name}\na\n\`\`\`\n`, 'markdown')[1]?.language]);
    assert.deepEqual(Object.fromEntries(told), {
      py: 'python',
      python3: 'python',
      Python: 'python',
      pycon: 'python',
      js: 'javascript',
      jsx: 'javascriptreact',
      ts: 'typescript',
      tsx: 'typescriptreact',
      yml: 'yaml',
      yaml: 'yaml',
      sh: 'shellscript',
      bash: 'shellscript',
      zsh: 'shellscript',
      shell: 'shellscript',
      console: 'shellscript',
      env: 'dotenv',
      cfg: 'ini',
      conf: 'conf',
      nginx: 'conf',
      make: 'makefile',
      docker: 'dockerfile',
      tf: 'terraform',
      hcl: 'terraform',
      text: undefined,
      rust: 'rust',
    });
  });

  test('parts sentences from blocks, and a block from what stands in it', () => {
    const texts = [
      'a\n```py\nb\n```\nc',
      '~~~\n```\na\n~~~',
      '```\na',
      '````py\n```\na\n````',
      '  ``` py title\na\n  ```',
      '`` a',
      '',
    ];
    const told = texts.map((text) => [
      text,
      splitMarkdown(text, 'markdown').map(({ start, end, language }) => `${language}: ${text.slice(start, end)}`),
    ]);
    assert.deepEqual(Object.fromEntries(told), {
      'a\n```py\nb\n```\nc': ['markdown: a\n```py\n', 'python: b\n', 'markdown: ```\nc'],
      '~~~\n```\na\n~~~': ['markdown: ~~~\n', 'undefined: ```\na\n', 'markdown: ~~~'],
      '```\na': ['markdown: ```\n', 'undefined: a'],
      '````py\n```\na\n````': ['markdown: ````py\n', 'python: ```\na\n', 'markdown: ````'],
      '  ``` py title\na\n  ```': ['markdown:   ``` py title\n', 'python: a\n', 'markdown:   ```'],
      '`` a': ['markdown: `` a'],
      '': ['markdown: '],
    });
    assert.deepEqual(splitMarkdown('```\na\n```', 'python'), [{ start: 0, end: 9, language: 'python' }]);
  });
});
