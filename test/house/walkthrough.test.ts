import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './source-files';

interface Step {
  id: string;
  title: string;
  description: string;
  media: { svg: string; altText: string };
}

const read = (file: string): string => readFileSync(path.join(repository, file), 'utf8');
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const { contributes } = JSON.parse(read('package.json')) as { contributes: { walkthroughs: [{ steps: Step[] }] } };
const [{ steps }] = contributes.walkthroughs;

suite('Walkthrough', () => {
  test('has four steps, each with one action', () => {
    const actions = steps.map(({ id, description }) => {
      const text = strings[description.replaceAll('%', '')] ?? '';
      return [id, [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command)];
    });
    assert.deepEqual(actions, [
      ['project', ['djangoDeveloper.project.focus']],
      ['partners', ['djangoDeveloper.partners.focus']],
      ['escalate', ['djangoDeveloper.escalate']],
      ['tasks', ['djangoDeveloper.tasks.focus']],
    ]);
  });

  test('no text is emphasised with the marks of Markdown: a walkthrough, a command and a view know **, __ and `` alone', () => {
    assert.deepEqual(
      Object.entries(strings).filter(([id, text]) => !id.startsWith('setting.') && /(?<!\*)\*(?!\*)/.test(text)),
      [],
    );
  });

  test('its pictures have the colours of the theme alone, so that each theme has its own', () => {
    const others = steps.flatMap(({ media }) =>
      [...read(media.svg).matchAll(/(?:fill|stroke)="([^"]*)"/g)]
        .map(([, colour = '']) => colour)
        .filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-')),
    );
    assert.deepEqual(others, []);
  });
});
