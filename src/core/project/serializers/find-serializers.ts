import type { Serializer } from '../inventory-web';
import { mentionsOf, once, type Sketch } from '../on-demand';
import type { ProjectContext } from '../project-context';
import { isSerializer } from './declared-fields';
import { SerializerReader } from './read-serializers';

/** What is known of a serializer before it is worked out. */
export type KnownOfSerializer = 'name' | 'app' | 'file' | 'line';

/** The serializers of Django REST framework, with those of other libraries that derive from them. */
export function findSerializers(context: ProjectContext): Sketch<Serializer, KnownOfSerializer>[] {
  const reader = once(() => new SerializerReader(context));
  return [...context.index.classes()]
    .filter((one) => isSerializer(one, context))
    .map((one) => {
      const { file, node } = one;
      const known = { name: node.name, app: context.appOf(file.path), file: file.path, line: node.line };
      const apart = { model: once(() => reader().modelOf(one)) };
      return { known, apart, whole: once(() => reader().read(one)), mentions: mentionsOf(context.index, one) };
    });
}
