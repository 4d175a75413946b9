import assert from 'node:assert/strict';
import { readWorkspaceSettings } from '../../../src/node/read-workspace-settings';
import { memoryFiles } from '../memory-files';

const DEFAULTS = {
  tasksFolder: '.ruru/tasks',
  otherTaskFolders: ['backlog', '.kiro/specs', 'openspec/changes', 'specs'],
  coordinator: '',
};
const read = (text: string | Uint8Array) => readWorkspaceSettings(memoryFiles({ '.vscode/settings.json': text }));

suite('the settings that the editor keeps for a folder', () => {
  test('hold for every door, comments and commas or not', async () => {
    const text =
      '{\n  // ours\n  "djangoDeveloper.tasksFolder": "work",\n  "djangoDeveloper.coordinator": " TASK-CMD-1 ",\n  "djangoDeveloper.partners": { "database-specialist": "Ada" },\n  "djangoDeveloper.otherTaskFolders": ["docs/backlog", 7],\n  "djangoDeveloper.extraRoots": ["./demo/", "apps\\\\shop", 7],\n  "djangoDeveloper.forges": { "Git.Acme.example": "gitea" },\n  "files.eol": "\\r\\n",\n}\n';
    assert.deepEqual(await read(text), {
      tasksFolder: 'work',
      otherTaskFolders: ['docs/backlog'],
      coordinator: 'TASK-CMD-1',
      partners: { 'database-specialist': 'Ada' },
      extraRoots: ['./demo/', 'apps\\shop'],
      forges: { 'Git.Acme.example': 'gitea' },
      lineBreak: '\r\n',
    });
  });

  test('have their defaults where the file is missing, damaged, or of other types', async () => {
    const texts = [
      '{',
      '[]',
      'null',
      '',
      '{"djangoDeveloper.tasksFolder": 7, "djangoDeveloper.coordinator": null, "djangoDeveloper.partners": [], "files.eol": "auto"}',
      '{"__proto__": {"tasksFolder": "x"}}',
    ];
    for (const text of texts) assert.deepEqual(await read(text), DEFAULTS, text);
    assert.deepEqual(await read(new Uint8Array([0xff, 0xfe])), DEFAULTS);
    assert.deepEqual(await readWorkspaceSettings(memoryFiles({})), DEFAULTS);
  });
});
