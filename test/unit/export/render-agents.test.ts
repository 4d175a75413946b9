import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseToml } from '../../../src/core/base/toml';
import { parseYaml } from '../../../src/core/base/yaml';
import { readAgentFile } from '../../../src/core/export/agent-file';
import {
  renderClaudeAgent,
  renderCodexAgent,
  renderCopilotAgent,
  renderOpenCodeAgent,
} from '../../../src/core/export/render-agents';

const agent = readAgentFile(
  'django-baker.agent.md',
  '---\nname: Django Baker\ndescription: "Bakes: \\"bread\\"."\ntools:\n  - read\n  - edit\nagents:\n  - A\n---\n\n# Django Baker\n\n' +
    'C:\\tmp and """quotes"""\nWhat turns out to be Django\'s after all goes back by the handoff.\n',
);

suite('An agent of ours elsewhere', () => {
  test('Copilot gets the tools of the server beside the others', () =>
    assert.match(renderCopilotAgent(agent), /\ntools:\n {2}- read\n {2}- edit\n {2}- django-developer\/\*\nagents:\n/));

  test('Codex reads the text as it is', () =>
    assert.deepEqual(
      { ...parseToml(renderCodexAgent(agent, 'A \\note.')).value },
      {
        name: 'django-baker',
        description: 'Bakes: "bread".',
        developer_instructions:
          '# Django Baker\n\nC:\\tmp and """quotes"""\nWhat turns out to be Django\'s after all goes back through the task log.\n\nA \\note.\n',
      },
    ));

  test('OpenCode gets a description', () =>
    assert.match(
      renderOpenCodeAgent(agent, 'Note.'),
      /^---\ndescription: "Bakes: \\"bread\\"\."\n---\n\n# Django Baker\n/,
    ));

  for (const name of readdirSync('media/agents')) {
    const real = readAgentFile(name, readFileSync(`media/agents/${name}`, 'utf8'));
    test(`${real.slug} speaks of no buttons where there are none, and names the server where tools are listed`, () => {
      const { body } = readAgentFile(name, renderCopilotAgent(real));
      assert.equal(body, real.body);
      const [, header = ''] = renderCopilotAgent(real).split('---\n');
      assert.equal((parseYaml(header).value['tools'] as string[]).at(-1), 'django-developer/*');
      for (const render of [renderClaudeAgent, renderOpenCodeAgent, renderCodexAgent])
        assert.doesNotMatch(render(real, ''), /handoff/i);
      assert.deepEqual(parseToml(renderCodexAgent(real, 'Note.')).problems, []);
    });
  }
});
