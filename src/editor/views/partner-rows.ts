import { l10n } from 'vscode';
import {
  type Candidate,
  type PartnerEvidence,
  type PartnerGroup,
  type PartnerHere,
  type PartnersHere,
  topicLabel,
} from '../../core';
import type { FolderModel } from '../model/folder-model';
import type { PartnerSubject } from '../model/partner-subject';
import { joinMarkdown, markdown, type Markdown } from '../surfaces/markdown';
import type { TreeNode } from './tree-node';
import { candidateRow } from './candidate-row';
import { reasonRow } from './reason-row';
import { shortHandle } from './short-handle';
import { shortLabels } from './short-labels';

/** Icons of this colour stand back, and nothing else does: the words stay as readable as the others. */
const SUBDUED = 'disabledForeground';

/** The partners of one folder: the groups in the mission's order, then the roles that the team has added, then what is wrong. */
export function partnerRows(model: FolderModel): TreeNode[] {
  const { catalogue, partners, folder } = model;
  const { here } = partners;
  if (!catalogue || !here) return [];
  const id = folder.uri.toString();
  const added = here.roles.filter(({ group }) => group === undefined);
  return [
    ...groupRows(model, catalogue.groups, here, id),
    ...(added.length > 0 ? [addedRow(model, added, `${id}#added`)] : []),
    ...(here.problems.length > 0 ? [problemsRow(model, here, `${id}#problems`)] : []),
  ];
}

function groupRows(
  model: FolderModel,
  groups: readonly PartnerGroup[],
  { roles }: PartnersHere,
  id: string,
): TreeNode<PartnerSubject>[] {
  const all = groups.map((group) => ({
    group,
    own: roles.filter((role) => role.group === group.id).sort((a, b) => Number(matters(b)) - Number(matters(a))),
  }));
  const labels = labelsBeside(
    all.map(({ group, own }) => ({ label: group.label, candidates: own.flatMap(({ candidates }) => candidates) })),
  );
  return all.map(({ group, own }, at) => groupRow(model, group, own, labels[at] ?? group.label, `${id}#${group.id}`));
}

function groupRow(
  model: FolderModel,
  group: PartnerGroup,
  own: readonly PartnerHere[],
  label: string,
  id: string,
): TreeNode<PartnerSubject> {
  const places = new Set(
    own.flatMap(({ evidence }) => evidence.map(({ file, line, topic }) => [file, line, topic].join())),
  );
  const description = withWho(
    own.flatMap(({ candidates }) => candidates),
    places.size > 0 ? countReasons(places.size) : nothing(),
  );
  return {
    id,
    label,
    description,
    spoken: `${group.label}, ${description}`,
    tooltip: tooltipOf(group.label, group.when, group.notFor),
    icon: group.icon,
    ...(places.size === 0 && { iconColor: SUBDUED }),
    contextValue: 'partner.group',
    subject: { kind: 'partner', group: group.id },
    collapsed: true,
    children: roleRows(model, own, id),
  };
}

function addedRow(model: FolderModel, added: readonly PartnerHere[], id: string): TreeNode<PartnerSubject> {
  return {
    id,
    label: l10n.t('Your own'),
    description: 'djangoDeveloper.partners',
    icon: 'organization',
    children: roleRows(model, added, id),
  };
}

function roleRows(model: FolderModel, roles: readonly PartnerHere[], id: string): TreeNode<PartnerSubject>[] {
  const labels = labelsBeside(roles.map(({ role, candidates }) => ({ label: role.label, candidates })));
  return roles.map((each, at) => roleRow(model, each, labels[at] ?? each.role.label, `${id}/${each.role.id}`));
}

