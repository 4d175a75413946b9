import assert from 'node:assert/strict';
import { NotComplete } from '../../../src/core/tasks/log/not-complete';
import { type MemoryMode } from '../memory-mode';
import { PATH, log, HANDED_OVER, opened, newsOf } from './opened-inbox';

suite('What becomes of what came back', () => {
  test('accepting asks for what is open, sets the status and notes it', async () => {
    const memory = await opened(log({ status: '🟣 Review', items: ['- [x] It is fast', '- [ ] It is measured'] }));
    await assert.rejects(memory.mode.inbox.accept(PATH), NotComplete);
    const { edit, report } = await memory.mode.inbox.accept(PATH, { note: 'Thanks.', settle: { allDone: true } });
    assert.equal(report, undefined);
    assert.equal(
      memory.tree[PATH],
      log({
        status: '🟢 Done',
        items: ['- [x] It is fast', '- [x] It is measured'],
        entries: [HANDED_OVER, '- 2026-01-02: Accepted: Thanks.'],
      }).replace('updated_date = "2026-01-01"', 'updated_date = "2026-01-02"'),
    );
    const { edit: noted } = await memory.mode.inbox.accept(PATH, { note: 'For the release, too.' });
    assert.ok(memory.tree[PATH]?.endsWith('- 2026-01-02: Accepted: For the release, too.\n'));
    assert.ok(noted);
    await memory.mode.tasks.undo(noted);
    assert.ok(edit);
    await memory.mode.tasks.undo(edit);
    assert.equal(memory.tree[PATH], log({ status: '🟣 Review', items: ['- [x] It is fast', '- [ ] It is measured'] }));
  });

  test('who decides has looked: what was not shown before is no news after it', async () => {
    for (const coordinator of ['', 'roo-commander'])
      for (const decide of [
        ({ mode }: MemoryMode) => mode.inbox.accept(PATH),
        ({ mode }: MemoryMode) => mode.inbox.sendBack(PATH, 'once more'),
      ]) {
        const memory = await opened(log({ items: [], coordinator }));
        const entries = [HANDED_OVER, '- 2026-01-02: It is there.'];
        memory.tree[PATH] = log({ status: '🟢 Done', items: [], entries, coordinator });
        assert.equal((await newsOf(memory))?.['kind'], 'done');
        await decide(memory);
        assert.equal(await newsOf(memory), undefined);
      }
  });

  test('accepting right after it was sent back is remarked on, and not once something was noted', async () => {
    const back = '- 2026-01-02: Sent back: The times are missing.';
    for (const [entries, remark] of [
      [[HANDED_OVER, back], 'It was sent back on 2026-01-02, and nothing was noted since.'],
      [[HANDED_OVER, back, '- 2026-01-02: 40 ms.'], undefined],
    ] as const)
      for (const coordinator of ['', 'roo-commander']) {
        const { mode } = await opened(log({ status: '🟣 Review', items: [], entries, coordinator }));
        assert.equal((await mode.inbox.accept(PATH)).remark, remark);
      }
  });

  test('accepting reports to the coordinator', async () => {
    const memory = await opened(
      log({ status: '🟣 Review', items: ['- [x] It is fast'], coordinator: 'roo-commander' }),
    );
    const { report } = await memory.mode.inbox.accept(PATH);
    assert.equal(report?.coordinator, 'roo-commander');
    assert.match(
      memory.tree[PATH] ?? '',
      /\*\*Completion report\*\* to roo-commander\n\n {2}\*\*Result:\*\* Accepted\./,
    );
    assert.equal(await newsOf(memory), undefined);
  });

  test('sending back needs a reason, names what is open, and puts it in progress', async () => {
    const memory = await opened(log({ status: '🟣 Review', items: ['- [x] It is fast', '- [ ] It is measured'] }));
    await assert.rejects(memory.mode.inbox.sendBack(PATH, ' '), {
      message: `${PATH} was not sent back: no reason was given. Say what is missing.`,
    });
    await memory.mode.inbox.sendBack(PATH, 'The times are missing.');
    assert.equal(
      memory.tree[PATH],
      log({
        status: '🔵 In Progress',
        items: ['- [x] It is fast', '- [ ] It is measured'],
        entries: [
          HANDED_OVER,
          '- 2026-01-02: Sent back: The times are missing.',
          '',
          '  Still open:',
          '',
          '  - It is measured',
        ],
      }).replace('updated_date = "2026-01-01"', 'updated_date = "2026-01-02"'),
    );
    assert.equal(await newsOf(memory), undefined);
  });

  test('nothing goes back that nobody has begun with, nor twice with nothing between', async () => {
    const begun = await opened(log());
    await assert.rejects(begun.mode.inbox.sendBack(PATH, 'once more'), {
      message: `${PATH} was not sent back: nobody has begun with it. Ask what you want to know, or note in its log what is to be different.`,
    });
    const { mode } = await opened(log({ status: '🟣 Review', items: [] }));
    await mode.inbox.sendBack(PATH, 'once more');
    await assert.rejects(mode.inbox.sendBack(PATH, 'and the times'), {
      message: `${PATH} was not sent back: it was sent back on 2026-01-02, and nothing was noted since. Note in its log what else is missing.`,
    });
    await mode.tasks.change(PATH, { log: '40 ms.' });
    await mode.inbox.sendBack(PATH, 'and the times');
  });

  test('accepting does the step to report, and says when it was done before', async () => {
    for (const coordinator of ['', 'roo-commander']) {
      const items = ['- [x] It is fast', '- [ ] Report completion with the path of this file 📣'];
      const memory = await opened(log({ status: '🟣 Review', items, coordinator }));
      assert.equal((await memory.mode.inbox.accept(PATH)).remark, undefined);
      assert.match(memory.tree[PATH] ?? '', /^- \[x\] Report completion with the path of this file 📣$/m);
      assert.deepEqual(await memory.mode.reports.outstanding(), []);
      assert.deepEqual(await memory.mode.inbox.accept(PATH), {
        path: PATH,
        remark: 'It was accepted before; nothing was written.',
      });
    }
  });

  test('asking and answering need words, go into the log, and are no news to oneself', async () => {
    const memory = await opened(log());
    const { inbox } = memory.mode;
    await assert.rejects(inbox.ask(PATH, ' '), { message: /Nothing was asked in .*: no words were given/ });
    await assert.rejects(inbox.answer(PATH, ''), { message: /Nothing was answered in .*: no words were given/ });
    await inbox.ask(PATH, 'Which?');
    await inbox.answer(PATH, ' The first. ');
    assert.ok(memory.tree[PATH]?.endsWith('- 2026-01-02: Question: Which?\n- 2026-01-02: Answer: The first.\n'));
    assert.equal(await newsOf(memory), undefined);
  });

  test('a due date that is past is written, with a warning', async () => {
    const { mode } = await opened(log());
    const warningOf = async (due: string) => (await mode.tasks.change(PATH, { due })).warning;
    assert.equal(await warningOf('2026-01-01'), 'The due date 2026-01-01 is past.');
    assert.equal(await warningOf('2026-01-01'), undefined, 'nothing was written');
    assert.equal(await warningOf('2026-01-02'), undefined);
  });

  test('blocking needs a reason', async () => {
    const memory = await opened(log());
    await assert.rejects(memory.mode.inbox.block(PATH, ''), {
      message: `${PATH} was not blocked: no reason was given. Say what it waits for, as an entry of its log.`,
    });
    await memory.mode.inbox.block(PATH, 'no access');
    assert.match(memory.tree[PATH] ?? '', /status = "[^"]* Blocked"[^]*- 2026-01-02: Blocked: no access\n$/);
  });

  test('what is archived is neither sent back nor blocked', async () => {
    const memory = await opened(log({ status: 'Archived' }));
    await assert.rejects(memory.mode.inbox.sendBack(PATH, 'x'), {
      message: `${PATH} is archived. Set another status first.`,
    });
  });

  test('one in conflict is one row in words, seen once, and what both sides brought is new once they are merged', async () => {
    const own = '- 2026-01-01: begun';
    const theirs = '- 2026-01-02: measured';
    const memory = await opened(log({ items: ['- [ ] It is fast'], entries: [HANDED_OVER, own] }));
    await memory.mode.inbox.markSeen();
    memory.tree[PATH] = log({
      items: ['<<<<<<< HEAD', '- [ ] It is fast', '=======', '- [x] It is fast', '>>>>>>> fast'],
      entries: [HANDED_OVER, own, '<<<<<<< HEAD', '=======', theirs, '>>>>>>> fast'],
    });
    const { text: said, ...row } = (await newsOf(memory)) ?? {};
    assert.deepEqual(row, { kind: 'conflict', unread: true });
    assert.match(String(said), /^Two sides of a merge are in conflict, lines \d+–\d+: - \[ \] It is fast here, /);
    assert.doesNotMatch(String(said), /<<<|>>>|===/);
    await memory.mode.inbox.markSeen();
    assert.equal((await newsOf(memory))?.['unread'], false);
    const { edit } = await memory.mode.tasks.merge(PATH);
    await memory.mode.tasks.write([edit]);
    const merged = await newsOf(memory);
    assert.deepEqual([merged?.['kind'], merged?.['text'], merged?.['ticked']], ['entry', 'measured', ['It is fast']]);
  });
});
