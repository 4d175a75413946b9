/**
 * The files that are loaded by the ones that are named, sooner or later, and they themselves.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {readonly string[]} named keys of `outputs`
 * @returns {string[]} keys of `outputs`
 */
export function reachedOutputs(outputs, named) {
  const reached = new Set(named);
  for (const name of reached) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const { path, external } of outputs[name].imports) {
      // What stays an import of an entry point is written as in the file; the rest is written as a key.
      const target = external && path.startsWith('./') ? folder + path.slice('./'.length) : path;
      if (target in outputs) reached.add(target);
    }
  }
  return [...reached];
}

/**
 * The files whose code has gone into these.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {readonly string[]} named keys of `outputs`
 * @returns {string[]} relative to the repository, with `/`
 */
export function bundledInputs(outputs, named) {
  const inputs = named.flatMap((name) => Object.entries(outputs[name].inputs));
  return [...new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input))];
}
