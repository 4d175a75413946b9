import { l10n, QuickPickItemKind, Uri, window, type QuickPickItem, type WorkspaceFolder } from 'vscode';
import type { Files } from '../../../core';
import type { Command } from '../command';
import { showComparisons } from '../../surfaces/show-comparison';
import { askForFolder } from '../../escalation/ask-for-folder';
import { type Audience, AUDIENCES } from '../../../node/set-up/audience';
import { joinPlanned, planRemoval, planSetUp, type PlannedFile } from '../../../node/set-up/plan-set-up';
import { createNodeFiles } from '../../../node/reading/node-files';
import { audiencesOf } from '../../export/audiences-of';
import { withOpenDocuments } from '../../files/open-document-files';
import { createWorkspaceFiles } from '../../files/workspace-files';
import { readSettings } from '../../model/settings';
import { tellOfWritten } from '../../export/tell-of-written';
import type { FolderModel } from '../../model/folder-model';
import type { Model } from '../../model/model';
import { uriOf } from '../../files/place';
import type { Preview, Previews } from '../../files/previews';
import { showQuickPick, showQuickPicks } from '../../surfaces/quick-input';
import { requireTrust } from '../../files/require-trust';

/** What files for agents are set up with. */
interface SetUpNeeds {
  model: Model;
  previews: Previews;
  /** Where the extension is installed. */
  extensionUri: Uri;
}

/**
 * Tells other agents of the partners and routes: writes their files, or takes them away again, once the user has chosen which and has
 * seen the differences.
 */
export const setUpAgents: Command<SetUpNeeds> = async ({ model, previews, extensionUri }) => {
  requireTrust();
  const answer = await askForFolder(model, undefined, 1, { title: l10n.t('Set Up This Workspace for Agents') });
  if (typeof answer !== 'object') return;
  const folder = 'known' in answer ? answer.known : answer.value;
  const { roles } = await folder.partners.load();
  const request = {
    files: filesOf(folder.folder),
    media: Uri.joinPath(extensionUri, 'media').fsPath,
    here: roles,
    tasksFolder: readSettings(folder.folder).tasksFolder,
  };
  const plan = await planSetUp(request);
  const items = audienceItems(plan, await audiencesOf(folder.folder));
  const chosen = await showQuickPicks([...items, ...hookItems(plan), ...removalItems(await planRemoval(request))], {
    title: l10n.t('Set Up This Workspace for Agents'),
    placeHolder: l10n.t('For which agents? You will see every change before it is written.'),
    ignoreFocusOut: true,
  });
  const planned = (chosen ?? []).flatMap((item) => item.planned).filter(({ change }) => change !== undefined);
  const files = joinPlanned(planned);
  if (files.length === 0) return;
  if (!(await confirm(folder, files, previews))) return;
  await folder.mode.tasks.write(files.flatMap(({ change }) => change ?? []));
  void tellOfWritten(folder.folder, files);
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
  const labels = labelsOf();
  return AUDIENCES.flatMap((audience) => {
    const planned = plan.filter((file) => file.audience === audience && !file.isHook);
    if (planned.length === 0) return [];
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

function labelsOf(): Record<Audience, string> {
  return {
    copilot: l10n.t('VS Code and GitHub Copilot: .github/agents'),
    claude: l10n.t('Claude Code: .claude/agents and skills'),
    'agents-md': l10n.t('Codex, Cursor and others: a section of AGENTS.md'),
    skills: l10n.t('Codex, Gemini, OpenCode and others: .agents/skills'),
    codex: l10n.t('Codex: .codex/agents, and the MCP server in .codex/config.toml'),
    gemini: l10n.t('Gemini: GEMINI.md, and the MCP server in .gemini/settings.json'),
    opencode: l10n.t('OpenCode: .opencode/agent, and the MCP server in opencode.json'),
    cursor: l10n.t('Cursor: the MCP server in .cursor/mcp.json'),
    mcp: l10n.t('Claude Code, Copilot and VS Code: the MCP server in .mcp.json'),
    kilo: l10n.t('Kilo Code: a mode in .kilocodemodes'),
    roo: l10n.t('Roo Code: a mode in .roomodes'),
    cline: l10n.t('Cline: .cline/plugins'),
  };
}

/** A row for each harness that can hold its agents, unticked: it runs our program then. */
function hookItems(plan: readonly PlannedFile[]): AudienceItem[] {
  const rows = plan
    .filter(({ isHook }) => isHook)
    .map((file) => ({
      label: file.path,
      description: file.change ? l10n.t('{0} to write', 1) : l10n.t('nothing to write'),
      ...detailOf(file),
      planned: [file],
    }));
  const label = l10n.t('Hooks: hold an agent until its task log has a report');
  return [{ label, kind: QuickPickItemKind.Separator, planned: [] }, ...rows];
}

function detailOf({ refused, note }: PlannedFile): { detail?: string } {
  if (refused !== undefined) return { detail: refused };
  if (note === 'untried') return { detail: l10n.t('Format checked only.') };
  if (note === undefined) return {};
  return { detail: l10n.t('Holds no session that ends with its first turn, as cline PROMPT without --yolo does.') };
}

/** A row for each kind of agent that something was set up for, unticked. */
function removalItems(plan: readonly PlannedFile[]): AudienceItem[] {
  const labels = labelsOf();
  const rows = AUDIENCES.flatMap((audience): AudienceItem[] => {
    const planned = plan.filter((file) => file.audience === audience && file.change);
    if (planned.length === 0) return [];
    return [{ label: labels[audience], description: l10n.t('{0} to take away', planned.length), planned }];
  });
  if (rows.length === 0) return [];
  return [{ label: l10n.t('Take away again'), kind: QuickPickItemKind.Separator, planned: [] }, ...rows];
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
    const one = files.length === 1;
    const write = files.some(({ change: planned }) => planned?.kind === 'remove')
      ? one
        ? l10n.t('Remove 1 File')
        : l10n.t('Change {0} Files', files.length)
      : one
        ? l10n.t('Write 1 File')
        : l10n.t('Write {0} Files', files.length);
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