function roleRow(
  { folder }: FolderModel,
  { role, group, evidence, candidates }: PartnerHere,
  label: string,
  id: string,
): TreeNode<PartnerSubject> {
  const matters = evidence.length > 0 || group === undefined;
  const children: TreeNode<PartnerSubject>[] = [
    ...candidates.map((candidate) =>
      candidateRow<PartnerSubject>(folder, candidate, `${id}/who/${candidate.assignedTo}`),
    ),
    ...evidence.map((reason) =>
      reasonRow<PartnerSubject>(folder, reason, `${id}/why/${reason.topic}/${reason.file}:${reason.line}`),
    ),
  ];
  const description = withWho(candidates, evidence.length > 0 ? describeReasons(evidence) : matters ? '' : nothing());
  return {
    id,
    label,
    description,
    spoken: [role.label, description].filter(Boolean).join(', '),
    tooltip: joinMarkdown(
      [
        tooltipOf(role.label, role.when, role.notFor),
        role.does !== role.when && role.does,
        role.handOver.length > 0 && l10n.t('Hand over: {0}.', role.handOver.join(', ')),
      ],
      '\n\n',
    ),
    icon: 'person',
    ...(!matters && { iconColor: SUBDUED }),
    contextValue: 'partner.role',
    subject: { kind: 'partner', role: role.id, ...(group !== undefined && { group }) },
    ...(children.length > 0 && { children, collapsed: true }),
  };
}

/** What the names of many roles end with, and what a group has besides: of a name that is cut it goes first. */
const COMMON_END = / (?:Specialist|Developer|& CI\/CD)$/;

/** Labels that leave room for who is named beside them. */
function labelsBeside(rows: readonly { label: string; candidates: readonly Candidate[] }[]): string[] {
  const cut = shortLabels(
    rows.map(({ label, candidates: [first] }) => ({ title: label, beside: shortHandle(first?.name ?? '') })),
  );
  return rows.map(({ label }, at) => {
    const own = label.replace(COMMON_END, '');
    const shown = cut[at] ?? label;
    return shown !== label && shown.startsWith(own) ? `${own}…` : shown;
  });
}

/** Who takes it stands first, because a narrow view cuts off the end: `@ada +1 · 3 reasons`. */
function withWho(candidates: readonly Candidate[], reasons: string): string {
  const [name, ...others] = new Set(candidates.map((candidate) => candidate.name));
  const first = name === undefined ? undefined : shortHandle(name);
  const who = first === undefined ? '' : others.length > 0 ? `${first} +${others.length}` : first;
  return [who, reasons].filter(Boolean).join(' · ');
}

function problemsRow({ folder }: FolderModel, { problems }: PartnersHere, id: string): TreeNode {
  return {
    id,
    label: l10n.t('What could not be read'),
    description: String(problems.length),
    icon: 'warning',
    iconColor: 'problemsWarningIcon.foreground',
    children: problems.map(({ path, line, message }, index) => {
      const isSetting = path === 'djangoDeveloper.partners';
      return {
        id: `${id}/${index}`,
        label: message.replace(/\.$/, ''),
        description: isSetting ? path : `${path}:${line}`,
        tooltip: markdown`${message}`,
        icon: 'warning',
        ...(!isSetting && { place: { folder, path, line } }),
      };
    }),
  };
}

function matters({ evidence }: PartnerHere): boolean {
  return evidence.length > 0;
}

/** `3 reasons: react, playwright`. */
function describeReasons(evidence: readonly PartnerEvidence[]): string {
  const topics = [...new Set(evidence.map(({ topic }) => topicLabel(topic)))];
  return `${countReasons(evidence.length)}: ${topics.join(', ')}`;
}

function countReasons(count: number): string {
  return count === 1 ? l10n.t('1 reason') : l10n.t('{0} reasons', count);
}

function nothing(): string {
  return l10n.t('nothing here points to it');
}

function tooltipOf(label: string, when: string, notFor: string): Markdown {
  return joinMarkdown(
    [markdown`**${label}**`, when, notFor !== '' && markdown`*${l10n.t('Not for:')}* ${notFor}`],
    '\n\n',
  );
}
