import { dottedName, lastPart, stringOf } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { valueOf, type ClassInFile, type SourceIndex } from '../source/source-index';
import { djangoModel, isOfDjango, labelOfDjango } from './django-models';
import type { ModelShapes } from './model-shapes';

/** What names are looked up in. */
export interface NamingOfModels {
  index: SourceIndex;
  shapes: ModelShapes;
  appOf(path: string): string | null;
  /** AUTH_USER_MODEL: `accounts.User`; null where the settings do not tell it. */
  userModel: string | null;
  settingOf(name: string): string | null;
}

/** A model by what names it. */
export interface NamedModel {
  /** `catalog.Book`; of a class from elsewhere its absolute name: `taggit.models.Tag`. */
  label: string;
  /** Its text; null where that is not known. */
  one: ClassInFile | null;
}

/** Names that stand for one another are followed this far. */
const MAX_HOPS = 6;
/** What a call that finds a model by its label is named. */
const BY_LABEL = /(?:^|\.)get_model$/;
const USER_MODEL = /(?:^|\.)(?:AUTH_USER_MODEL|get_user_model)$/;
const OF_SETTINGS = /(?:^|\.)settings\.([A-Z]\w*)$/;
/** Where `settings` are Django's, and no module of the project or of a package. */
const DJANGO_SETTINGS = 'django.conf.settings.';
/** How constants are named, and no classes. */
const CONSTANT = /^[A-Z][A-Z0-9]*_[A-Z0-9_]*$/;
const LABEL = /^[^\s.]+\.[^\s.]+$/;

/** Finds models by what names them: `Book`, `"catalog.Book"`, `"self"`, `settings.AUTH_USER_MODEL`, `get_user_model()`. */
export class ModelNames {
  readonly #byLabel = new Map<string, ClassInFile>();

  readonly #context: NamingOfModels;

  constructor(context: NamingOfModels) {
    this.#context = context;
    for (const one of context.index.classes())
      if (context.shapes.isModel(one)) this.#byLabel.set(this.labelOf(one).toLowerCase(), one);
  }

  /** `catalog.Book`, by the app that its Meta names, else that of its file. */
  labelOf(one: ClassInFile): string {
    const { file, node } = one;
    if (isOfDjango(one)) return labelOfDjango(node.name);
    const app = this.#context.shapes.appLabel(one) ?? this.#context.appOf(file.path);
    return app === null ? node.name : `${app}.${node.name}`;
  }

  /** The model that a relation points to, as written in the class that has it; null where it is not known. */
  find(to: string, owner: ClassInFile): ClassInFile | null {
    if (/AUTH_USER_MODEL|get_user_model/.test(to)) return this.#user()?.one ?? null;
    const resolved = this.#context.index.resolve(owner.file, to);
    if (resolved.file && resolved.node?.type === 'class') return { file: resolved.file, node: resolved.node };
    const app = this.#context.appOf(owner.file.path) ?? '';
    const label = LABEL.test(to) ? to : `${app}.${to}`;
    return this.#byLabel.get(label.toLowerCase()) ?? djangoModel(resolved.dotted) ?? ofDjango(to);
  }

  /** The model that an expression stands for: a class, the user model, `apps.get_model("catalog", "Book")`. */
  behind(value: Expression, file: SourceFile): ClassInFile | null {
    return this.#named(value, file, 0)?.one ?? null;
  }

  /**
   * The model that the argument of a relation names; null where text does not tell it. A string without an app is of the app of the
   * model that takes the field over: https://docs.djangoproject.com/en/stable/ref/models/fields/#foreignkey
   * @param file where the argument is written
   * @param model the model that has the field, which it may take from an abstract one
   */
  target(value: Expression, file: SourceFile, model: ClassInFile): NamedModel | null {
    const text = this.#textOf(value, file, 0);
    if (text === null) return this.#named(value, file, 0);
    if (text === 'self') return { label: this.labelOf(model), one: model };
    const [, app] = /^([^.]+)\.[^.]+$/.exec(this.labelOf(model)) ?? [];
    return this.#labelled(LABEL.test(text) || app === undefined ? text : `${app}.${text}`);
  }

  /** The string that an expression is, also by way of a constant. */
  #textOf(value: Expression, file: SourceFile, hops: number): string | null {
    const name = value.type === 'name' ? value.name : null;
    if (name === null || hops > MAX_HOPS) return stringOf(value);
    const found = this.#context.index.resolve(file, name);
    const held = valueOf(found);
    if (!held || held.file.values.isEither(found.dotted)) return null;
    return this.#textOf(held.value, held.file, hops + 1);
  }

  #named(value: Expression, file: SourceFile, hops: number): NamedModel | null {
    const name = dottedName(value);
    if (name === null || hops > MAX_HOPS) return null;
    if (USER_MODEL.test(name)) return this.#user();
    if (value.type === 'call') return this.#called(value, name);
    const found = this.#context.index.resolve(file, name);
    const { file: where, node, dotted } = found;
    const [, setting] = OF_SETTINGS.exec(name) ?? [];
    if (setting !== undefined && (dotted === name || dotted.startsWith(DJANGO_SETTINGS)) && !where)
      return this.#labelled(this.#context.settingOf(setting) ?? '');
    if (!where || !node) return this.#elsewhere(dotted, name);
    if (node.type === 'class') {
      const one = { file: where, node };
      return { label: this.labelOf(one), one };
    }
    const held = valueOf(found);
    return held && !held.file.values.isEither(dotted) ? this.#named(held.value, held.file, hops + 1) : null;
  }

  #called(call: Expression & { type: 'call' }, name: string): NamedModel | null {
    const words = call.args.flatMap((arg) => stringOf(arg) ?? []);
    if (BY_LABEL.test(name)) return this.#labelled(words.join('.'));
    return name === 'getattr' && words[0] === 'AUTH_USER_MODEL' ? this.#user() : null;
  }

  /**
   * A name that is imported from elsewhere is told whole; one that nothing imports means nothing, nor does one that a module of the
   * project does not say to be a class, nor a constant.
   */
  #elsewhere(dotted: string, name: string): NamedModel | null {
    const one = djangoModel(dotted);
    if (one) return { label: labelOfDjango(one.node.name), one };
    const isOwn = this.#context.index.paths.split(dotted)?.rest.length === 1;
    return dotted === name || isOwn || CONSTANT.test(lastPart(dotted)) ? null : { label: dotted, one: null };
  }

  #labelled(label: string): NamedModel | null {
    const own = this.#byLabel.get(label.toLowerCase());
    if (own) return { label: this.labelOf(own), one: own };
    return label === '' ? null : { label, one: ofDjango(label) };
  }

  #user(): NamedModel | null {
    const { userModel } = this.#context;
    return userModel === null ? null : this.#labelled(userModel);
  }
}

/** `auth.User` without a model of the project behind it is Django's. */
function ofDjango(label: string): ClassInFile | null {
  return LABEL.test(label) ? djangoModel(`django.contrib.${label.replace('.', '.models.')}`) : null;
}
