import * as vscode from 'vscode';
import { DONE, NOT_OFFERED, type Answer, type Call, type Door } from '../../contract/contract';
import { criteriaOf } from '../../contract/criteria-of';
import { inboxOf } from '../../contract/inbox-of';
import { risksOf } from '../../contract/risks-of';
import { activeExtension } from '../harness/extension';

/** What the extension offers to other extensions. */
export const EDITOR_DOOR: Door = {
  name: 'editor',
  async call(folder, call) {
    try {
      return await run(vscode.Uri.file(folder), call);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const [message = '', ...details] = error.message.split('\n');
      return { kind: 'refused', message, details: details.map((line) => line.replace(/^- /, '')) };
    }
  },
};

async function run(folder: vscode.Uri, call: Call): Promise<Answer> {
  const api = await activeExtension();
  switch (call.verb) {
    case 'detect': {
      const { isDjango, projects, problems } = await api.detect(folder);
      const told = { isDjango, roots: projects.map(({ root }) => root), problems: problems.map((one) => one.message) };
      return { kind: 'told', told };
    }
    case 'inventory': {
      const { models } = await api.inventory(folder, call.root);
      return { kind: 'told', told: { models: models.map(({ name }) => name) } };
    }
    case 'migrations': {
      const { apps } = await api.migrations(folder, call.root);
      return { kind: 'told', told: { risks: risksOf(apps) } };
    }
    case 'partners': {
      const { roles } = await api.partners(folder);
      const found = roles.filter(({ evidence, candidates }) => evidence.length > 0 || candidates.length > 0);
      return { kind: 'told', told: { roles: found.map(({ role }) => role.id) } };
    }
    case 'rank': {
      const best = (await api.suggestRoute(folder, call.place)).find(({ score }) => score > 0);
      return { kind: 'told', told: { best: best?.route ?? 'stay' } };
    }
    case 'takers':
      return NOT_OFFERED;
    case 'list': {
      // Other extensions choose among the task logs themselves.
      if (call.words ?? call.statuses ?? call.assignedTo ?? call.priority ?? call.unreported) return NOT_OFFERED;
      const open = (await api.tasks(folder)).filter(({ status }) => status !== 'done' && status !== 'archived');
      return { kind: 'told', told: { ids: open.map(({ id }) => id) } };
    }
    case 'look':
      return { kind: 'told', told: inboxOf(await api.inbox(folder)) };
    case 'read':
      return { kind: 'told', told: { text: await api.readTask(folder, call.task) } };
    case 'check':
      return { kind: 'told', told: { criteria: criteriaOf(await api.checkTask(folder, call.task)) } };
    case 'create':
      await api.createEscalation(folder, call.request);
      return DONE;
    case 'change':
      await api.updateTask(folder, call.task, call.change);
      return DONE;
    case 'report':
      await api.report(folder, call.task, call.report);
      return DONE;
    case 'accept': {
      const { task, note, settle } = call;
      await api.acceptTask(folder, task, { ...settle, ...(note !== undefined && { note }) });
      return DONE;
    }
    case 'send back':
      await api.sendBackTask(folder, call.task, call.reason);
      return DONE;
    case 'block': {
      const log = call.reason === '' ? '' : `Blocked: ${call.reason}`;
      await api.updateTask(folder, call.task, { status: 'blocked', ...(log !== '' && { log }) });
      return DONE;
    }
    case 'ask':
    case 'answer':
      // The words that begin the entry are words already.
      if (call.words.trim() === '') return NOT_OFFERED;
      await api.updateTask(folder, call.task, {
        log: `${call.verb === 'ask' ? 'Question' : 'Answer'}: ${call.words}`,
      });
      return DONE;
    case 'rename':
      await api.renameTask(folder, call.task, call.newId);
      return DONE;
    case 'merge':
      await api.mergeTask(folder, call.task);
      return DONE;
    case 'convert':
    case 'lint':
      return NOT_OFFERED;
  }
}
