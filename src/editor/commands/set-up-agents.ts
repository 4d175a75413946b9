import { l10n, Uri, window, type QuickPickItem, type WorkspaceFolder } from 'vscode';
import type { Files } from '../../core';
import type { Command } from './command';
import { showComparisons } from '../surfaces/show-comparison';
import { askForFolder } from '../escalation/ask-for-folder';
import type { Audience } from '../../node/set-up/audience';
import { planSetUp, type PlannedFile } from '../../node/set-up/plan-set-up';
import { createNodeFiles } from '../../node/reading/node-files';
import { audiencesOf } from '../export/audiences-of';
import { withOpenDocuments } from '../files/open-document-files';
import { createWorkspaceFiles } from '../files/workspace-files';
import { readSettings } from '../model/settings';
import { tellOfWritten } from '../export/tell-of-written';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { uriOf } from '../files/place';
import type { Preview, Previews } from '../files/previews';
import { showQuickPick, showQuickPicks } from '../surfaces/quick-input';
import { requireTrust } from '../files/require-trust';

/** What files for agents are set up with. */
interface SetUpNeeds {
  model: Model;
  previews: Previews;
  /** Where the extension is installed. */
  extensionUri: Uri;
}

/** Tells other agents of the partners and routes: writes their files, once the user has chosen which and has seen the differences. */
export const setUpAgents: Command<SetUpNeeds> = async ({ model, previews, extensionUri }) => {
  requireTrust();
  const answer = await askForFolder(model, undefined, 1, { title: l10n.t('Set Up This Workspace for Agents') });
  if (typeof answer !== 'object') return;
  const folder = 'known' in answer ? answer.known : answer.value;
  const media = Uri.joinPath(extensionUri, 'media/agents').fsPath;
  const { roles } = await folder.partners.load();
  const plan = await planSetUp({
    files: filesOf(folder.folder),
    media,
    here: roles,
    tasksFolder: readSettings(folder.folder).tasksFolder,
  });
  const chosen = await showQuickPicks(audienceItems(plan, await audiencesOf(folder.folder)), {
    title: l10n.t('Set Up This Workspace for Agents'),
    placeHolder: l10n.t('For which agents? You will see every change before it is written.'),
    ignoreFocusOut: true,
  });
  const files = (chosen ?? []).flatMap(({ planned }) => planned).filter(({ change }) => change !== undefined);
  if (files.length === 0) return;
  if (!(await confirm(folder, files, previews))) return;
  await folder.mode.tasks.write(files.flatMap(({ change }) => change ?? []));
  void tellOfWritten(folder.folder, files, Uri.joinPath(extensionUri, 'dist/mcp.js').fsPath);
};

/** The files of a folder, with what is open and unsaved. */
function filesOf(folder: WorkspaceFolder): Pick<Files, 'read'> {
  const { scheme, fsPath } = folder.uri;
  return withOpenDocuments(folder, scheme === 'file' ? createNodeFiles(fsPath) : createWorkspaceFiles(folder));
}

interface AudienceItem extends QuickPickItem {
  planned: PlannedFile[];
}

/** A row for each kind of agent, with what would happen, ticked where somebody uses it here; what is left alone says why. */
function audienceItems(plan: readonly PlannedFile[], inUse: ReadonlySet<Audience>): AudienceItem[] {
  const labels: Record<Audience, string> = {
    copilot: l10n.t('VS Code and GitHub Copilot: .github/agents'),
    claude: l10n.t('Claude Code: .claude/agents'),
    'agents-md': l10n.t('Codex, Cursor and others: a section of AGENTS.md'),
    roo: l10n.t('Roo Code: a mode in .roomodes'),
  };
  return (Object.keys(labels) as Audience[]).map((audience) => {
    const planned = plan.filter((file) => file.audience === audience);
    const changed = planned.filter(({ change }) => change);
    const refused = planned.filter((file) => file.refused !== undefined);
    const [first] = refused;
    return {
      label: labels[audience],
      description: changed.length > 0 ? l10n.t('{0} to write', changed.length) : l10n.t('nothing to write'),
      ...(first && {
        detail: l10n.t('Left as it is: {0}. {1}', refused.map(({ path }) => path).join(', '), first.refused ?? ''),
      }),
      picked: changed.length > 0 && inUse.has(audience),
      planned,
    };
  });
}

/** Shows the differences side by side, and asks. */
async function confirm({ folder }: FolderModel, files: readonly PlannedFile[], previews: Previews): Promise<boolean> {
  const title = l10n.t('Set Up This Workspace for Agents');
  const shown: Preview[] = [];
  try {
    const rows = files.map(({ path, change, after }) => {
      const preview = previews.add(path, after);
      const empty = change?.kind === 'create' ? previews.add(`before/${path}`, '') : undefined;
      shown.push(preview, ...(empty ? [empty] : []));
      return [uriOf(folder, path), empty?.uri ?? uriOf(folder, path), preview.uri] as const;
    });
    await showComparisons(title, rows);
    const write = files.length === 1 ? l10n.t('Write 1 File') : l10n.t('Write {0} Files', files.length);
    // The first row is the one that Enter takes: whoever has not looked at the differences yet writes nothing by it.
    const items = [{ label: l10n.t('Write Nothing') }, { label: write }];
    const picked = await showQuickPick(items, {
      title,
      placeHolder: l10n.t('Write the files as shown?'),
      ignoreFocusOut: true,
    });
    return picked?.label === write;
  } finally {
    for (const preview of shown) await preview.close();
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(title)));
  }
}
