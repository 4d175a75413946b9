import type { Manifest } from '../../../../src/core/django/requirements/requirement';
import { sourceOf } from '../../../../src/core/django/requirements/requirement-sources';

/** What a file of this name and text says, one line each. */
export async function outlineManifest(path: string, text: string): Promise<string[]> {
  const manifest = await sourceOf(path)?.read(text, path);
  return manifest === undefined ? ['no source'] : linesOf(manifest);
}

function linesOf({ requirements, locked, includes, scripts, packageName, compiled }: Manifest): string[] {
  return [
    ...(packageName === null ? [] : [`package ${packageName}`]),
    ...(compiled ? ['compiled'] : []),
    ...requirements.map(
      ({ name, extras, specifier, role, line }) =>
        `${line}: ${name}${extras.length > 0 ? `[${extras.join()}]` : ''} ${specifier} (${role})`,
    ),
    ...locked.map(({ name, version, line }) => `${line}: ${name} locked at ${version}`),
    ...includes.map(({ path, line }) => `${line}: includes ${path}`),
    ...scripts.map(({ name, module, line }) => `${line}: ${name} starts ${module}`),
  ];
}
