import { l10n } from 'vscode';
import { migrationRows, projectContents, type DjangoProject } from '../../core';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import type { RouteFilter } from '../model/route-filter';
import { contentRows } from './content-rows';
import type { TreeNode } from './tree-node';
import { reasonRow } from './reason-row';
import { registerTree, type View } from './register-tree';
import { rowTooltip } from './row-tooltip';

/** The Project view: each Django project, its settings module and version, and why it was recognised. */
export function registerProjectView(model: Model, routeFilter: RouteFilter): View {
  return registerTree(
    'djangoDeveloper.project',
    model,
    ({ activeFolders }) =>
      activeFolders.flatMap((folderModel) => projectRows(folderModel, routeFilter, activeFolders.length > 1)),
    undefined,
    { onDidChange: routeFilter.onDidChange },
  );
}

function projectRows(model: FolderModel, routeFilter: RouteFilter, amongOthers: boolean): TreeNode[] {
  const projects = model.detection?.projects ?? [];
  return projects.map((project) => {
    const isOneOfSeveral = projects.some((other) => other !== project && other.root === project.root);
    return projectRow(model, project, { routeFilter, amongOthers, isOneOfSeveral });
  });
}

/** @param isOneOfSeveral whether other projects stand in the same directory: their manage.py tells them apart */
function projectRow(
  model: FolderModel,
  project: DjangoProject,
  {
    routeFilter,
    amongOthers,
    isOneOfSeveral,
  }: { routeFilter: RouteFilter; amongOthers: boolean; isOneOfSeveral: boolean },
): TreeNode {
  const { folder } = model;
  const id = `${folder.uri.toString()}#${project.root}${isOneOfSeveral ? `#${project.manage ?? ''}` : ''}`;
  const directory = project.root === '.' ? folder.name : amongOthers ? `${folder.name}/${project.root}` : project.root;
  const label = isOneOfSeveral ? `${directory} (${project.settingsModule ?? project.manage ?? ''})` : directory;
  const description = project.kind === 'project' ? '' : kindLabel(project.kind);
  return {
    id,
    label,
    description,
    tooltip: rowTooltip(label, description, l10n.t('Django project')),
    icon: 'root-folder',
    contextValue: `project.${project.kind}`,
    children: [
      contentsRow(model, project, routeFilter, id),
      versionRow(model, project, id),
      settingsRow(model, project, id),
      manageRow(model, project, id),
      {
        id: `${id}/why`,
        label: l10n.t('Why this is Django'),
        description: String(project.evidence.length),
        icon: 'info',
        children: project.evidence.map((evidence, index) => reasonRow(folder, evidence, `${id}/why/${index}`)),
      },
    ],
  };
}

function contentsRow(model: FolderModel, project: DjangoProject, routeFilter: RouteFilter, id: string): TreeNode {
  const { django } = model.mode;
  const { root, manage } = project;
  const below = {
    id: `${id}/inventory`,
    version: model.inventoryVersion,
    migrationsOf: async (directory: string) => migrationRows(await django.migrations(root, { manage }), directory),
  };
  return {
    id: below.id,
    label: l10n.t('What is in it'),
    icon: 'list-tree',
    version: model.inventoryVersion + routeFilter.version,
    load: async () => {
      const inventory = await model.inventory(project);
      const templates = await django.templates(root, { manage });
      return contentRows(model.folder, projectContents(inventory, templates, { routes: routeFilter.words }), below);
    },
  };
}

function kindLabel(kind: DjangoProject['kind']): string {
  switch (kind) {
    case 'example':
      return l10n.t('example project');
    case 'tests':
      return l10n.t('for tests only');
    case 'template':
      return l10n.t('project template');
    default:
      return '';
  }
}

function versionRow({ folder }: FolderModel, { django }: DjangoProject, id: string): TreeNode {
  if (!django) {
    return {
      id: `${id}/version`,
      label: l10n.t('Django version unknown'),
      description: l10n.t('no requirement names it'),
      icon: 'versions',
    };
  }
  const asked = django.specifier || l10n.t('any version');
  const label = `Django ${django.locked ?? asked}`;
  const description = django.locked && django.specifier ? l10n.t('{0} in {1}', asked, django.file) : django.file;
  return {
    id: `${id}/version`,
    label,
    description,
    tooltip: rowTooltip(label, description, l10n.t('Required version'), django),
    icon: 'versions',
    place: { folder, path: django.file, line: django.line },
  };
}

function settingsRow({ folder }: FolderModel, project: DjangoProject, id: string): TreeNode {
  const label = project.settingsModule ?? l10n.t('Settings module unknown');
  const description =
    project.settingsFile ?? (project.settingsModule ? l10n.t('no such file') : l10n.t('no file names it'));
  return {
    id: `${id}/settings`,
    label,
    description,
    tooltip: rowTooltip(label, description, l10n.t('Settings module')),
    icon: 'settings-gear',
    ...(project.settingsFile && { place: { folder, path: project.settingsFile, line: 1 } }),
  };
}

function manageRow({ folder }: FolderModel, { manage }: DjangoProject, id: string): TreeNode {
  const label = manage ?? l10n.t('No manage.py');
  return {
    id: `${id}/manage`,
    label,
    tooltip: rowTooltip(label, '', l10n.t('Runs the commands of the project')),
    icon: 'terminal',
    ...(manage && { place: { folder, path: manage, line: 1 } }),
  };
}
