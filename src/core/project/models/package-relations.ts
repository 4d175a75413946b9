/** How many of either side a relation joins, as Django's own fields do. */
export type RelationKind = 'many-to-one' | 'one-to-one' | 'many-to-many' | 'generic' | 'unknown';

/** A field of a package that is a relation. */
export interface PackageRelation {
  kind: RelationKind;
  /** The label of the model that it points to where its call names none. */
  model?: string;
}

const MANY_TO_ONE: PackageRelation = { kind: 'many-to-one' };
const ONE_TO_ONE: PackageRelation = { kind: 'one-to-one' };
const MANY_TO_MANY: PackageRelation = { kind: 'many-to-many' };

/** Django's own: https://docs.djangoproject.com/en/stable/ref/models/fields/#module-django.db.models.fields.related */
export const DJANGO_RELATIONS: Readonly<Record<string, PackageRelation>> = {
  ForeignKey: MANY_TO_ONE,
  ForeignObject: MANY_TO_ONE,
  OneToOneField: ONE_TO_ONE,
  ManyToManyField: MANY_TO_MANY,
  GenericRelation: { kind: 'generic' },
};

/** The relations that packages add, by the package that is imported and the class: what each documents of its field. */
const PACKAGES: Readonly<Record<string, Readonly<Record<string, PackageRelation>>>> = {
  // https://django-taggit.readthedocs.io/en/latest/api.html
  taggit: { TaggableManager: { kind: 'many-to-many', model: 'taggit.Tag' } },
  // https://django-tagulous.readthedocs.io/en/latest/models/tag_fields.html
  tagulous: { TagField: MANY_TO_MANY, SingleTagField: MANY_TO_ONE },
  // https://django-modelcluster.readthedocs.io/en/latest/
  modelcluster: {
    ParentalKey: MANY_TO_ONE,
    ParentalManyToManyField: MANY_TO_MANY,
    ClusterTaggableManager: { kind: 'many-to-many', model: 'taggit.Tag' },
  },
  // https://django-mptt.readthedocs.io/en/latest/models.html
  mptt: { TreeForeignKey: MANY_TO_ONE, TreeOneToOneField: ONE_TO_ONE, TreeManyToManyField: MANY_TO_MANY },
  // https://github.com/jazzband/django-sortedm2m
  sortedm2m: { SortedManyToManyField: MANY_TO_MANY },
  // https://django-smart-selects.readthedocs.io/en/latest/usage.html
  smart_selects: {
    ChainedForeignKey: MANY_TO_ONE,
    GroupedForeignKey: MANY_TO_ONE,
    ChainedManyToManyField: MANY_TO_MANY,
  },
  // https://django-filer.readthedocs.io/en/latest/usage.html
  filer: {
    FilerFileField: { kind: 'many-to-one', model: 'filer.File' },
    FilerImageField: { kind: 'many-to-one', model: 'filer.Image' },
    FilerFolderField: { kind: 'many-to-one', model: 'filer.Folder' },
  },
  // https://docs.django-cms.org/en/latest/how_to/placeholders.html
  cms: {
    PlaceholderField: { kind: 'many-to-one', model: 'cms.Placeholder' },
    PageField: { kind: 'many-to-one', model: 'cms.Page' },
    PlaceholderRelationField: { kind: 'generic', model: 'cms.Placeholder' },
  },
  // https://django-parler.readthedocs.io/en/stable/api/parler.models.html
  parler: { TranslationsForeignKey: MANY_TO_ONE },
  // https://github.com/viewflow/django-fsm
  django_fsm: { FSMKeyField: MANY_TO_ONE },
  // https://github.com/skorokithakis/django-annoying
  annoying: { AutoOneToOneField: ONE_TO_ONE },
  // https://django-multitenant.readthedocs.io/en/latest/
  django_multitenant: { TenantForeignKey: MANY_TO_ONE, TenantOneToOneField: ONE_TO_ONE },
  // https://cleanerversion.readthedocs.io/en/latest/doc/
  versions: { VersionedForeignKey: MANY_TO_ONE, VersionedManyToManyField: MANY_TO_MANY },
};

/** The fields of packages that point to a model of a name where their call names none, both in small letters. */
export function namesOfRelations(model: string): string[] {
  return Object.values(PACKAGES).flatMap((fields) =>
    Object.entries(fields).flatMap(([name, relation]) =>
      relation.model?.toLowerCase().endsWith(`.${model}`) === true ? [name.toLowerCase()] : [],
    ),
  );
}

/** What a field of a package is, by its absolute name; undefined for one that is not known as a relation. */
export function packageRelation(dotted: string): PackageRelation | undefined {
  const parts = dotted.split('.');
  const [top = ''] = parts;
  return PACKAGES[top]?.[parts.at(-1) ?? ''];
}
