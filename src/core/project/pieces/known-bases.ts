import { judgedOnce } from './judged-names';
import { lastPart } from '../python/expressions';

/** Base classes from well-known packages that are models although no `models.Model` is in sight. */
const MODEL_NAMES = new Set([
  'AbstractUser',
  'AbstractBaseUser',
  'PermissionsMixin',
  'AbstractBaseSession',
  'MPTTModel',
  'MP_Node',
  'NS_Node',
  'AL_Node',
  'PolymorphicModel',
  'TimeStampedModel',
  'SoftDeletableModel',
  'SafeDeleteModel',
  'StatusModel',
  'UUIDModel',
  'TranslatableModel',
  'TranslatedFieldsModel',
  'ClusterableModel',
  'Orderable',
  'AbstractImage',
  'AbstractRendition',
  'AbstractDocument',
  'TenantMixin',
  'DomainMixin',
  'ActivatorModel',
  'TitleSlugDescriptionModel',
  'GenericTaggedItemBase',
  'TaggedItemBase',
  'BaseSetting',
  'BaseSiteSetting',
  'BaseGenericSetting',
  'SortableMixin',
  'TreeNodeModel',
]);

/** Whether deriving from this class of elsewhere makes a model, whatever its body says. */
export const isModelBase = judgedOnce((dotted) => {
  if (/(?:^|\.)models\.(?:base\.)?Model$/.test(dotted)) return true;
  if (/^django\.contrib\.\w+\.models\.\w+$/.test(dotted)) return !/(?:Manager|QuerySet|AnonymousUser)$/.test(dotted);
  return MODEL_NAMES.has(lastPart(dotted)) || /^wagtail\.(?:\w+\.)*models\.(?:Page|Orderable)$/.test(dotted);
});

/** Whether a class of elsewhere may be a model: its body, with fields in it, must tell. */
export const mayBeModelBase = judgedOnce((dotted) => {
  if (isModelBase(dotted)) return true;
  // `models.Func` and the like are Django's own and no models.
  if (/^(?:django\.|models\.)/.test(dotted)) return false;
  return (
    /Model$/.test(dotted) ||
    (/(?:^|\.)\w*models?\./.test(dotted) && !/(?:Manager|QuerySet|Form|Admin|Serializer|Choices)$/.test(dotted))
  );
});

/** Whether a class of elsewhere makes a serializer of Django REST framework. */
export const isSerializerBase = judgedOnce((dotted) => {
  return /Serializer$/.test(dotted) && !/^(?:django\.core|itsdangerous|kombu|celery)\./.test(dotted);
});

/** Whether a class of elsewhere makes a viewset. */
export const isViewSetBase = judgedOnce((dotted) => {
  return /(?:ViewSet|ViewSetMixin)$/.test(dotted);
});

/** Whether a class of elsewhere makes a view of Django REST framework. */
export const isApiViewBase = judgedOnce((dotted) => {
  return (
    /APIView$/.test(dotted) ||
    /^rest_framework\.(?:generics|views)\./.test(dotted) ||
    /(?:^|\.)generics\.\w+$/.test(dotted)
  );
});

/** Whether a class of elsewhere makes a view of Django or of a package for it. */
export const isViewBase = judgedOnce((dotted) => {
  return /View$/.test(dotted) && !/^(?:PyQt|PySide|tkinter|discord|sqlalchemy)/.test(dotted);
});

/** Whether a class of elsewhere makes a consumer of Django Channels, and not of a message queue. */
export const isConsumerBase = judgedOnce((dotted) => {
  return /Consumer$/.test(dotted) && !/^(?:kombu|kafka|pika|celery|confluent_kafka)\b/.test(dotted);
});

/** Modules of Python's own and of Django whose values are what their names say, and nothing else. */
const KNOWN_MODULES =
  /^(?:django|functools|collections|re|logging|typing|enum|datetime|decimal|uuid|os|itertools|operator|dataclasses|abc|math|random|string|json|pathlib|copy|types|weakref|contextlib|threading|time|secrets|warnings|hashlib|builtins|model_utils\.(?:Choices|FieldTracker))(?:\.|$)/;

/** Whether a dotted name is one of Python's own or of Django. */
export function isOfKnownModule(dotted: string): boolean {
  return KNOWN_MODULES.test(dotted);
}
