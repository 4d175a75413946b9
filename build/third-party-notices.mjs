import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Whatever a package calls the texts of its licences, and the notices that the Apache licence asks to pass on. */
const TEXT = /^(licen[cs]e|copying|notice|third.?party)/i;
const CODE = /\.([cm]?[jt]sx?|json|map)$/i;

const LINE = '-'.repeat(80);

/**
 * The notices of the packages that are in the bundles, with the whole text of their licences.
 * @param {readonly string[]} inputs the files that are in the bundles, relative to the repository, with `/`
 * @param {string} repository its absolute path
 * @returns {string} sorted by the names of the packages
 * @throws {Error} with the packages that bring along no text of a licence
 */
export function thirdPartyNotices(inputs, repository) {
  const packages = packagesOf(inputs).map((folder) => readPackage(repository, folder));
  const without = packages.filter(({ texts }) => texts.length === 0).map(({ title }) => title);
  if (without.length > 0) {
    throw new Error(
      `No licence text comes with ${without.join(', ')}. Use another package, or one that says how it may be passed on.`,
    );
  }
  const notices = packages.map(({ title, texts }) =>
    [LINE, title, LINE, '', ...texts.flatMap((text) => [text, ''])].join('\n'),
  );
  return `This program contains the following packages, each under its own licence.\n\n${[...new Set(notices)].sort().join('\n')}`;
}

/** The folders of the packages that these files are of, `node_modules/a/node_modules/@b/c`. */
function packagesOf(inputs) {
  const folders = inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

function readPackage(repository, folder) {
  const directory = path.join(repository, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  const texts = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name) && !CODE.test(entry.name))
    .map((entry) => readFileSync(path.join(directory, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');
  return { title: `${name} ${version} (${license})`, texts };
}
