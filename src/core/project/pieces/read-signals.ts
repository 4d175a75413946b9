import type { SignalReceiver } from '../inventory';
import type { ProjectContext } from '../project-context';
import { dottedName, flatten, keywordOf, lastPart, oneOrMore, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf, Statement } from '../python/syntax';
import type { SourceFile } from '../source/source-file';

/** The receivers of signals: `@receiver(post_save, sender=Book)` and `post_save.connect(handler, sender=Book)`. */
export function readSignals({ index, appOf }: ProjectContext): SignalReceiver[] {
  const receivers: SignalReceiver[] = [];
  for (const file of index.files.values()) {
    const place = { app: appOf(file.path), file: file.path };
    for (const node of file.functions.values()) {
      const call = node.decorators.find(
        (each) => each.type === 'call' && lastPart(dottedName(each.callee) ?? '') === 'receiver',
      );
      if (call?.type !== 'call' || !call.args[0]) continue;
      const [first] = call.args;
      const signal = oneOrMore(first)
        .map((each) => nameOf(each, file))
        .join(', ');
      receivers.push({ ...place, name: node.name, line: node.line, signal, sender: senderOf(call, file) });
    }
    for (const call of connections(file)) {
      const [handler] = call.args;
      const signal = dottedName(call.callee)?.replace(/\.connect$/, '') ?? '';
      if (handler)
        receivers.push({
          ...place,
          name: nameOf(handler, file),
          line: call.line,
          signal,
          sender: senderOf(call, file),
        });
    }
  }
  return receivers;
}

/** At the top of a file, and in the methods of its classes: `AppConfig.ready` is the usual place. */
function connections(file: SourceFile): ExpressionOf<'call'>[] {
  if (!file.text.includes('.connect(')) return [];
  const bodies: Statement[] = file.statements.flatMap((statement) =>
    statement.type === 'class'
      ? statement.body.flatMap((inner) => (inner.type === 'function' ? flatten(inner.body) : []))
      : [statement],
  );
  return bodies.flatMap((statement) => {
    const call = statement.type === 'expression' && statement.value.type === 'call' ? statement.value : null;
    const callee = dottedName(call?.callee) ?? '';
    return call &&
      /\.connect$(?<=(?:^|\.)(?:\w+_(?:save|delete|init|changed|migrate|started|finished|prepared|logged_in|logged_out|failed)|\w*signal\w*(?:\.\w+)?)\.connect)/.test(
        callee,
      )
      ? [call]
      : [];
  });
}

function senderOf(call: ExpressionOf<'call'>, file: SourceFile): string | null {
  const sender = keywordOf(call, 'sender');
  return sender && nameOf(sender, file);
}

function nameOf(expression: Expression, file: SourceFile): string {
  return stringOf(expression) ?? dottedName(expression) ?? shortText(file.text, expression, 60);
}
