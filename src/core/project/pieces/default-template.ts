/**
 * What a generic view puts behind the name of its model, where it names no template of its own.
 * Source: https://docs.djangoproject.com/en/stable/ref/class-based-views/flattened-index/
 */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['ListView', '_list'],
  ['DetailView', '_detail'],
  ['CreateView', '_form'],
  ['UpdateView', '_form'],
  ['DeleteView', '_confirm_delete'],
  ['ArchiveIndexView', '_archive'],
  ['YearArchiveView', '_archive_year'],
  ['MonthArchiveView', '_archive_month'],
  ['WeekArchiveView', '_archive_week'],
  ['DayArchiveView', '_archive_day'],
  ['TodayArchiveView', '_archive_day'],
  ['DateDetailView', '_detail'],
]);

const GENERIC = /^django\.views\.generic\.(?:\w+\.)?(\w+)$/;

/** The model that a generic view shows. */
export interface ShownModel {
  /** As its class is called: `Room`. */
  name: string;
  /** The label of its app. */
  app: string;
}

/**
 * The template that Django looks for where a generic view names none: `rooms/room_list.html`.
 * @param bases the classes of elsewhere that the view derives from, dotted
 * @param suffix its own `template_name_suffix`, where it sets one
 * @returns null where it is none of Django's generic views of a model
 */
export function defaultTemplate(bases: readonly string[], { name, app }: ShownModel, suffix?: string): string | null {
  const [generic] = bases.flatMap((base) => SUFFIXES.get(GENERIC.exec(base)?.[1] ?? '') ?? []);
  return generic === undefined ? null : `${app}/${name.toLowerCase()}${suffix ?? generic}.html`;
}
