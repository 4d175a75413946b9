import type { Piece } from '../inventory';
import type { ProjectContext } from '../project-context';
import type { SourceFile } from '../source/source-file';
import { dottedName } from '../python/expressions';
import { isConsumerBase } from './known-bases';

/** The consumers of Django Channels and what routes to them. */
export function readChannels(
  { index, appOf }: ProjectContext,
  files: Iterable<SourceFile> = index.files.values(),
): Piece<'consumer' | 'routing', 'channels'>[] {
  return [...files].flatMap((file) => {
    const place = { app: appOf(file.path), file: file.path, library: 'channels' as const };
    const consumers = [...file.classes.values()]
      .filter((node) => index.lineage({ file, node }).foreign.some(isConsumerBase))
      .map((node) => ({ ...place, name: node.name, line: node.line, kind: 'consumer' as const }));
    const mayRoute = /ProtocolTypeRouter|(?:websocket|ws)_?urlpatterns/i.test(file.text);
    const routing = (mayRoute ? [...file.values] : [])
      .filter(
        ([name, value]) =>
          /^(?:websocket|ws)_?urlpatterns$/i.test(name) ||
          /(?:^|\.)ProtocolTypeRouter$/.test(value.type === 'call' ? (dottedName(value) ?? '') : ''),
      )
      .map(([name, value]) => ({ ...place, name, line: value.line, kind: 'routing' as const }));
    return [...consumers, ...routing];
  });
}
