// Preloaded into processes that must not outlive the one that started them, however that one ended.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid === parent) return;
  try {
    process.kill(-process.pid, 'SIGTERM');
  } catch {
    // Not the leader of a process group.
    process.kill(process.pid, 'SIGTERM');
  }
}, 500).unref();

// It is ended by a signal, and would keep nothing of what it has compiled.
setTimeout(() => require('node:module').flushCompileCache?.(), 5_000).unref();
