/**
 * A process of its own that exchanges a directory for a link and back all the time, and leaves it alone for moments. Usage: folder-swapper DIRECTORY TARGET.
 */
const { renameSync, symlinkSync, unlinkSync } = require('node:fs');

const [, , directory, target] = process.argv;
let made = 0;

/** Others may make the directory while there is none. */
function link() {
  try {
    symlinkSync(target, directory);
  } catch {
    renameSync(directory, `${directory}.${(made += 1)}`);
    link();
  }
}

function restore() {
  try {
    renameSync(`${directory}.real`, directory);
  } catch {
    renameSync(directory, `${directory}.${(made += 1)}`);
    restore();
  }
}

console.log('begins');
for (;;) {
  renameSync(directory, `${directory}.real`);
  link();
  unlinkSync(directory);
  restore();
  const end = performance.now() + Math.random();
  while (performance.now() < end);
}
