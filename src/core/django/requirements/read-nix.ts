import { emptyManifest, type Manifest } from './requirement';

/** Comments and strings of Nix, over lines, and the attributes that begin with Django's name. */
const TOKEN =
  /#[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\])*(?:"|$)|''[^]*?(?:''|$)|(?<![\w'-])django(?:_(\d[\d_]*))?(?![\w'-])|\n/g;
/** What makes an expression one of Python packages. */
const PYTHON =
  /\bpython\w*(?:\.withPackages|Packages|\.pkgs)\b|\bwithPackages\b|\bbuildPython(?:Application|Package)\b/;

/**
 * Reads which Django an expression of Nix asks for by its attribute: `django_5` is the newest Django 5 of the nixpkgs in
 * use, `django_4_2` one of 4.2, `django` whichever nixpkgs holds to be the usual one. Nothing is evaluated.
 */
export function readNix(text: string): Manifest {
  const manifest = emptyManifest();
  if (!PYTHON.test(text)) return manifest;
  let line = 1;
  for (const match of text.matchAll(TOKEN)) {
    const [token, version] = match;
    const next = text
      .slice(match.index + token.length, match.index + token.length + 20)
      .trimStart()
      .charAt(0);
    // What is assigned to or selected from is a name of the author's own.
    if (token.startsWith('django') && next !== '=' && next !== '.' && next !== ':') {
      const specifier = version === undefined ? '' : `==${version.replaceAll('_', '.')}.*`;
      manifest.requirements.push({ name: 'django', extras: [], specifier, role: 'main', line });
    }
    line += token.split('\n').length - 1;
  }
  return manifest;
}
