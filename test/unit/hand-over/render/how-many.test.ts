import assert from 'node:assert/strict';
import type { HandOverContext } from '../../../../src/core/hand-over/render/hand-over-context';
import type { HandOverRequest } from '../../../../src/core/hand-over/render/hand-over-request';
import { fiveLines } from '../../../../src/core/hand-over/render/markdown/five-lines';
import { ROUTE_SLOTS } from '../../../../src/core/hand-over/render/slots/route-slots';
import { serializersOf } from '../../../../src/core/hand-over/render/slots/serializer-slot';
import { routeNamed } from '../../../../src/core/partners/catalogue/route-named';

const request = (context: Partial<HandOverContext>): HandOverRequest => ({
  route: routeNamed('database'),
  title: 'T',
  directory: 't',
  context,
});

const names = (count: number, begin = 'N'): string[] => Array.from({ length: count }, (_, at) => `${begin}${at + 1}`);

const quoted = (all: readonly string[]): string => all.map((name) => `\`${name}\``).join(', ');

suite('How many a hand-over shows', () => {
  test('of the fields of a serializer, and of serializers', () => {
    const serializer = (count: number, name = 'S') => ({
      name,
      known: true,
      fields: names(count, 'f').map((field) => ({ name: field, type: '', access: 'read only' as const })),
    });
    const shown = names(15, 'f')
      .map((name) => `\`${name}\``)
      .join('; ');
    assert.equal(serializersOf(request({ serializers: [serializer(15)] })), `**S**\n\n- read only: ${shown}`);
    assert.equal(
      serializersOf(request({ serializers: [serializer(16)] })),
      `**S**\n\n- read only: ${shown}; and 1 more`,
    );
    const several = (count: number) =>
      serializersOf(request({ serializers: names(count).map((one) => serializer(1, one)) }));
    const three = names(3).map((name) => `**${name}**\n\n- read only: \`f1\``);
    assert.equal(several(3), three.join('\n\n'));
    assert.equal(
      several(4).replace(/`django-developer.*`$/, 'COMMAND'),
      [...three, 'and 1 more (`N4`): COMMAND'].join('\n\n'),
    );
  });

  test('of a serializer that is not known whole', () => {
    const serializer = { name: 'S', known: false, fields: [{ name: 'f', type: '', access: 'read only' as const }] };
    assert.equal(
      serializersOf(request({ serializers: [serializer] })),
      '**S**\n\n- read only: `f`\n- It has more fields than the text tells.',
    );
  });

  test('of the variables of the environment', () => {
    const variable = (name: string, hasDefault = false, when?: string) => ({
      name,
      hasDefault,
      ...(when !== undefined && { when }),
      place: { path: 'settings.py', line: 1 },
    });
    const told = (environment: unknown[]): string =>
      ROUTE_SLOTS['environment']?.(request({ environment } as Partial<HandOverContext>)) ?? '';
    assert.equal(told([]), '');
    assert.equal(told(names(8).map((name) => variable(name))), `- Needed: ${quoted(names(8))}`);
    assert.equal(told(names(9).map((name) => variable(name))), `- Needed: ${quoted(names(8))} and 1 more`);
    assert.equal(told([variable('A', true)]), '- With a default: `A`');
    const under = (count: number): string => told(names(count).map((name) => variable(name, false, `IF_${name}`)));
    const four = names(4).map((name) => `- Under \`IF_${name}\` this is needed, too: \`${name}\``);
    assert.equal(under(4), four.join('\n'));
    assert.equal(
      under(5).replace(/`django-developer.*`$/, 'COMMAND'),
      [...four, '- Needed under 1 more conditions: COMMAND'].join('\n'),
    );
  });

  test('of lines, with a command and without', () => {
    const lines = (count: number, command?: string): string => fiveLines(names(count), (name) => name, command);
    const rows = (count: number): string[] => names(count).map((name) => `- ${name}`);
    assert.deepEqual(
      [lines(0), lines(5, 'x'), lines(6, 'x'), lines(10), lines(11)],
      [
        '',
        rows(5).join('\n'),
        [...rows(5), '- and 1 more: `x`'].join('\n'),
        rows(10).join('\n'),
        [...rows(10), '- and 1 more'].join('\n'),
      ],
    );
  });
});
