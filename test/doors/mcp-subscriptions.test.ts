import assert from 'node:assert/strict';
import { mkdir, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ResourceListChangedNotificationSchema,
  ResourceUpdatedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { A, inMcpSession } from './mcp-session';

const uriOf = (name: string): string => `django-developer://tasks/.ruru/tasks/${name}.md`;
const CMD = '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\n+++\n\n# Shop\n';

suite('The resources of the MCP server', () => {
  const session = inMcpSession();
  let told: string[];
  let wake: () => void;

  setup(() => {
    told = [];
    wake = () => undefined;
    const note = (what: string): void => {
      told.push(what);
      wake();
    };
    session.client.setNotificationHandler(ResourceListChangedNotificationSchema, () => note('list'));
    session.client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) => note(params.uri));
  });

  const write = (path: string, text: string): Promise<void> => writeFile(join(session.folder, path), text);
  /** What is told next, and nothing before it. */
  const expectTold = async (expected: readonly string[]): Promise<void> => {
    while (told.length < expected.length) await new Promise<void>((resolve) => (wake = resolve));
    assert.deepEqual(told.splice(0), expected);
  };
  const listed = async (): Promise<string[]> =>
    (await session.client.listResources()).resources.slice(1).map(({ uri }) => uri.replace(/^.*\//, ''));

  test('can be followed', () => {
    assert.deepEqual(session.client.getServerCapabilities()?.resources, { subscribe: true, listChanged: true });
  });

  test('tell of the one that is subscribed to, until it is not', async () => {
    await session.client.subscribeResource({ uri: uriOf('TASK-A') });
    await write('.ruru/tasks/TASK-A.md', A.replace('Order form', 'Order list'));
    await expectTold([uriOf('TASK-A')]);
    await session.call('update_task', { task: 'TASK-A', log: 'Begun.' });
    await expectTold([uriOf('TASK-A')]);
    // What was changed and has the same text is no news, nor is what nobody has subscribed to.
    await write('.ruru/tasks/TASK-CMD-1.md', CMD.replace('Shop', 'Shops'));
    await session.client.subscribeResource({ uri: uriOf('TASK-CMD-1') });
    await session.client.unsubscribeResource({ uri: uriOf('TASK-A') });
    await write('.ruru/tasks/TASK-A.md', A);
    await write('.ruru/tasks/TASK-CMD-1.md', CMD);
    await expectTold([uriOf('TASK-CMD-1')]);
    await unlink(join(session.folder, '.ruru/tasks/TASK-CMD-1.md'));
    await expectTold([uriOf('TASK-CMD-1')]);
  });

  test('tell once they are another list, wherever its files appear', async () => {
    assert.deepEqual(await listed(), ['TASK-A.md', 'TASK-CMD-1.md']);
    await write('.ruru/tasks/TASK-A.md', A.replace('🔵 In Progress', '🟢 Done'));
    await expectTold(['list']);
    assert.deepEqual(await listed(), ['TASK-CMD-1.md']);
    await mkdir(join(session.folder, '.ruru/tasks/shop'));
    await write('.ruru/tasks/shop/TASK-B.md', A.replace('TASK-A', 'TASK-B'));
    await expectTold(['list']);
    assert.deepEqual(await listed(), ['TASK-CMD-1.md', 'TASK-B.md']);
    await rename(join(session.folder, '.ruru'), join(session.folder, 'away'));
    await expectTold(['list']);
    await mkdir(join(session.folder, '.ruru/tasks'), { recursive: true });
    await write('.ruru/tasks/TASK-C.md', A.replace('TASK-A', 'TASK-C'));
    await expectTold(['list']);
    assert.deepEqual(await listed(), ['TASK-C.md']);
    await rename(join(session.folder, '.ruru'), join(session.folder, 'old'));
    await expectTold(['list']);
    await rename(join(session.folder, 'old'), join(session.folder, '.ruru'));
    await expectTold(['list']);
  });

  test('that are not there cannot be subscribed to, and what lies outside is not looked at', async () => {
    await assert.rejects(session.client.subscribeResource({ uri: uriOf('TASK-NONE') }), /There is no task log/);
    await assert.rejects(session.client.subscribeResource({ uri: 'file:///etc/passwd' }), /There is no such resource/);
    await symlink(session.outside, join(session.folder, '.mdtm'));
    await listed();
    await mkdir(join(session.outside, 'tasks'));
    await writeFile(join(session.outside, 'tasks/TASK-OUT.md'), A.replace('TASK-A', 'TASK-OUT'));
    await write('.ruru/tasks/TASK-A.md', A.replace('Order form', 'Order list'));
    await expectTold(['list']);
    assert.deepEqual(await listed(), ['tasks', 'TASK-A.md', 'TASK-CMD-1.md']);
  });
});
