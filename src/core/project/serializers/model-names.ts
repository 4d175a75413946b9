import { dottedName, stringOf } from '../python/expressions';
import { djangoModel } from '../models/django-models';
import type { ProjectContext } from '../project-context';
import type { Expression } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { ClassInFile } from '../source/source-index';

/** Names that stand for one another are followed this far. */
const MAX_HOPS = 6;

/** Finds models by what names them: `Book`, `catalog.Book`, `get_user_model()`. */
export class ModelNames {
  readonly #byLabel = new Map<string, ClassInFile>();

  readonly #context: ProjectContext;

  constructor(context: ProjectContext) {
    this.#context = context;
    for (const one of context.index.classes()) {
      if (!context.shapes.isModel(one)) continue;
      const app = context.appOf(one.file.path) ?? '';
      this.#byLabel.set(`${app}.${one.node.name}`.toLowerCase(), one);
    }
  }

  /** The model that a relation points to, as written in the class that has it; null where it is not known. */
  find(to: string, owner: ClassInFile): ClassInFile | null {
    if (/AUTH_USER_MODEL|get_user_model/.test(to)) return this.#user();
    const resolved = this.#context.index.resolve(owner.file, to);
    if (resolved.file && resolved.node?.type === 'class') return { file: resolved.file, node: resolved.node };
    const app = this.#context.appOf(owner.file.path) ?? '';
    const label = /^\w+\.\w+$/.test(to) ? to : `${app}.${to}`;
    return this.#byLabel.get(label.toLowerCase()) ?? djangoModel(resolved.dotted) ?? ofDjango(to);
  }

  /** The model that an expression stands for: a class, the user model, `apps.get_model("catalog", "Book")`. */
  behind(value: Expression, file: SourceFile, hops = 0): ClassInFile | null {
    const name = dottedName(value);
    if (name === null || hops > MAX_HOPS) return null;
    if (value.type === 'call') {
      if (name.endsWith('get_user_model')) return this.#user();
      if (!name.endsWith('get_model')) return null;
      const label = value.args.flatMap((arg) => stringOf(arg) ?? []).join('.');
      return this.#byLabel.get(label.toLowerCase()) ?? ofDjango(label);
    }
    const { file: where, node, dotted } = this.#context.index.resolve(file, name);
    if (!where || !node) return djangoModel(dotted);
    if (node.type === 'class') return { file: where, node };
    return node.type === 'function' ? null : this.behind(node, where, hops + 1);
  }

  #user(): ClassInFile | null {
    const { userModel } = this.#context;
    if (userModel === null) return null;
    return this.#byLabel.get(userModel.toLowerCase()) ?? ofDjango(userModel);
  }
}

/** `auth.User` without a model of the project behind it is Django's. */
function ofDjango(label: string): ClassInFile | null {
  return /^\w+\.\w+$/.test(label) ? djangoModel(`django.contrib.${label.replace('.', '.models.')}`) : null;
}
