import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

/** A server of standard streams as one of HTTP on 127.0.0.1, a process for each session. */
export interface HttpServer {
  url: string;
  /** What was asked of it since the last call of this: its messages in their order. */
  takeAsked(): JSONRPCMessage[];
  close(): Promise<void>;
}

/**
 * Hands every message on, what comes from the server as it is.
 * @param args what Node.js is started with
 * @param translate what the server is asked for a client's message
 */
export async function serveOverHttp(
  args: readonly string[],
  translate: (message: JSONRPCMessage) => JSONRPCMessage,
): Promise<HttpServer> {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  const programs: StdioClientTransport[] = [];
  const asked: JSONRPCMessage[] = [];
  const openSession = async (): Promise<StreamableHTTPServerTransport> => {
    const http = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, http),
      enableDnsRebindingProtection: true,
      allowedHosts: [host()],
    });
    const program = new StdioClientTransport({ command: process.execPath, args: [...args], stderr: 'ignore' });
    programs.push(program);
    http.onmessage = (message) => {
      const meant = translate(message);
      asked.push(meant);
      void program.send(meant);
    };
    // One that answers a request goes where that came from, which the transport knows by its id.
    program.onmessage = (message) => void http.send(message).catch(() => undefined);
    http.onclose = () => void program.close();
    await program.start();
    await http.start();
    return http;
  };
  const server = createServer((request, response) => {
    const id = request.headers['mcp-session-id'];
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    void Promise.resolve(known ?? openSession()).then((session) => session.handleRequest(request, response));
  });
  const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://${host()}/mcp`,
    takeAsked: () => asked.splice(0),
    close: async () => {
      for (const program of programs) await program.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
