const fs = require('node:fs');

const { file, start, before, after } = JSON.parse(process.env.DJANGO_MUTATION);
const read = fs.readFileSync;

/** One source file reads as if it had been changed: the file itself stays as it is. */
fs.readFileSync = function (path, ...rest) {
  const content = read.call(this, path, ...rest);
  if (typeof content !== 'string' || typeof path !== 'string' || path.replaceAll('\\', '/') !== file) return content;
  return content.slice(0, start) + after + content.slice(start + before.length);
};
