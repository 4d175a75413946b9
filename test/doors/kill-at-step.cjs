// Kills its process with SIGKILL just before the call number KILL_AT of those that change the disk; counts them where there is none.
const fs = require('node:fs');

const killAt = Number(process.env.KILL_AT);
let steps = 0;

for (const owner of [fs, fs.promises]) {
  for (const name of [
    'link',
    'linkSync',
    'rename',
    'renameSync',
    'unlink',
    'unlinkSync',
    'mkdir',
    'mkdirSync',
    'open',
    'openSync',
    'writeSync',
  ]) {
    const original = owner[name];
    if (typeof original !== 'function' || (owner === fs && !name.endsWith('Sync'))) continue;
    owner[name] = (...args) => {
      const isRead = name.startsWith('open') && !/[wa+]/.test(String(args[1]));
      if (!isRead && (steps += 1) === killAt) process.kill(process.pid, 'SIGKILL');
      return original.apply(owner, args);
    };
  }
}
