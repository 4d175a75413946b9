// Runs unit tests in one process, again and again: each time the code is loaded anew, with one source file read as if it
// had been changed, or with all of core telling which of its stretches each test reaches.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('esbuild');
const { Mocha, Runnable } = require('mocha');

const repository = path.resolve(__dirname, '../../..');
const core = path.join(repository, 'src/core') + path.sep;
const tsconfigRaw = readFileSync(path.join(repository, 'tsconfig.json'), 'utf8');
const compiled = new Map();
const probed = new Map();
let codeOf = compileOnce;

Module._extensions['.ts'] = Module._extensions['.tsx'] = (module, file) => module._compile(codeOf(file), file);
const { withProbes } = require('./find-probes.ts');

function compileOnce(file) {
  if (!compiled.has(file)) compiled.set(file, compile(file, readFileSync(file, 'utf8')));
  return compiled.get(file);
}

function compile(file, text) {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  return transformSync(text, { loader, format: 'cjs', supported: { 'dynamic-import': false }, tsconfigRaw }).code;
}

/** Without a mutation, all of core tells what is reached. */
process.on('message', ({ mutation, tests }) => {
  codeOf = mutation === undefined ? compileWithProbes : compileWithout(mutation);
  void runInTurn(tests).then((answer) => process.send(answer));
});
process.setMaxListeners(0);
// What takes long because the machine is busy has not failed; whoever asked sees to what does not end.
Runnable.prototype.timeout = function (ms) {
  return ms === undefined ? 0 : this;
};

function compileWithProbes(file) {
  if (!file.startsWith(core)) return compileOnce(file);
  const name = path.relative(repository, file).replaceAll('\\', '/');
  if (!probed.has(file)) probed.set(file, compile(file, withProbes(name, readFileSync(file, 'utf8'))));
  return probed.get(file);
}

function compileWithout({ file, start, before, after }) {
  const changed = path.join(repository, file);
  const text = readFileSync(changed, 'utf8');
  const code = compile(changed, text.slice(0, start) + after + text.slice(start + before.length));
  return (each) => (each === changed ? code : compileOnce(each));
}

/** The first test file that fails, how many milliseconds each took, and the offsets that it reached by the file. */
async function runInTurn(tests) {
  for (const file of Object.keys(require.cache)) {
    if (!file.includes('node_modules') && file !== __filename) delete require.cache[file];
  }
  const [took, reached] = [{}, {}];
  for (const test of tests) {
    const from = performance.now();
    const files = new Map();
    globalThis.__reached = (file, offset) => (files.get(file) ?? files.set(file, new Set()).get(file)).add(offset);
    const hasPassed = await run(path.join(repository, test));
    took[test] = performance.now() - from;
    reached[test] = Object.fromEntries([...files].map(([file, offsets]) => [file, [...offsets]]));
    if (!hasPassed) return { failed: test, took, reached };
  }
  return { failed: null, took, reached };
}

function run(test) {
  const mocha = new Mocha({ ui: 'tdd', bail: true, reporter: class {} });
  mocha.addFile(test);
  try {
    mocha.loadFiles();
  } catch {
    return false;
  }
  return new Promise((resolve) => mocha.run((failures) => resolve(failures === 0)));
}
