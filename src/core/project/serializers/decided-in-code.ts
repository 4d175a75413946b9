import type { Open } from '../open';
import { runtimeStatements } from '../python/runtime-statements';
import { isHarmlessBase } from '../models/recognise-model';
import type { Ancestor } from '../source/class-order';
import type { ClassInFile } from '../source/source-index';
import { isRestFramework } from './serializer-types';

/** Methods of a serializer that say in code which fields there are, or what they are. */
const DECIDES =
  /^(?:fields|get_fields|get_field_names|get_default_field_names|build_\w+|include_extra_kwargs|get_extra_kwargs|get_uniqueness_extra_kwargs|to_representation)$/;
/** Settings of a serializer class that change what it builds. */
const CHANGES = /^(?:serializer_\w+|url_field_name)$/;
/** Methods in which fields are put in and taken out. */
const MAKES_FIELDS = /^(?:__init__|__new__|__init_subclass__|bind)$/;

/** What is set of a field there that changes none of what is told of it: `self.fields["book"].queryset = …`. */
const LEAVES_FIELDS =
  /\.fields\[[^\]\n]{1,80}\]\.(?:child_relation\.)?(?:queryset|label|help_text|style|initial|error_messages)\b/g;

/** What the text of a serializer and its bases leaves to code, and what comes from classes that are not in the folder. */
export function decidedInCode(order: readonly Ancestor[]): Open[] {
  return order.flatMap(({ one, dotted, namedBy, computed }): Open[] => {
    if (one) return inBody(one);
    const at = { path: namedBy.file.path, line: namedBy.node.line };
    if (computed)
      return [{ reason: `What ${dotted || 'an expression'} adds to ${namedBy.node.name} is made in code.`, ...at }];
    if (isRestFramework(dotted) || isHarmlessBase(dotted)) return [];
    return [{ reason: `What ${dotted} adds to ${namedBy.node.name} is not in this folder.`, ...at }];
  });
}

function inBody({ file, node }: ClassInFile): Open[] {
  return runtimeStatements(file.text, node.body).flatMap(({ statement }): Open[] => {
    const at = { path: file.path, line: statement.line };
    if (statement.type === 'assign') {
      const [target] = statement.targets;
      const isChange = target?.type === 'name' && CHANGES.test(target.name);
      return isChange ? [{ reason: `${target.name} of ${node.name} changes which fields are built.`, ...at }] : [];
    }
    if (statement.type !== 'function') return [];
    const reason = `${statement.name} of ${node.name} decides in code which fields there are.`;
    if (statement.name === 'to_representation')
      return [{ reason: `${statement.name} of ${node.name} makes in code what is given.`, ...at }];
    if (DECIDES.test(statement.name)) return [{ reason, ...at }];
    const isMaker = MAKES_FIELDS.test(statement.name);
    const body = isMaker ? file.text.slice(statement.from, statement.to).replaceAll(LEAVES_FIELDS, '') : '';
    return /\.(?:fields|_declared_fields|Meta)\b/.test(body) ? [{ reason, ...at }] : [];
  });
}
