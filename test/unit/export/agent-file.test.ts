import assert from 'node:assert/strict';
import { readAgentFile } from '../../../src/core/export/agent-file';
import { renderClaudeAgent } from '../../../src/core/export/render-agents';
import { rooModeOf } from '../../../src/core/export/roo-mode';

const TEXT =
  '---\nname: Django Baker\ndescription: "Bakes: bread."\ntools:\n  - read\n---\n\n# Django Baker\n\nYou bake,\nand sell.\n\n## How\n\nSlowly.\n';
const agent = readAgentFile('django-baker.agent.md', TEXT);

suite('An agent of ours', () => {
  test('is read', () => {
    assert.deepEqual(agent, {
      slug: 'django-baker',
      name: 'Django Baker',
      description: 'Bakes: bread.',
      body: '# Django Baker\n\nYou bake,\nand sell.\n\n## How\n\nSlowly.\n',
      text: TEXT,
    });
  });

  test('becomes one of Claude Code', () => {
    assert.equal(
      renderClaudeAgent(agent, 'No tools here.'),
      '---\nname: django-baker\ndescription: "Bakes: bread."\n---\n\n# Django Baker\n\nYou bake,\nand sell.\n\n## How\n\nSlowly.\n\n' +
        'No tools here.\n',
    );
  });

  test('becomes a mode of Roo Code', () => {
    assert.deepEqual(rooModeOf(agent, 'No tools here.'), {
      slug: 'django-baker',
      name: 'Django Baker',
      description: 'Bakes: bread.',
      roleDefinition: 'You bake, and sell.',
      whenToUse: 'Bakes: bread.',
      groups: ['read', 'edit', 'command', 'mcp'],
      customInstructions: '## How\n\nSlowly.\n\nNo tools here.',
    });
  });

  test('needs a header', () =>
    assert.throws(() => readAgentFile('x.agent.md', '# Nothing\n'), /x\.agent\.md is no agent/));
});
