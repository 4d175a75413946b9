/**
 * The field of a serializer for each field of a model:
 * https://www.django-rest-framework.org/api-guide/serializers/#customizing-field-mappings, as of REST framework 3.18.
 */
const STANDARD: Readonly<Record<string, string>> = {
  AutoField: 'IntegerField',
  SmallAutoField: 'IntegerField',
  BigAutoField: 'BigIntegerField',
  BigIntegerField: 'BigIntegerField',
  PositiveBigIntegerField: 'BigIntegerField',
  BooleanField: 'BooleanField',
  NullBooleanField: 'BooleanField',
  CharField: 'CharField',
  CICharField: 'CharField',
  CITextField: 'CharField',
  TextField: 'CharField',
  CommaSeparatedIntegerField: 'CharField',
  DateField: 'DateField',
  DateTimeField: 'DateTimeField',
  DecimalField: 'DecimalField',
  DurationField: 'DurationField',
  EmailField: 'EmailField',
  CIEmailField: 'EmailField',
  FileField: 'FileField',
  ImageField: 'ImageField',
  FilePathField: 'FilePathField',
  FloatField: 'FloatField',
  IntegerField: 'IntegerField',
  PositiveIntegerField: 'IntegerField',
  PositiveSmallIntegerField: 'IntegerField',
  SmallIntegerField: 'IntegerField',
  OrderWrt: 'IntegerField',
  SlugField: 'SlugField',
  TimeField: 'TimeField',
  URLField: 'URLField',
  UUIDField: 'UUIDField',
  GenericIPAddressField: 'IPAddressField',
  IPAddressField: 'ModelField',
  JSONField: 'JSONField',
  HStoreField: 'HStoreField',
  ArrayField: 'ListField',
  BinaryField: 'ModelField',
  GeneratedField: 'ModelField',
};

/** Serializer fields that are never written: https://www.django-rest-framework.org/api-guide/fields/#readonlyfield and others. */
const READ_ONLY = /^(?:StringRelatedField|ReadOnlyField|SerializerMethodField|HyperlinkedIdentityField)$/;

/** The serializer field that stands for a field of Django's; null where REST framework knows none of its own. */
export function standardType(djangoField: string | null): string | null {
  return djangoField === null ? null : (STANDARD[djangoField] ?? null);
}

/** With `many=True` they are put into a ManyRelatedField, which takes `read_only` from the call alone. */
const OF_MANY = /^(?:StringRelatedField|HyperlinkedIdentityField)$/;

/**
 * Whether a serializer field of this class is never written.
 * @param many whether it is given `many=True`: https://www.django-rest-framework.org/api-guide/relations/
 */
export function isReadOnlyType(type: string, many: boolean): boolean {
  return READ_ONLY.test(type) && !(many && OF_MANY.test(type));
}

/** Whether a class of elsewhere belongs to REST framework; a file without its import calls its modules by name. */
export function isRestFramework(dotted: string): boolean {
  return /^(?:rest_framework\.)?(?:serializers|fields|relations|reverse)\.\w+$/.test(dotted);
}
