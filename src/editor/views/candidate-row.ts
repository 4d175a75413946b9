import { l10n, type WorkspaceFolder } from 'vscode';
import type { Candidate } from '../../core';
import { joinMarkdown, markdown } from '../surfaces/markdown';
import type { TreeNode } from './tree-node';

/** Someone, or an agent, who could take a role; a click opens the file that says so. */
export function candidateRow<Subject>(folder: WorkspaceFolder, candidate: Candidate, id: string): TreeNode<Subject> {
  const { name, assignedTo, file, line } = candidate;
  return {
    id,
    label: name,
    description: sourceOf(candidate),
    tooltip: joinMarkdown(
      [markdown`**${name}**`, reasonOf(candidate), l10n.t('In a task log: {0}', assignedTo)],
      '\n\n',
    ),
    icon: iconOf(candidate),
    ...(file && { place: { folder, path: file, line } }),
  };
}

/** Where a candidate is named: `.github/CODEOWNERS:4`, or the setting. */
export function sourceOf({ file, line }: Candidate): string {
  return file ? `${file}:${line}` : 'djangoDeveloper.partners';
}

/** The product icon of a candidate: a team, an agent or a person. */
export function iconOf({ by, assignedTo }: Candidate): string {
  if (assignedTo.startsWith('👥')) return 'organization';
  return by === 'roo-mode' || by === 'copilot-agent' || by === 'claude-agent' ? 'hubot' : 'account';
}

function reasonOf({ by }: Candidate): string {
  switch (by) {
    case 'team-map':
      return l10n.t('Named by the setting djangoDeveloper.partners.');
    case 'roo-mode':
      return l10n.t('A mode of Roo.');
    case 'copilot-agent':
      return l10n.t('An agent of GitHub Copilot.');
    case 'claude-agent':
      return l10n.t('An agent of Claude.');
    case 'agents-file':
      return l10n.t('Named in AGENTS.md.');
    case 'codeowners':
      return l10n.t('Owns files that concern this role, by CODEOWNERS.');
  }
}
