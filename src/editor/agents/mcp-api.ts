import * as vscode from 'vscode';
import type { CancellationToken, Disposable, Event, ProviderResult, Uri } from 'vscode';

/**
 * The part of VS Code's API for MCP servers that is used. It came with version 1.101, and an older VS Code, which goes without
 * it, is served as well.
 */
export interface McpApi {
  /** Registers where MCP servers are described; `id` is one of package.json. */
  register(id: string, provider: McpServerDefinitionProvider): Disposable;
  Definition: new (
    label: string,
    command: string,
    args?: string[],
    env?: Record<string, string>,
    version?: string,
  ) => McpStdioServerDefinition;
}

interface McpStdioServerDefinition {
  readonly label: string;
  cwd?: Uri;
}

interface McpServerDefinitionProvider {
  readonly onDidChangeMcpServerDefinitions?: Event<void>;
  provideMcpServerDefinitions(token: CancellationToken): ProviderResult<McpStdioServerDefinition[]>;
}

/** @returns undefined in a VS Code that has none */
export function mcpApi(): McpApi | undefined {
  const { registerMcpServerDefinitionProvider: register } = vscode.lm as {
    registerMcpServerDefinitionProvider?: McpApi['register'];
  };
  const { McpStdioServerDefinition: Definition } = vscode as { McpStdioServerDefinition?: McpApi['Definition'] };
  return register && Definition && { register, Definition };
}
