import { scriptedModel } from './bench-agents/scripted-model';
import { HARNESSES } from './bench-agents/harnesses';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
const yolo = process.argv[2] === 'yolo';
const model = await scriptedModel(
  yolo
    ? [
        { tool: 'submit_and_exit', input: { summary: 'I am finished.', verified: true } },
        { command: 'echo hi' },
        { tool: 'submit_and_exit', input: { summary: 'Reported.', verified: true } },
      ]
    : [{ text: 'I am finished.' }, { command: 'echo hi' }, { text: 'Reported.' }],
);
const h = HARNESSES.find((x) => x.name.startsWith('Cline'))!;
mkdirSync('/tmp/u17/cl-home', { recursive: true });
h.prepare('/tmp/u17/cl-home', '/tmp/u17/cl', model.url);
const env = { PATH: process.env.PATH, ...h.env('/tmp/u17/cl-home', model.url) };
const args = h.args('Do it.', model.url);
if (yolo) args.unshift('--yolo');
const c = spawn(h.command('/tmp/django-developer-peers/node_modules'), args, {
  cwd: '/tmp/u17/cl',
  env: env as any,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let out = '';
c.stdout.on('data', (x) => (out += x));
const t = setTimeout(() => c.kill('SIGKILL'), 60000);
c.on('close', (code) => {
  clearTimeout(t);
  console.log(out.slice(-600));
  console.log(
    'code',
    code,
    'asked',
    model.asked.length,
    model.asked.map((a) => [a.includes('HOLD'), a.includes('CONTEXT')]),
  );
  model.close();
  process.exit(0);
});
