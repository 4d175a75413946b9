import { commands, env, l10n, Range } from 'vscode';
import type { ContentLink } from '../../../core';
import { uriOf } from '../../files/place';
import { contentOf } from '../../model/content-subject';
import type { RouteFilter } from '../../model/route-filter';
import { showInputBox, showQuickPick } from '../../surfaces/quick-input';
import { showStatusMessage } from '../../surfaces/show-status-message';
import type { Command } from '../command';

/** Opens what belongs to a row of the project elsewhere: a URL's view, its model; several are asked for. */
export const goToRelated: Command<object> = async (_, target) => {
  const subject = contentOf(target);
  if (!subject) return;
  const { folder, row } = subject;
  const links = row.links ?? [];
  const items = links.map((link) => ({
    label: link.label,
    description: `${KINDS[link.kind]} · ${link.file}:${link.line}`,
    link,
  }));
  const link =
    links.length === 1
      ? links[0]
      : (
          await showQuickPick(items, {
            title: row.label,
            placeHolder: l10n.t('Where to?'),
            matchOnDescription: true,
          })
        )?.link;
  if (!link) return;
  const selection = new Range(link.line - 1, 0, link.line - 1, 0);
  await commands.executeCommand('vscode.open', uriOf(folder, link.file), { selection });
};

const KINDS: Readonly<Record<ContentLink['kind'], string>> = {
  app: l10n.t('App'),
  view: l10n.t('View'),
  model: l10n.t('Model'),
  serializer: l10n.t('Serializer'),
  admin: 'Admin',
  template: l10n.t('Template'),
};

/** Copies the URLs of a row of the project as patterns, a line each. */
export const copyUrl: Command<object> = async (_, target) => {
  const urls = contentOf(target)?.row.urls ?? [];
  if (urls.length === 0) return;
  await env.clipboard.writeText(urls.join('\n'));
  showStatusMessage(urls.length === 1 ? l10n.t('URL copied') : l10n.t('{0} URLs copied', urls.length));
};

/** Leaves only the URLs in the Project view that have the words the user types. */
export const filterRoutes: Command<{ routeFilter: RouteFilter }> = async ({ routeFilter }) => {
  const words = await showInputBox({
    title: l10n.t('Filter URLs'),
    prompt: l10n.t('Parts of a URL, its name or its view; empty shows all.'),
    value: routeFilter.words,
  });
  if (words !== undefined) routeFilter.change(words.trim());
};

/** Shows every URL again. */
export const clearRouteFilter: Command<{ routeFilter: RouteFilter }> = async ({ routeFilter }) => {
  routeFilter.change('');
};
