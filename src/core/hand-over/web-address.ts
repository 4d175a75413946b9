import type { Place } from '../base/place';
import type { Publication } from '../partners/team/repository';
import type { Forge, Forges } from './forges';

/** A repository on the web. */
export interface WebAddress {
  /** Bitbucket Data Center, on a host of one's own, has other pages than bitbucket.org. */
  forge: Forge | 'bitbucket-server';
  /** Without name and password: `https://github.com/acme/shop`. */
  url: string;
}

/** `https://name:password@host:8443/acme/shop.git`, `ssh://git@host:22/acme/shop` */
const URL_FORM = /^(https?|ssh|git|git\+ssh):\/\/(?:[^/]*@)?([\w.-]+)(:\d{1,5})?\/(.+)$/i;
/** `git@host:acme/shop.git`: https://git-scm.com/docs/git-clone#_git_urls */
const SCP_FORM = /^(?:[^/:]*@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)(.+)$/;
/** More than this of an address is refused by servers, or cut by systems on the way to the browser. */
const MAX_ADDRESS = 6_000;

/**
 * Where a remote is looked at, without what it says of who may; undefined for what is no host, or one whose pages are not known.
 * @param remote as git has it
 * @param forges what hosts of one's own run
 */
export function webAddressOf(remote: string, forges: Forges = {}): WebAddress | undefined {
  const [, scheme = 'ssh', host = '', port = '', path = ''] = URL_FORM.exec(remote) ?? scpOf(remote) ?? [];
  if (host === '') return undefined;
  const given = Object.hasOwn(forges, host.toLowerCase()) ? forges[host.toLowerCase()] : undefined;
  const forge = given ?? forgeOf(host.toLowerCase());
  if (!forge) return undefined;
  const parts = path
    .replace(/[?#][^]*$/, '')
    .replace(/\.git\/?$/, '')
    .split('/')
    .map(decoded)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  if (forge === 'azure' && isCloud(host.toLowerCase())) return azureOf(host.toLowerCase(), parts);
  if (parts.length < 2) return undefined;
  const isWeb = /^https?$/i.test(scheme);
  const origin = `${isWeb ? scheme.toLowerCase() : 'https'}://${host.toLowerCase()}${isWeb ? port : ''}`;
  if (forge === 'bitbucket' && !isCloud(host.toLowerCase())) return bitbucketServerOf(origin, parts);
  if (forge === 'azure' && parts.at(-2) !== '_git') return undefined;
  return { forge, url: `${origin}/${encodePath(parts.join('/'))}` };
}

/**
 * A link to lines of a file as they are at the commit, or on the branch where the remote does not have the commit.
 * @returns undefined where the remote has neither, or its pages are not known
 */
export function linkTo(
  { path, line, endLine }: Place,
  publication: Publication,
  forges: Forges = {},
): string | undefined {
  const { remote, prefix, commit, branch } = publication;
  const address = webAddressOf(remote, forges);
  const ref = commit ?? branch;
  if (!address || ref === undefined) return undefined;
  const { forge, url } = address;
  const [file, at] = [encodePath([prefix, path].filter(Boolean).join('/')), encodePath(ref)];
  const last = endLine ?? line;
  switch (forge) {
    case 'github':
      return `${url}/blob/${at}/${file}${fragment(line, last, (from, to) => `L${from}-L${to}`, 'L')}`;
    case 'gitlab':
      return `${url}/-/blob/${at}/${file}${fragment(line, last, (from, to) => `L${from}-${to}`, 'L')}`;
    case 'bitbucket':
      return `${url}/src/${at}/${file}${fragment(line, last, (from, to) => `lines-${from}:${to}`, 'lines-')}`;
    case 'bitbucket-server': {
      const version = commit === undefined ? `refs/heads/${ref}` : ref;
      return `${url}/browse/${file}?at=${encodeURIComponent(version)}${fragment(line, last, (from, to) => `${from}-${to}`, '')}`;
    }
    case 'gitea':
      return `${url}/src/${commit === undefined ? 'branch' : 'commit'}/${at}/${file}${fragment(line, last, (from, to) => `L${from}-L${to}`, 'L')}`;
    case 'azure': {
      const version = `${commit === undefined ? 'GB' : 'GC'}${encodeURIComponent(ref)}`;
      const lines =
        line === undefined
          ? ''
          : `&line=${line}&lineEnd=${(last ?? line) + 1}&lineStartColumn=1&lineEndColumn=1&lineStyle=plain&_a=contents`;
      return `${url}?path=/${file}&version=${version}${lines}`;
    }
  }
}

/**
 * The forge's own page for a new issue, filled in; a long text is cut, and says so.
 * @returns undefined where a page that can be filled in is not documented for the forge
 */
export function newIssueAddress({ forge, url }: WebAddress, title: string, body: string): string | undefined {
  if (forge === 'bitbucket' || forge === 'bitbucket-server' || forge === 'azure') return undefined;
  // https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
  const [page, ofTitle, ofBody] =
    forge === 'gitlab' ? ['-/issues/new', 'issue[title]', 'issue[description]'] : ['issues/new', 'title', 'body'];
  const before = `${url}/${page}?${encodeURIComponent(ofTitle)}=${encodeURIComponent(title)}&${encodeURIComponent(ofBody)}=`;
  const whole = encodeURIComponent(body);
  if (before.length + whole.length <= MAX_ADDRESS) return before + whole;
  const note = '\n\n… The task log has the rest.';
  const room = MAX_ADDRESS - before.length - encodeURIComponent(note).length;
  let [kept, used] = ['', 0];
  for (const character of body) {
    used += encodeURIComponent(character).length;
    if (used > room) break;
    kept += character;
  }
  return before + encodeURIComponent(kept + note);
}

function scpOf(remote: string): string[] | undefined {
  const found = SCP_FORM.exec(remote);
  return found ? ['', 'ssh', found[1] ?? '', '', found[2] ?? ''] : undefined;
}

/** Whether a host is of the product's own maker, for all of its customers. */
function isCloud(host: string): boolean {
  return ['bitbucket.org', 'dev.azure.com', 'visualstudio.com'].some((end) => `.${host}`.endsWith(`.${end}`));
}

/** `https://git.acme.example/scm/shop/web.git`, `ssh://git@git.acme.example:7999/~ada/web.git`: a project or a person, and theirs. */
function bitbucketServerOf(origin: string, parts: readonly string[]): WebAddress {
  const [owner = '', repository = ''] = parts.slice(-2);
  const above = parts.slice(0, -2).filter((part, at, all) => part !== 'scm' || at < all.length - 1);
  const whose = owner.startsWith('~') ? ['users', owner.slice(1)] : ['projects', owner];
  return {
    forge: 'bitbucket-server',
    url: `${origin}/${encodePath([...above, ...whose, 'repos', repository].join('/'))}`,
  };
}

/** By its name; a host of one's own usually says what it runs. */
function forgeOf(host: string): Forge | undefined {
  if (host === 'bitbucket.org' || host === 'altssh.bitbucket.org') return 'bitbucket';
  if (host.endsWith('dev.azure.com') || host.endsWith('.visualstudio.com')) return 'azure';
  const words = host.split(/[.-]/);
  if (words.includes('github')) return 'github';
  if (words.includes('gitlab')) return 'gitlab';
  return ['gitea', 'forgejo', 'codeberg'].some((word) => words.includes(word)) ? 'gitea' : undefined;
}

/** `https://dev.azure.com/org/project/_git/repo`, `git@ssh.dev.azure.com:v3/org/project/repo`, `https://org.visualstudio.com/project/_git/repo` */
function azureOf(host: string, parts: readonly string[]): WebAddress | undefined {
  const address = (words: readonly (string | undefined)[]): WebAddress | undefined => {
    const [organisation, project, repository] = words;
    if (!organisation || !project || !repository) return undefined;
    const url = `https://dev.azure.com/${encodePath(`${organisation}/${project}`)}/_git/${encodePath(repository)}`;
    return { forge: 'azure', url };
  };
  if (parts[0] === 'v3') return address(parts.slice(1));
  const at = parts.indexOf('_git');
  if (at === -1) return undefined;
  const before = host.endsWith('.visualstudio.com') ? [host.split('.')[0], ...parts.slice(0, at)] : parts.slice(0, at);
  const [organisation, project] = before.filter((part) => part !== 'DefaultCollection');
  return address([organisation, project ?? parts[at + 1], parts[at + 1]]);
}

/** A path as it stands in an address. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** What an address has encoded already is taken as it was meant. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function fragment(
  line: number | undefined,
  last: number | undefined,
  several: (from: number, to: number) => string,
  one: string,
): string {
  if (line === undefined) return '';
  return `#${last === undefined || last === line ? `${one}${line}` : several(line, last)}`;
}
