import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Said } from './scripted-model';

/** What was said in a session, and what its hooks were told and answered. */
interface Session {
  prompt: string;
  script: readonly Said[];
  /** The requests to the model, in their order. */
  asked: readonly string[];
  hooks: string;
}

/**
 * Writes the program that hooks run, which notes what they are told and answer.
 * @returns its path, and that of the notes
 */
export function writeProgram(bin: string): { program: string; hooks: string } {
  const program = join(bin, 'django-developer');
  const hooks = join(bin, 'hooks.txt');
  const run = `"${process.execPath}" "${resolve('dist/cli.js')}"`;
  writeFileSync(hooks, '');
  writeFileSync(
    program,
    `#!/bin/sh
[ "$1" = hook ] || exec ${run} "$@"
told=$(cat)
answer=$(printf %s "$told" | ${run} "$@")
code=$?
printf '$ django-developer %s\\n< %s\\n> %s\\n\\n' "$*" "$told" "$answer" >> "${hooks}"
[ -z "$answer" ] || printf '%s\\n' "$answer"
exit $code
`,
  );
  chmodSync(program, 0o755);
  return { program, hooks };
}

/** Writes what was said in a session to the temporary folder, as Markdown. */
export function writeTranscript(name: string, { prompt, script, asked, hooks }: Session): void {
  const folder = join(tmpdir(), 'django-developer-transcripts');
  mkdirSync(folder, { recursive: true });
  const turns = asked.map((request, at) => {
    const said = script[Math.min(at, script.length - 1)];
    return [
      `## Request ${at + 1}`,
      'The model was told of its task log or its report:',
      block(tellingParts(request).join('\n\n')),
      'It said:',
      block(said === undefined ? '' : inWords(said)),
    ].join('\n\n');
  });
  const text = [
    `# ${name}`,
    `Prompt: ${prompt}`,
    ...turns,
    '## The hooks, what each was told and answered',
    block(hooks),
  ];
  writeFileSync(join(folder, `${name.replaceAll(' ', '-').toLowerCase()}.md`), `${text.join('\n\n')}\n`);
}

function inWords(said: Said): string {
  if ('text' in said) return said.text;
  return 'command' in said ? `$ ${said.command}` : `${said.tool} ${JSON.stringify(said.input)}`;
}

/** The texts in a request that the hooks have brought there. */
function tellingParts(request: string): string[] {
  const found = new Set<string>();
  JSON.parse(request, (_, value: unknown) => {
    if (typeof value === 'string' && /Your task log is|of 3 times|^Kept in |The file:/.test(value))
      found.add(value.slice(-2_000));
    return value;
  });
  return [...found];
}

function block(text: string): string {
  return `\`\`\`\`\n${text.trimEnd()}\n\`\`\`\``;
}
