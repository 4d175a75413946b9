import type { Catalogue } from '../../core/partners/catalogue';
import type { PartnerGroup, PartnerRole } from '../../core/partners/partner';
import type { Model } from '../model';
import type { PartnerSubject } from '../partner-subject';
import type { TreeNode } from '../tree-node';
import { registerTree, type View } from './register-tree';

/** The Partners view: whom a Django developer works with, group by group, and when to involve them. */
export function registerPartnersView(model: Model): View {
  return registerTree('djangoDeveloper.partners', model, ({ active, catalogue }) =>
    active && catalogue ? catalogue.groups.map((group) => groupRow(group, catalogue)) : [],
  );
}

function groupRow(group: PartnerGroup, { roles }: Catalogue): TreeNode<PartnerSubject> {
  return {
    id: group.id,
    label: group.label,
    description: group.when,
    tooltip: whenAndWhenNot(group.label, group.when, group.notFor),
    icon: group.icon,
    contextValue: 'partner.group',
    subject: { kind: 'partner', group: group.id },
    collapsed: true,
    children: roles.filter(({ id }) => group.roles.includes(id)).map((role) => roleRow(role, group)),
  };
}

function roleRow(role: PartnerRole, group: PartnerGroup): TreeNode<PartnerSubject> {
  return {
    id: `${group.id}/${role.id}`,
    label: role.label,
    description: role.when,
    tooltip: [
      whenAndWhenNot(role.label, role.when, role.notFor),
      role.does,
      `Hand over: ${role.handOver.join(', ')}.`,
    ].join('\n\n'),
    icon: 'person',
    contextValue: 'partner.role',
    subject: { kind: 'partner', group: group.id, role: role.id },
  };
}

function whenAndWhenNot(label: string, when: string, notFor: string): string {
  return `**${label}**\n\n${when}\n\n*Not for:* ${notFor}`;
}
