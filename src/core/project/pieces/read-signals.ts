import type { SignalReceiver } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName, flatten, keywordOf, lastPart, methodsOf, oneOrMore, stringOf } from '../python/expressions';
import { inRound, roundsIn, type Round } from '../python/loops';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf, FunctionStatement, Statement } from '../python/syntax';
import { namedModel } from './named-model';
import { absoluteModule, type SourceFile } from '../source/source-file';
import { valueOf, type Resolved, type SourceIndex } from '../source/source-index';

/** Signals of Django and what is called like one; calls of `.connect()` of anything else connect no receiver. */
const CONNECT =
  /\.connect$(?<=(?:^|\.)(?:\w+_(?:save|delete|init|changed|migrate|started|finished|prepared|logged_in|logged_out|failed)|\w*signal\w*(?:\.\w+)?)\.connect)/;
/** A function that calls another is followed through so many. */
const MAX_HOPS = 5;

const CONNECTS = /\.connect\(|\bdef ready\b/;

/** A statement that stands in no loop. */
const NO_LOOP: Round = new Map();

/** A receiver with the file it is connected in. */
interface Connection extends Pick<SignalReceiver, 'name' | 'signal' | 'sender' | 'line' | 'known'> {
  file: SourceFile;
}

/**
 * The receivers of signals: `@receiver(post_save, sender=Book)` and `post_save.connect(handler, sender=Book)`, at the
 * top of a file, in a class, in a method such as `AppConfig.ready`, and in a function that one of these calls, or that something else may call.
 */
export function readSignals({ index, appOf }: ProjectContext): SignalReceiver[] {
  const found = new Map<string, SignalReceiver>();
  for (const file of index.files.values()) {
    for (const { file: home, ...connection } of connectionsOf(file, index)) {
      const key = `${home.path}:${connection.line} ${connection.name} ${connection.signal} ${connection.sender ?? ''}`;
      if (connection.known === false && found.has(key)) continue;
      found.set(key, { ...connection, app: appOf(home.path), file: home.path });
    }
  }
  return [...found.values()];
}

/** Whether a function may be a receiver, by the texts that could say so. */
export function mayReceive({ files }: SourceIndex, name: string, path: string): boolean {
  if (files.get(path)?.text.includes('receiver') === true) return true;
  return [...files.values()].some(({ text }) => CONNECTS.test(text) && text.includes(name));
}

function* connectionsOf(file: SourceFile, index: SourceIndex): Generator<Connection> {
  const connects = file.text.includes('.connect(');
  if (!connects && !/\bdef ready\b|\breceiver\(/.test(file.text)) return;
  for (const node of file.functions.values()) yield* decoratedBy(node, file);
  yield* connectionsIn(file.statements, file, index, new Set());
  for (const node of connects ? file.functions.values() : []) {
    if (!isNamedElsewhere(node, file, index)) continue;
    for (const connection of connectionsIn(flatten(node.body), file, index, new Set([node])))
      yield { ...connection, known: false };
  }
  for (const { body } of file.classes.values()) {
    const running = methodsOfReady(body);
    for (const inner of methodsOf(body)) {
      yield* decoratedBy(inner, file);
      if (!connects && inner.name !== 'ready') continue;
      for (const connection of connectionsIn(flatten(inner.body), file, index, new Set([inner])))
        yield running.has(inner.name) ? connection : { ...connection, known: false };
    }
  }
}

/** Whether something may call a function, by its name: what nothing names connects nothing. */
function isNamedElsewhere({ name, from, to }: FunctionStatement, file: SourceFile, { files }: SourceIndex): boolean {
  const around = file.text.slice(0, from) + file.text.slice(to);
  return [...files.values()].some(({ path, text }) => (path === file.path ? around : text).includes(name));
}

/** `ready`, which Django calls, and the methods of the class that it calls. */
function methodsOfReady(body: readonly Statement[]): ReadonlySet<string> {
  const running = new Set(['ready']);
  const methods = new Map(methodsOf(body).map((method) => [method.name, method]));
  for (const name of running) {
    for (const statement of flatten(methods.get(name)?.body ?? [])) {
      if (statement.type !== 'expression' || statement.value.type !== 'call') continue;
      const [, called] = /^(?:self|cls)\.(\w+)$/.exec(dottedName(statement.value.callee) ?? '') ?? [];
      if (called !== undefined) running.add(called);
    }
  }
  return running;
}

/** @param called the functions that led here: none is followed into itself */
function* connectionsIn(
  body: readonly Statement[],
  file: SourceFile,
  index: SourceIndex,
  called: ReadonlySet<FunctionStatement>,
): Generator<Connection> {
  const rounds = roundsIn(body, (name) => file.values.get(name));
  for (const statement of body) {
    if (statement.type === 'function' && called.size > 0) yield* decoratedBy(statement, file);
    const call = statement.type === 'expression' && statement.value.type === 'call' ? statement.value : null;
    const callee = dottedName(call?.callee);
    if (!call || callee === null) continue;
    const around = rounds.get(statement) ?? [];
    if (isConnect(callee, file, index) || (around.length > 0 && callee.endsWith('.connect')))
      for (const round of around.length > 0 ? around : [NO_LOOP])
        yield* connected(call, callee, file, body, round, index);
    else if (called.size < MAX_HOPS) {
      const { file: home, node } = resolveIn(body, callee, file, index);
      if (home && node?.type === 'function' && !called.has(node) && home.text.includes('.connect('))
        yield* connectionsIn(flatten(node.body), home, index, new Set([...called, node]));
    }
  }
}

/** @param round what the loops around give to their variables: a signal, a receiver or a sender */
function* connected(
  call: ExpressionOf<'call'>,
  callee: string,
  file: SourceFile,
  body: readonly Statement[],
  round: Round,
  index: SourceIndex,
): Generator<Connection> {
  const given = call.args[0] ?? keywordOf(call, 'receiver');
  const from = keywordOf(call, 'sender') ?? call.args[1];
  if (!given) return;
  const signal = inRound({ ...call, type: 'name', name: callee.replace(/\.connect$/, '') }, round);
  // What a loop goes through that is not written out may be anything: of a signal alone its name says that it is one.
  const named = signal ? `${dottedName(signal) ?? ''}.connect` : callee;
  if (!isConnect(named, file, index)) return;
  const handler = inRound(given, round);
  const sender = from && inRound(from, round);
  const isTold = signal !== null && sender !== null && handler !== null && isFunction(handler, file, body);
  yield {
    name: nameOf(handler ?? given, file),
    signal: signal ? nameOf(signal, file) : callee.replace(/\.connect$/, ''),
    sender: from ? senderOf(sender ?? from, file) : null,
    line: call.line,
    file,
    ...(isTold ? {} : { known: false as const }),
  };
}

/** Whether a signal is connected: one by its name, one that a module of signals has, or one that is made in the folder. */
function isConnect(callee: string, file: SourceFile, index: SourceIndex): boolean {
  if (!callee.endsWith('.connect')) return false;
  if (CONNECT.test(callee)) return true;
  const name = callee.slice(0, -'.connect'.length);
  const { dotted, ...found } = index.resolve(file, name);
  const made = valueOf({ dotted, ...found })?.value;
  if (made) return made.type === 'call' && /Signal$/.test(lastPart(dottedName(made.callee) ?? ''));
  return found.file === null && /(?:^|\.)signals\.\w+$/.test(dotted);
}

/** Whether a name is one of a function, a class or an import; a parameter, and what a call gives, may be any. */
function isFunction(handler: Expression, file: SourceFile, body: readonly Statement[]): boolean {
  const head = dottedName(handler)?.split('.', 1)[0];
  if (head === undefined || handler.type === 'call') return false;
  if (head === 'self' && body !== file.statements) return true;
  const own = body.some(
    (statement) =>
      (statement.type === 'function' && statement.name === head) ||
      (statement.type === 'from' &&
        (statement.star || statement.names.some((one) => (one.alias ?? one.name) === head))) ||
      (statement.type === 'import' && statement.names.some((one) => (one.alias ?? one.name.split('.', 1)[0]) === head)),
  );
  return own || file.functions.has(head) || file.classes.has(head) || file.imports.has(head) || file.stars.length > 0;
}

function* decoratedBy(node: FunctionStatement, file: SourceFile): Generator<Connection> {
  for (const call of node.decorators) {
    if (call.type !== 'call' || lastPart(dottedName(call.callee) ?? '') !== 'receiver' || !call.args[0]) continue;
    const signal = oneOrMore(call.args[0])
      .map((each) => nameOf(each, file))
      .join(', ');
    const sender = keywordOf(call, 'sender');
    yield { name: node.name, signal, sender: sender && senderOf(sender, file), line: node.line, file };
  }
}

/** What a name means in a body that may import it itself: `from .handlers import connect_all` in `ready`. */
function resolveIn(body: readonly Statement[], callee: string, file: SourceFile, index: SourceIndex): Resolved {
  const [head = '', ...rest] = callee.split('.');
  for (const statement of body) {
    if (statement.type !== 'from') continue;
    const named = statement.names.find(({ name, alias }) => (alias ?? name) === head);
    if (!named) continue;
    const origin = absoluteModule(file.path, statement.module, statement.level);
    return index.resolveAbsolute([origin, named.name, ...rest].filter(Boolean).join('.'));
  }
  return index.resolve(file, callee);
}

/** A sender as it is written; a model that a call names by its label: `shop.Book`. */
function senderOf(expression: Expression, file: SourceFile): string {
  const model = namedModel(expression);
  if (model) return model.app === null ? model.name : `${model.app}.${model.name}`;
  return expression.type === 'call' ? shortText(file.text, expression, 60) : nameOf(expression, file);
}

function nameOf(expression: Expression, file: SourceFile): string {
  return stringOf(expression) ?? dottedName(expression) ?? shortText(file.text, expression, 60);
}
