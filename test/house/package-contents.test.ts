import assert from 'node:assert/strict';
import path from 'node:path';
import { PackageManager, listFiles } from '@vscode/vsce';
import { repository } from './source-files';

/** Everything that goes into the extension package, beside what the build makes. */
const shipped = [
  'LICENSE',
  'README.md',
  ...['api', 'containerization', 'database', 'design'].map((group) => `media/agents/django-${group}-partner.agent.md`),
  'media/agents/django-developer.agent.md',
  ...['frontend', 'infrastructure', 'security', 'testing'].map(
    (group) => `media/agents/django-${group}-partner.agent.md`,
  ),
  'media/django-developer.svg',
  'media/icon.png',
  ...['migrations', 'settings'].map((what) => `media/instructions/django-${what}.instructions.md`),
  'media/pictures/board-beside.png',
  'media/pictures/board-contrast.png',
  'media/pictures/board.png',
  'media/pictures/escalate.png',
  'media/pictures/map-contrast.png',
  'media/pictures/map.png',
  'media/pictures/partners.png',
  'media/pictures/reading-contrast.png',
  'media/pictures/reading.png',
  'media/pictures/review-contrast.png',
  'media/pictures/review.png',
  'media/pictures/tasks.png',
  'media/pictures/views.png',
  'media/prompts/escalate.prompt.md',
  'media/prompts/report.prompt.md',
  'media/skills/django-escalation/SKILL.md',
  'media/skills/django-reporting/SKILL.md',
  'media/syntaxes/toml-front-matter.tmLanguage.json',
  ...['board', 'map', 'reading'].flatMap((page) => ['dark', 'light'].map((theme) => `media/tabs/${page}-${theme}.svg`)),
  ...['escalate', 'partners', 'project', 'tasks'].map((step) => `media/walkthrough/${step}.svg`),
  'package.json',
  'package.nls.json',
];

suite('The extension package', () => {
  test('holds only what runs', async () => {
    const files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
    const beside = files
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => !/^(dist\/(?:[\w-]+\.js|CHANGELOG\.md)|ThirdPartyNotices\.txt)$/.test(file));
    assert.deepEqual(beside.sort(), shipped);
  });
});
