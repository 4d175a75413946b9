import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { LineTransport } from '../../../src/mcp/line-transport';

const LONG = 'x'.repeat(9 * 1024 * 1024);
const call = (text: string): string => `"method":"tools/call","params":{"name":"a","arguments":{"text":"${text}"}}`;

/** A line that is too long, and the id that the refusal bears. */
const LINES: readonly [name: string, line: string, id: number | null][] = [
  ['the id at its end, as the SDK writes it', `{${call(LONG)},"jsonrpc":"2.0","id":7}`, 7],
  ['the id at its beginning', `{"jsonrpc":"2.0","id":8,${call(LONG)}}`, 8],
  ['no id', `{${call(LONG)},"jsonrpc":"2.0"}`, null],
  ['an id in its text alone', `{${call(`${LONG},\\"id\\":9}`)}}`, null],
  ['an id of an argument at its end', `{${call(LONG).slice(0, -2)},"id":10}}}`, null],
  ['an id at the beginning of its text', `{${call(`{\\"jsonrpc\\":\\"2.0\\",\\"id\\":11,${LONG}`)}}`, null],
];

suite('LineTransport', function () {
  this.timeout(20_000);
  for (const [name, line, id] of LINES)
    test(`refuses a message that is too long at once: ${name}`, async () => {
      const [input, output] = [new PassThrough(), new PassThrough()];
      const transport = new LineTransport(input, output);
      await transport.start();
      const answer = new Promise<string>((resolve) => output.once('data', (chunk: Buffer) => resolve(String(chunk))));
      for (let at = 0; at < line.length; at += 65_536) input.write(line.slice(at, at + 65_536));
      input.write('\n');
      assert.deepEqual(JSON.parse(await answer), {
        jsonrpc: '2.0',
        id,
        error: { code: -32600, message: 'A message has at most 8388608 bytes.' },
      });
      await transport.close();
    });
});
