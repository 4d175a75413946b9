import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import { CATALOGUE } from '../../src/core/partners/catalogue/catalogue';
import { parseYaml } from '../../src/core/base/yaml';
import { TOOLS } from '../../src/tools/tools';
import { repository } from './source-files';

interface Manifest {
  contributes: {
    languageModelTools: { inputSchema: { properties: Record<string, unknown> } }[];
    chatAgents: { path: string; when: string }[];
    chatSkills: { path: string; when: string }[];
    chatPromptFiles: { path: string; when: string }[];
    chatInstructions: { path: string; when: string }[];
    chatPlugins?: unknown;
  };
}

const { contributes } = readJson('package.json') as Manifest;
const strings = readJson('package.nls.json') as Record<string, string>;
const developer = readFileSync(path.join(repository, 'media/agents/django-developer.agent.md'), 'utf8');

suite('What agents get', () => {
  test('package.json contributes the tools of src/tools as they are described there', () => {
    const [first] = contributes.languageModelTools;
    const folder = first?.inputSchema.properties['folder'];
    const expected = TOOLS.map(({ name, description, inputSchema }) => ({
      name: `django_developer_${name}`,
      toolReferenceName: name,
      displayName: `%tool.${name}%`,
      modelDescription: description,
      canBeReferencedInPrompt: true,
      icon: '$(checklist)',
      tags: ['django'],
      ...(name === 'detect_django' ? {} : { when: 'djangoDeveloper.active' }),
      inputSchema: { ...inputSchema, properties: { ...inputSchema.properties, folder } },
    }));
    assert.deepEqual(contributes.languageModelTools, expected);
    assert.deepEqual(
      TOOLS.map(({ name }) => strings[`tool.${name}`]),
      TOOLS.map(({ title }) => title),
    );
  });

  test('every file in media is contributed, where there is Django', () => {
    const { chatAgents, chatSkills, chatPromptFiles, chatInstructions } = contributes;
    const entries = [...chatAgents, ...chatSkills, ...chatPromptFiles, ...chatInstructions];
    assert.deepEqual(
      entries.map((entry) => entry.path).sort(),
      fastGlob
        .sync('media/!(gallery)/**/*.md', { cwd: repository })
        .map((file) => `./${file}`)
        .sort(),
    );
    assert.deepEqual(
      new Set(chatAgents.map(({ when }) => when)),
      new Set(['djangoDeveloper.active && !djangoDeveloper.hasOwnAgents']),
    );
    assert.deepEqual(
      new Set(chatSkills.map(({ when }) => when)),
      new Set(['djangoDeveloper.active && !djangoDeveloper.hasOwnSkills']),
    );
    assert.deepEqual(
      new Set([...chatPromptFiles, ...chatInstructions].map(({ when }) => when)),
      new Set(['djangoDeveloper.active']),
    );
  });

  test('nothing is there twice: no plugin brings it again, and no name comes back', () => {
    assert.equal(contributes.chatPlugins, undefined);
    const names = fastGlob
      .sync('media/!(gallery)/**/*.md', { cwd: repository })
      .map((file) => /^name: (.+)$/m.exec(readFileSync(path.join(repository, file), 'utf8'))?.[1]);
    assert.deepEqual(names.length, new Set(names).size);
  });

  test('their front matter is YAML that other programs read, and a skill is named for its folder', () => {
    for (const file of fastGlob.sync('media/!(gallery)/**/*.md', { cwd: repository })) {
      const { value, problems } = parseYaml(
        /^---\n([^]*?)\n---\n/.exec(readFileSync(path.join(repository, file), 'utf8'))?.[1] ?? '',
      );
      assert.deepEqual([problems, typeof value['name'], typeof value['description']], [[], 'string', 'string'], file);
      if (file.endsWith('SKILL.md')) assert.equal(value['name'], path.basename(path.dirname(file)));
    }
  });

  test('the Django Developer knows every route of the catalogue, and has every tool', () => {
    const missing = CATALOGUE.routes
      .map(({ label, id, boundary }) => `- **${label}** (\`${id}\`): ${boundary}\n`)
      .filter((line) => !developer.includes(line));
    assert.deepEqual(missing, []);
    const tools = TOOLS.map(({ name }) => `  - django-developer.django-developer-mode/${name}\n`);
    assert.deepEqual(
      tools.filter((line) => !developer.includes(line)),
      [],
    );
  });

  test('every group of partners has an agent that knows its roles', () => {
    for (const { id, when, notFor, roles } of CATALOGUE.groups) {
      const text = readFileSync(path.join(repository, `media/agents/django-${id}-partner.agent.md`), 'utf8');
      const lines = CATALOGUE.roles
        .filter((role) => roles.includes(role.id))
        .map((role) => `- **${role.label}** (\`${role.id}\`): ${role.does}`);
      // What the checklist of every hand-over ends with: a report to the coordinator.
      const report = '  - django-developer.django-developer-mode/report_to_coordinator\n';
      assert.deepEqual(
        [when, notFor, report, ...lines].filter((line) => !text.includes(line)),
        [],
        id,
      );
    }
  });
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(repository, file), 'utf8'));
}
