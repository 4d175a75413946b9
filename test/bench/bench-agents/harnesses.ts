import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from './scripted-model';

/** A harness of agents, as npm has it. */
export interface Harness {
  name: string;
  packages: readonly string[];
  /** The kind that `init` sets up. */
  kind: string;
  command: (modules: string) => string;
  args: (prompt: string, model: string) => string[];
  /** What makes a session the partner's own; absent where the hooks are told of a subagent's role alone. */
  partner?: readonly string[];
  env: (home: string, model: string) => Record<string, string>;
  /** Before each session. */
  prepare: (home: string, folder: string, model: string) => void;
  /** How its model says that it has come to its end, where words are not enough. */
  ends?: (text: string) => Said;
  /** What ends that which it has left running. */
  end?: readonly string[];
}

/** Of OpenCode, and of what is made of it. */
function scriptedConfig(model: string): string {
  const provider = {
    npm: '@ai-sdk/openai-compatible',
    options: { baseURL: `${model}/v1`, apiKey: 'none' },
    models: { m: {} },
  };
  return JSON.stringify({
    model: 'scripted/m',
    small_model: 'scripted/m',
    autoupdate: false,
    provider: { scripted: provider },
  });
}

/** Those that can be had. */
export const HARNESSES: readonly Harness[] = [
  {
    name: 'Claude Code 2.1.332',
    packages: ['@anthropic-ai/claude-code@2.1.332'],
    kind: 'claude',
    command: (modules) => join(modules, `@anthropic-ai/claude-code-${process.platform}-${process.arch}/claude`),
    args: (prompt) => ['-p', prompt, '--allowedTools', 'Bash'],
    partner: ['--agent', 'django-database-partner'],
    env: (home, model) => ({ HOME: home, ANTHROPIC_BASE_URL: model, ANTHROPIC_API_KEY: 'none' }),
    prepare: () => undefined,
  },
  {
    name: 'Codex 0.171.0',
    packages: ['@openai/codex@0.171.0'],
    kind: 'codex',
    command: (modules) => join(modules, '.bin/codex'),
    args: (prompt, model) => [
      `-cmodel_providers.scripted={name="scripted",base_url="${model}/v1",wire_api="responses",env_key="SCRIPTED_KEY"}`,
      '-cmodel_provider="scripted"',
      '-cmodel="gpt-5"',
      'exec',
      '--skip-git-repo-check',
      '--dangerously-bypass-approvals-and-sandbox',
      '--dangerously-bypass-hook-trust',
      prompt,
    ],
    env: (home) => ({ HOME: home, CODEX_HOME: home, SCRIPTED_KEY: 'none' }),
    prepare: (home, folder) =>
      writeFileSync(join(home, 'config.toml'), `[projects.${JSON.stringify(folder)}]\ntrust_level = "trusted"\n`),
  },
  {
    name: 'Copilot CLI 1.0.102',
    packages: ['@github/copilot@1.0.102'],
    kind: 'copilot',
    command: (modules) => join(modules, '.bin/copilot'),
    args: (prompt) => ['-p', prompt, '--allow-all-tools'],
    env: (home, model) => ({
      HOME: home,
      COPILOT_HOME: home,
      COPILOT_OFFLINE: 'true',
      // Trusts the folder, which loads its hooks.
      COPILOT_ALLOW_ALL: 'true',
      COPILOT_PROVIDER_TYPE: 'anthropic',
      COPILOT_PROVIDER_BASE_URL: model,
      COPILOT_PROVIDER_API_KEY: 'none',
      COPILOT_MODEL: 'claude-sonnet-4',
    }),
    prepare: () => undefined,
  },
  {
    name: 'Gemini CLI 0.61.0',
    packages: ['@google/gemini-cli@0.61.0'],
    kind: 'gemini',
    command: (modules) => join(modules, '.bin/gemini'),
    args: (prompt) => ['-p', prompt, '--yolo', '-m', 'gemini-2.5-pro'],
    env: (home, model) => ({
      HOME: home,
      GOOGLE_GEMINI_BASE_URL: model,
      GEMINI_API_KEY: 'none',
      GEMINI_CLI_TRUST_WORKSPACE: 'true',
    }),
    prepare: (home) => {
      mkdirSync(join(home, '.gemini'), { recursive: true });
      writeFileSync(
        join(home, '.gemini/settings.json'),
        '{"security":{"auth":{"selectedType":"gemini-api-key"}},"general":{"enableAutoUpdate":false},"privacy":{"usageStatisticsEnabled":false}}',
      );
    },
  },
  {
    name: 'OpenCode 1.18.33',
    packages: ['opencode-ai@1.18.33'],
    kind: 'opencode',
    command: (modules) => join(modules, `opencode-${process.platform}-${process.arch}/bin/opencode`),
    args: (prompt) => ['run', '--auto', prompt],
    env: (home, model) => ({
      HOME: home,
      OPENCODE_CONFIG_CONTENT: scriptedConfig(model),
    }),
    prepare: () => undefined,
  },
  {
    name: 'Kilo Code 7.7.7',
    packages: ['@kilocode/cli@7.7.7'],
    // It reads OpenCode's file for servers, and its plugin must not.
    kind: 'kilo,opencode',
    command: (modules) => join(modules, `@kilocode/cli-${process.platform}-${process.arch}/bin/kilo`),
    args: (prompt) => ['run', '--auto', prompt],
    env: (home, model) => ({ HOME: home, KILO_CONFIG_CONTENT: scriptedConfig(model) }),
    prepare: () => undefined,
  },
  {
    name: 'Cline CLI 3.0.65',
    packages: ['cline@3.0.65'],
    kind: 'cline',
    command: (modules) => join(modules, '.bin/cline'),
    args: (prompt) => ['--yolo', '--json', '-P', 'openai-compatible', '-m', 'm', prompt],
    env: (home) => ({ HOME: home }),
    prepare: (home, _, model) => {
      const settings = join(home, '.cline/data/settings');
      const write = (name: string, value: object): void => writeFileSync(join(settings, name), JSON.stringify(value));
      mkdirSync(settings, { recursive: true });
      const provider = { provider: 'openai-compatible', apiKey: 'none', model: 'm', baseUrl: `${model}/v1` };
      write('providers.json', {
        version: 1,
        lastUsedProvider: 'openai-compatible',
        modes: {},
        providers: {
          'openai-compatible': { settings: provider, updatedAt: '2026-01-01T00:00:00.000Z', tokenSource: 'manual' },
        },
      });
      // As `cline mcp add --yes django-developer -- django-developer mcp` writes it.
      const transport = { type: 'stdio', command: 'django-developer', args: ['mcp'] };
      write('cline_mcp_settings.json', { mcpServers: { 'django-developer': { transport } } });
    },
    ends: (summary) => ({ tool: 'submit_and_exit', input: { summary, verified: true } }),
    end: ['hub', 'stop'],
  },
];
