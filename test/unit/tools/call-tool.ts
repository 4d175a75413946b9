import assert from 'node:assert/strict';
import { UserError } from '../../../src/core/base/errors';
import { findTool } from '../../../src/tools/tools';
import { type MemoryMode } from '../memory-mode';

export const A =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress"\nassigned_to = "dev-react"\ncoordinator = "TASK-CMD-1"\nupdated_date = "2025-01-01"\n+++\n\n- [ ] write it\n- [X] name it\n';

export const TREE = {
  '.ruru/tasks/TASK-A.md': A,
  '.ruru/tasks/TASK-CMD-1.md': '+++\nid = "TASK-CMD-1"\nstatus = "🟢 Done"\n+++\n\n# Shop\n',
  'manage.py':
    "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
  'shop/settings.py': "INSTALLED_APPS = ['django.contrib.admin']\n",
  'requirements.txt': 'Django==5.2.3\n',
  'shop/migrations/0002_index.py':
    "from django.db import migrations\n\nclass Migration(migrations.Migration):\n    operations = [migrations.RunSQL('CREATE INDEX x ON y (z)')]\n",
};

export async function call(open: MemoryMode, name: string, input: unknown): Promise<string> {
  const tool = findTool(name);
  assert.ok(tool);
  return (await tool.run(open.mode, input)).text;
}

export async function refusal(open: MemoryMode, name: string, input: unknown): Promise<string> {
  try {
    return `not refused: ${await call(open, name, input)}`;
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
}
