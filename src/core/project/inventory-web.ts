import type { FileLine } from '../base/place';
import type { Named } from './named';
import type { Open } from './open';

/** A serializer of Django REST framework. */
export interface Serializer extends Named {
  /** As written. */
  bases: string[];
  /** Meta.model, as written. */
  model: string | null;
  /** In the order in which REST framework has them, as far as text tells them. */
  fields: SerializerField[];
  /** Whether `fields` is the whole list. */
  known: boolean;
  /** What text does not tell of its fields, and why. */
  open: Open[];
}

/** One field that a serializer takes or gives. */
export interface SerializerField {
  name: string;
  /** Its own class, `PrimaryKeyRelatedField`, or the serializer that is nested; null where text does not tell it. */
  type: string | null;
  /** The class of the model's field that it stands for, `ForeignKey`; null where there is none, or none is found. */
  modelType: string | null;
  /** Whether it holds a list of those. */
  many: boolean;
  /** Where `type` is null, what the serializer's Meta alone says. */
  readOnly: boolean;
  writeOnly: boolean;
  /** Whether whoever writes has to give it; null where text does not tell. */
  required: boolean | null;
  /** Whether it may be null; null where text does not tell. */
  nullable: boolean | null;
  /** The longest text that it takes, in characters; null where there is no limit, or text does not tell it. */
  maxLength: number | null;
  /** The values that it takes; empty where text does not tell them, null where it takes any. */
  choices: string[] | null;
  /** Shortened arguments of a declared field, or those that `extra_kwargs` gives. */
  options: string;
  /** Where it is declared or listed, in the serializer's file. */
  line: number;
}

/** How a view is written; the `api-` ones and viewsets are of Django REST framework. */
export type ViewKind = 'function' | 'class' | 'api-function' | 'api-class' | 'viewset';

/** A view, by class or function, of Django or Django REST framework. */
export interface View extends Named {
  kind: ViewKind;
  /** As written. */
  bases: string[];
  /** The HTTP methods in capitals as far as text tells them. */
  methods: string[];
  /** Whether `methods` is all of it, and any method is taken where it is empty; otherwise more may be, or none of them. */
  methodsKnown: boolean;
  /** The model of `model` or `queryset`, as written. */
  model: string | null;
  /** As written; null where there is none or a method chooses. */
  serializer: string | null;
  /**
   * The permission classes, or decorators like `login_required`, as written; of a class of Django also its mixins of elsewhere that
   * ask who it is (`LoginRequiredMixin`), the classes of the project that it derives from and its own methods which do (`test_func`,
   * `dispatch`). Null where there is none, so that the project's default holds.
   */
  permissions: string[] | null;
  /**
   * What its code asks of who is there, as written: `request.user.is_staff`, `raise PermissionDenied`, `status=403`; absent where it asks
   * nothing.
   */
  asks?: string[];
  /** Its decorators that may ask who it is: their code is not in the folder. Absent where there is none. */
  unknownDecorators?: string[];
  /** The template that it names, or that Django looks for where a generic view names none; null where text does not tell. */
  template: string | null;
  /** The `@action`s of a viewset. */
  actions: ViewAction[];
  /** What a method decides at run time: `get_serializer_class`. */
  dynamic: string[];
}

/** An `@action` of a viewset. */
export interface ViewAction {
  name: string;
  /** In capitals; none where text does not tell them. */
  methods: string[];
  detail: boolean;
  /** The part of the URL: `url_path` or the method's name; `…` where text does not tell it. */
  path: string;
  /** The end of the route's name: `url_name`, or the method's name with hyphens; `…` where text does not tell it. */
  urlName: string;
  permissions: string[] | null;
  serializer: string | null;
  line: number;
}

/** A router of Django REST framework. */
export interface ApiRouter extends Named {
  /** `DefaultRouter`. */
  type: string;
  registrations: RouterRegistration[];
}

/** One `router.register(…)`; the prefix and the basename are null where text does not tell them. */
export interface RouterRegistration extends FileLine {
  prefix: string | null;
  /** As written. */
  view: string;
  basename: string | null;
  /** The condition under which it is registered; null where it always is. */
  when: string | null;
}

/** One URL that the project answers to, as far as text tells. */
export interface UrlRoute extends FileLine {
  /** From the root of the site: `/api/books/<int:pk>/`; a `…` stands for what text does not tell. */
  pattern: string;
  /** In capitals, as far as text tells them. */
  methods: string[];
  /** Whether `methods` is all of it, and any method is taken where it is empty. */
  methodsKnown: boolean;
  /** The view's name, `BookViewSet` or `index`; null where text does not tell it. */
  view: string | null;
  /** Where the view is defined; null outside the project. */
  viewAt: FileLine | null;
  /** The viewset's action: `list`, `retrieve`, an `@action`'s name. */
  action: string | null;
  /** With its namespaces: `shop:book-list`. */
  name: string | null;
  /** The app of the file that holds the route. */
  app: string | null;
  /** A URL configuration from elsewhere, or one that text does not tell, as written: `allauth.urls`. */
  includes: string | null;
  /** Why text does not tell all that is at the pattern or below it, as a phrase; null where it does. */
  open: string | null;
  /** What lets not everybody in, put around the view at its URL: `login_required` of `login_required(index)`; absent where there is nothing. */
  guards?: string[];
  /** What of elsewhere is put around it there, and may ask who it is. */
  unknownDecorators?: string[];
  when: string | null;
}
