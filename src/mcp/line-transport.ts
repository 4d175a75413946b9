import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ErrorCode, JSONRPCMessageSchema, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { findWrongParameter } from './find-wrong-parameter';

/** No message of a client comes near; what is longer is passed over up to its line break. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The id of a request stands in so many bytes at one of its ends. */
const ID_BYTES = 200;

const LINE_BREAK = 0x0a;

/**
 * JSON-RPC over streams, a message a line: https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#stdio.
 * The SDK's own transport closes the connection on a line that is too long and says nothing about one that cannot be read; this one
 * answers both with an error, and goes on. What was asked before the input ended is answered before the connection closes; what the
 * client is asked itself will then have no answer, and is told so.
 */
export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;

  /** The beginning of a line whose end has not come yet. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  /** Whether the line is too long, and is passed over. */
  #skipping = false;

  /** The ids of requests that were handed on and have no answer yet. */
  readonly #asked = new Set<string | number>();
  /** The ids of requests to the client that it has not answered. */
  readonly #asking = new Set<string | number>();
  #hasEnded = false;

  readonly #input: Readable;
  readonly #output: Writable;

  constructor(input: Readable, output: Writable) {
    this.#input = input;
    this.#output = output;
  }

  async start(): Promise<void> {
    this.#input.on('data', this.#take);
    this.#input.on('error', this.#fail);
    this.#input.once('end', this.#finish);
    this.#output.on('error', this.#end);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if ('id' in message && 'method' in message) this.#asking.add(message.id);
    await this.#write(message);
    if (this.#hasEnded) this.#giveUp();
    if ('id' in message && !('method' in message) && message.id !== undefined) this.#answered(message.id);
  }

  async close(): Promise<void> {
    this.#input.off('data', this.#take);
    this.#input.pause();
    this.#end();
  }

  readonly #fail = (error: Error): void => this.onerror?.(error);

  /** The input has ended: its last line needs no line break, and where it was cut off nobody asked for anything. */
  readonly #finish = (): void => {
    const line = Buffer.concat(this.#pending).toString('utf8');
    this.#hasEnded = true;
    if (!this.#skipping && isJson(line)) this.#finishLine();
    this.#giveUp();
    if (this.#asked.size === 0) this.#end();
  };

  #giveUp(): void {
    const error = { code: ErrorCode.ConnectionClosed, message: 'The client has hung up.' };
    for (const id of this.#asking) this.onmessage?.({ jsonrpc: '2.0', id, error });
    this.#asking.clear();
  }

  #answered(id: unknown): void {
    const wasAsked = (typeof id === 'string' || typeof id === 'number') && this.#asked.delete(id);
    if (wasAsked && this.#hasEnded && this.#asked.size === 0) this.#end();
  }

  readonly #end = (): void => {
    this.#pending = [];
    this.onclose?.();
  };

  readonly #take = (chunk: Buffer): void => {
    let start = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end !== -1; end = chunk.indexOf(LINE_BREAK, start)) {
      this.#gather(chunk.subarray(start, end));
      this.#finishLine();
      start = end + 1;
    }
    this.#gather(chunk.subarray(start));
  };

  #gather(part: Buffer): void {
    if (part.length === 0) return;
    this.#pendingBytes += part.length;
    this.#pending.push(part);
    if (this.#pendingBytes <= MAX_BYTES) return;
    // Of a line that is too long its two ends are kept, where it says which request it is.
    const line = Buffer.concat(this.#pending);
    this.#skipping = true;
    this.#pending = [line.subarray(0, ID_BYTES), line.subarray(Math.max(ID_BYTES, line.length - ID_BYTES))].map((end) =>
      Buffer.from(end),
    );
  }

  #finishLine(): void {
    const line = Buffer.concat(this.#pending).toString('utf8').trim();
    const tooLong = this.#skipping;
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#skipping = false;
    if (tooLong) this.#complain(idAtEnds(line), ErrorCode.InvalidRequest, `A message has at most ${MAX_BYTES} bytes.`);
    else if (line !== '') this.#read(line);
  }

  #read(line: string): void {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.#complain(null, ErrorCode.ParseError, 'This line is no JSON. Send one JSON-RPC message a line.');
      return;
    }
    const message = JSONRPCMessageSchema.safeParse(value);
    const request = message.success && 'method' in message.data && 'id' in message.data ? message.data : undefined;
    // The SDK answers these with its validator's report.
    const wrong = isRequest(value) ? findWrongParameter(value) : undefined;
    if (wrong !== undefined) this.#complain(idOf(value), ErrorCode.InvalidParams, wrong);
    else if (message.success) {
      if (request === undefined && 'id' in message.data && message.data.id !== undefined)
        this.#asking.delete(message.data.id);
      if (request !== undefined) this.#asked.add(request.id);
      this.onmessage?.(message.data);
      // Nobody waits for the answer of what was cancelled, and none comes.
      if ('method' in message.data && message.data.method === 'notifications/cancelled')
        this.#answered(message.data.params?.['requestId']);
    } else
      this.#complain(
        idOf(value),
        ErrorCode.InvalidRequest,
        'This is no JSON-RPC 2.0 message. Send {"jsonrpc": "2.0", "id", "method", "params"}.',
      );
  }

  /** An answer to what cannot be answered otherwise; JSON-RPC has its id null where there is none to be made out. */
  #complain(id: string | number | null, code: ErrorCode, message: string): void {
    this.#write({ jsonrpc: '2.0', id, error: { code, message } }).catch(this.#fail);
  }

  #write(message: unknown): Promise<void> {
    return new Promise((done, fail) => {
      this.#output.write(`${JSON.stringify(message)}\n`, (error) => (error ? fail(error) : done()));
    });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether it is a request, whatever its parameters are. */
function isRequest(value: unknown): value is { method: string } {
  if (idOf(value) === null || typeof value !== 'object' || value === null) return false;
  const { jsonrpc, method, id } = value as Record<string, unknown>;
  return jsonrpc === '2.0' && typeof method === 'string' && (typeof id === 'string' || Number.isSafeInteger(id));
}

function idOf(value: unknown): string | number | null {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/**
 * The id of a message of which only the ends are known; a client that is not told it waits for an answer in vain. What is found can only
 * be a member of the message itself: no text has such quotes in it.
 */
function idAtEnds(line: string): number | null {
  const id = /^\{"jsonrpc":"2\.0","id":(\d{1,15})[,}]/.exec(line) ?? /,"id":(\d{1,15})\}$/.exec(line);
  return id === null ? null : Number(id[1]);
}
