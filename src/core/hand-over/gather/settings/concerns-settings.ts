import type { DjangoThing } from '../../../project/thing-at';
import type { DraftPlace } from '../../draft-request';

/** Code of the application, which its settings do not explain. */
const OF_THE_APPLICATION = /\.(?:py|html?|djhtml|jinja2?|j2|[cm]?[jt]sx?|vue|svelte|css|scss|sql)$/i;

/**
 * Settings concern whoever asks about settings, about how the project is run, or about no place at all; elsewhere those alone that
 * the code names.
 */
export function concernsSettings(place: DraftPlace | undefined, thing: DjangoThing | undefined): boolean {
  if (!place?.path || thing?.kind === 'setting') return true;
  return !OF_THE_APPLICATION.test(place.path);
}
