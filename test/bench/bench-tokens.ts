import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { peerPrograms } from './peer-programs';

const TASKS = 200;
const PEERS = ['backlog.md@1.52.0', 'task-master-ai@0.43.1', 'gpt-tokenizer@4.0.0'];

/** A server over a folder of the same two hundred tasks, each in its own form. */
interface Subject {
  name: string;
  command: string;
  args: readonly string[];
  prepare: (folder: string) => void;
  /** The call that lists the tasks. */
  list: (folder: string) => { name: string; arguments: Record<string, unknown> };
}

const titleOf = (number: number): string => `Orders of region ${number} stay fast past a million rows`;

const OURS: Subject = {
  name: 'django-developer',
  command: process.execPath,
  args: [resolve('dist/mcp.js'), '.'],
  prepare: (folder) => {
    mkdirSync(join(folder, '.ruru/tasks'), { recursive: true });
    for (let number = 1; number <= TASKS; number += 1)
      writeFileSync(
        join(folder, `.ruru/tasks/TASK-DB-20260101-${String(100000 + number)}.md`),
        `+++\nid = "TASK-DB-20260101-${100000 + number}"\ntitle = "${titleOf(number)}"\nstatus = "🟡 To Do"\ntype = "🗄️ Database"\n` +
          'assigned_to = "database-specialist"\ncoordinator = "roo-commander"\n+++\n\n# Goal\n\n- [ ] Fast\n\n## Log\n',
      );
  },
  list: () => ({ name: 'list_tasks', arguments: {} }),
};

function peers(modules: string): Subject[] {
  return [
    {
      name: 'backlog.md',
      command: join(modules, '.bin/backlog'),
      args: ['mcp', 'start'],
      prepare: (folder) => {
        mkdirSync(join(folder, 'backlog/tasks'), { recursive: true });
        writeFileSync(
          join(folder, 'backlog/config.yml'),
          'project_name: "Shop"\nstatuses: ["To Do", "In Progress", "Done"]\nlabels: []\ndefault_status: "To Do"\nremote_operations: false\n' +
            'check_active_branches: false\nauto_commit: false\ntask_prefix: "task"\n',
        );
        for (let number = 1; number <= TASKS; number += 1)
          writeFileSync(
            join(folder, `backlog/tasks/task-${number} - Orders.md`),
            `---\nid: task-${number}\ntitle: ${titleOf(number)}\nstatus: To Do\nassignee: ['@database-specialist']\ncreated_date: '2026-01-01'\n` +
              'labels: []\ndependencies: []\n---\n\n## Description\n\nFast.\n',
          );
      },
      list: () => ({ name: 'task_list', arguments: {} }),
    },
    {
      name: 'task-master-ai',
      command: process.execPath,
      args: [join(modules, 'task-master-ai/dist/mcp-server.js')],
      prepare: (folder) => {
        mkdirSync(join(folder, '.taskmaster/tasks'), { recursive: true });
        const tasks = Array.from({ length: TASKS }, (_, at) => ({
          id: at + 1,
          title: titleOf(at + 1),
          description: 'Fast.',
          status: 'pending',
          dependencies: [],
          priority: 'medium',
          subtasks: [],
        }));
        writeFileSync(
          join(folder, '.taskmaster/tasks/tasks.json'),
          JSON.stringify({ master: { tasks, metadata: {} } }),
        );
        writeFileSync(join(folder, '.taskmaster/config.json'), '{}');
        writeFileSync(join(folder, '.taskmaster/state.json'), '{"currentTag":"master"}');
      },
      list: (folder) => ({ name: 'get_tasks', arguments: { projectRoot: folder } }),
    },
  ];
}

/**
 * `npm run bench:tokens`: how many tokens (o200k) a model pays for the tools of the MCP server, as clients hand them on (name,
 * description, input), and for the list of two hundred tasks, beside the servers of Backlog.md and Task Master. Measures what
 * `npm run build` has left in dist.
 */
async function main(): Promise<void> {
  const modules = await peerPrograms(PEERS);
  const { countTokens } = createRequire(join(modules, 'x.js'))('gpt-tokenizer') as {
    countTokens(text: string): number;
  };
  console.log(
    `| server | tools | tokens of the tools | tokens of ${TASKS} tasks | bytes of that |\n|---|---|---|---|---|`,
  );
  for (const subject of [OURS, ...peers(modules)]) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-tokens-'));
    const client = new Client({ name: 'bench', version: '1' });
    try {
      subject.prepare(folder);
      const { command, args } = subject;
      await client.connect(new StdioClientTransport({ command, args: [...args], cwd: folder, stderr: 'ignore' }));
      const { tools } = await client.listTools();
      const seen = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
      const { content } = await client.callTool(subject.list(folder));
      const text = (content as { text?: string }[]).map((part) => part.text ?? '').join('\n');
      const cells = [subject.name, tools.length, countTokens(JSON.stringify(seen)), countTokens(text), text.length];
      console.log(`| ${cells.join(' | ')} |`);
    } catch (error) {
      console.log(`| ${subject.name} | does not run here: ${error instanceof Error ? error.message : String(error)} |`);
    } finally {
      await client.close();
      await rm(folder, { recursive: true, force: true });
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
