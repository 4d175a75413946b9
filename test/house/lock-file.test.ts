import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './source-files';

/** An entry of package-lock.json, as far as it says where a package comes from. */
interface Entry {
  integrity?: string;
  resolved?: string;
}

const { packages } = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};
const fetched = Object.entries(packages).filter(([folder]) => folder !== '');

suite('package-lock.json', () => {
  // A sum that is lost comes back only where npm finds neither node_modules nor the entry, and has to ask the registry.
  test('says of every package what its archive has to be', () => {
    assert.notEqual(fetched.length, 0);
    assert.deepEqual(
      fetched.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(([folder]) => folder),
      [],
    );
  });

  test('leaves it to each machine where packages are fetched from', () => {
    assert.deepEqual(
      fetched.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder),
      [],
    );
  });
});
