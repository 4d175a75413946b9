import { l10n, type Uri } from 'vscode';
import { UserError } from '../../core/base/errors';
import { refuseTitle, routeNamed } from '../../core';
import type { EscalationPrefill } from '../escalation/escalation-target';

const PARAMETERS = ['route', 'kind', 'title'];

/**
 * What a link asks for. Parameters: `route`, a route's id; `kind`, `escalation` or `collaboration`; `title`. All may be absent.
 * @throws UserError where it asks for anything else
 */
export function readEscalationLink({ path, query }: Pick<Uri, 'path' | 'query'>): EscalationPrefill {
  const nothing = l10n.t('Nothing was opened. Mend the link.');
  if (path !== '/escalate') throw new UserError(l10n.t('This link leads nowhere.'), nothing);
  const parameters = new URLSearchParams(query);
  const strange = [...parameters.keys()].find(
    (name) => !PARAMETERS.includes(name) || parameters.getAll(name).length > 1,
  );
  if (strange !== undefined)
    throw new UserError(
      l10n.t('This link has a parameter that is not understood: {0}.', strange.slice(0, 40)),
      nothing,
    );
  const kind = parameters.get('kind') ?? undefined;
  if (kind !== undefined && kind !== 'escalation' && kind !== 'collaboration') {
    throw new UserError(l10n.t('This link asks for neither an escalation nor a collaboration.'), nothing);
  }
  const title = (parameters.get('title') ?? '').trim();
  const refusal = title === '' ? undefined : refuseTitle(title);
  if (refusal !== undefined) throw new UserError(refusal, nothing);
  const route = parameters.get('route') ?? undefined;
  return {
    kind: 'prefill',
    title,
    ...(route !== undefined && { route: routeNamed(route, kind).id }),
    ...(kind !== undefined && { way: kind }),
  };
}
