import type { ProjectContext } from '../project-context';
import { dottedName, stringOf } from '../python/expressions';
import { blankWords } from '../python/blank-words';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import { routerKey, type RouterInFile, type RouterReading } from './router-in-file';

/** By which routers of packages are given an address and what is there: Wagtail's `register_endpoint`. */
const OF_PACKAGE = /^(.{1,200})\.register_\w{1,60}$/;

/** `router.register_endpoint("pages", Pages)`: the address is told, and what its package makes of it is open. */
export function leaveToPackage(
  call: ExpressionOf<'call'>,
  { file, routers, context }: Pick<RouterReading, 'file' | 'routers' | 'context'>,
): void {
  const name = OF_PACKAGE.exec(dottedName(call.callee) ?? '')?.[1];
  const found = name === undefined ? null : context.index.resolve(file, name);
  const target = found?.file && routers.get(routerKey(found.file.path, found.dotted));
  const prefix = stringOf(call.args[0]);
  if (!target) return;
  const view = dottedName(call.args[1]);
  const text = shortText(file.text, call);
  const reason = 'its package makes the URLs of what is registered so';
  const place = { file: file.path, line: call.line, prefix: prefix === null ? '' : `${prefix.replace(/\/$/, '')}/` };
  const isEndpoint = prefix !== null && dottedName(call.callee)?.endsWith('.register_endpoint') === true;
  target.open.push({
    ...place,
    text,
    reason,
    ...(view !== null && { view }),
    ...(isEndpoint && { endpoint: prefix }),
  });
}

/** `add_routes(router)`: a function that is given a router may register anything. */
export function openWherePassed(
  arg: Expression,
  call: ExpressionOf<'call'>,
  { file, routers, context }: RouterReading,
): void {
  if (arg.type !== 'name' || /Router$/.test(dottedName(call.callee) ?? '')) return;
  const found = context.index.resolve(file, arg.name);
  const target = found.file && routers.get(routerKey(found.file.path, found.dotted));
  const reason = 'a function that is given the router may register more';
  target?.open.push({ file: file.path, line: call.line, prefix: '', text: shortText(file.text, call), reason });
}

/** A registration in a line of code. */
const REGISTERED = /(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_]{0,80})\.register\(/u;

/** `router.register(…)` within a function, as a decorator or in another call: whether it is run, or with what, is not told by text. */
export function findHidden(
  file: SourceFile,
  lines: ReadonlySet<number>,
  routers: ReadonlyMap<string, RouterInFile>,
  { index }: ProjectContext,
): void {
  if (!file.text.includes('.register(')) return;
  const written = file.text.split('\n');
  for (const [at, code] of blankWords(file.text).split('\n').entries()) {
    const name = REGISTERED.exec(code)?.[1];
    if (name === undefined || lines.has(at + 1)) continue;
    const found = index.resolve(file, name);
    const target = found.file && routers.get(routerKey(found.file.path, found.dotted));
    const reason = /^[ \t]/.test(code)
      ? 'a function registers more, and whether it is called is not told by text'
      : 'more is registered in a way that is not told by text';
    const text = (written[at] ?? '').trim().slice(0, 80);
    target?.open.push({ file: file.path, line: at + 1, prefix: '', text, reason });
  }
}
