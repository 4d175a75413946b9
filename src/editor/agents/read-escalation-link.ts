import { l10n, type Uri } from 'vscode';
import { UserError } from '../../core/base/errors';
import { refuseTitle, routeNamed } from '../../core';
import type { EscalationPrefill } from '../escalation/escalation-target';

const PARAMETERS = ['route', 'kind', 'title'];

/** What of a link is told again: nothing that a message could take for more than text. */
const PLAIN = /^[\w./-]{1,40}$/;

/** Characters that are not seen, or that turn round what is: a title with them is not the one that the user reads. */
const UNSEEN = /[\p{Bidi_Control}\u200b\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

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
  if (strange !== undefined && PLAIN.test(strange))
    throw new UserError(l10n.t('This link has a parameter that is not understood: {0}.', strange), nothing);
  if (strange !== undefined) throw new UserError(l10n.t('This link has a parameter that is not understood.'), nothing);
  const kind = parameters.get('kind') ?? undefined;
  if (kind !== undefined && kind !== 'escalation' && kind !== 'collaboration') {
    throw new UserError(l10n.t('This link asks for neither an escalation nor a collaboration.'), nothing);
  }
  const title = (parameters.get('title') ?? '').trim();
  const refusal = title === '' ? undefined : refuseTitle(title);
  if (refusal !== undefined) throw new UserError(refusal, nothing);
  if (UNSEEN.test(title))
    throw new UserError(l10n.t('The title in this link has characters that cannot be seen.'), nothing);
  const route = parameters.get('route') ?? undefined;
  if (route !== undefined && !PLAIN.test(route))
    throw new UserError(l10n.t('This link names a route that there is not.'), nothing);
  return {
    kind: 'prefill',
    from: 'link',
    title,
    ...(route !== undefined && { route: routeNamed(route, kind).id }),
    ...(kind !== undefined && { way: kind }),
  };
}
