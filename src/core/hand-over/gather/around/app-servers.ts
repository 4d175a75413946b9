import { joinedLines } from './joined-lines';

/** A server of Python applications, as one command starts it. Options are as written; those that are absent are not given. */
export interface AppServer {
  program: string;
  /** The command from its program on, to where another begins. */
  command: string;
  /** `shop.wsgi:application`. */
  app?: string;
  bind?: string;
  workers?: string;
  /** The file of its configuration, as written. */
  config?: string;
}

/** What a configuration file says, as written. */
export type ServerConfiguration = Pick<AppServer, 'app' | 'bind' | 'workers'>;

const PROGRAM = /^(?:\S{0,200}\/)?(gunicorn|uvicorn|daphne|hypercorn|granian|waitress-serve|uwsgi)$/;
/** Where a command ends; what follows is another. */
const ENDS = /^(?:&&?|\|\|?|;|>.*|2>.*)$/;
const APP = /^[A-Za-z_]\w*(?:\.\w+)*(?::[A-Za-z_]\w*(?:\(\))?)?$/;

/** What an option of a server says; of `other` the value alone is passed over, and `none` has no value. */
type Meaning = 'app' | 'bind' | 'host' | 'port' | 'workers' | 'config' | 'other' | 'none';

/**
 * The options of gunicorn, uvicorn, Daphne and those like them, by what they say:
 * https://docs.gunicorn.org/en/stable/settings.html, https://www.uvicorn.org/settings/, https://github.com/django/daphne#running
 */
const OPTIONS = meaningsOf({
  bind: '-b --bind --uds -u --unix-socket -e --endpoint --listen',
  host: '--host',
  port: '--port -p',
  workers: '-w --workers',
  config: '-c --config',
  other:
    '-k --worker-class -t --timeout --threads --log-level --log-config --access-logfile --error-logfile --chdir --max-requests --max-requests-jitter --keep-alive --worker-tmp-dir --name -n --interface --pid --user --group --env --root-path --loop',
});

/** https://uwsgi-docs.readthedocs.io/en/latest/Options.html */
const OPTIONS_OF_UWSGI = meaningsOf({
  app: '-w --module --wsgi --wsgi-file',
  bind: '--http --http-socket --socket -s',
  workers: '-p --processes --workers',
  config: '--ini -i',
  other: '--stats --chdir --threads',
  none: '--enable-threads',
});

function meaningsOf(options: Partial<Record<Meaning, string>>): ReadonlyMap<string, Meaning> {
  return new Map(
    Object.entries(options).flatMap(([means, names]) => names.split(' ').map((name) => [name, means as Meaning])),
  );
}

/** The server that a command starts; undefined where it starts none. */
export function readAppServer(command: string): AppServer | undefined {
  const words = command
    .replaceAll(/["'[\],]+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const at = words.findIndex((word) => PROGRAM.test(word));
  const [, program] = PROGRAM.exec(words[at] ?? '') ?? [];
  if (program === undefined) return undefined;
  const rest = words.slice(at + 1);
  const end = rest.findIndex((word) => ENDS.test(word));
  const own = (end === -1 ? rest : rest.slice(0, end)).map((word) => word.replace(/;$/, ''));
  const given = new Map<string, string>();
  let app: string | undefined;
  for (let index = 0; index < own.length; index++) {
    const [option = '', ...value] = (own[index] ?? '').split('=');
    const means = (program === 'uwsgi' ? OPTIONS_OF_UWSGI : OPTIONS).get(option);
    if (means === 'none') continue;
    if (means === undefined) {
      if (program === 'uwsgi' && /\.(?:ini|xml|ya?ml)$/.test(option)) given.set('config', option);
      if (/[.:]/.test(option) && APP.test(option) && (app === undefined || /[wa]sgi/.test(option))) app = option;
      continue;
    }
    given.set(means, value.length > 0 ? value.join('=') : (own[++index] ?? ''));
  }
  // Daphne's -b is a host alone.
  const host = given.get('host') ?? (program === 'daphne' && given.has('port') ? given.get('bind') : undefined);
  const port = given.get('port');
  const address = host === undefined && port === undefined ? undefined : [host ?? '', port ?? ''].join(':');
  return {
    program,
    command: [words[at], ...own].join(' '),
    ...definedOf({
      app: app ?? given.get('app'),
      bind: address ?? given.get('bind'),
      workers: given.get('workers'),
      config: given.get('config'),
    }),
  };
}

/** The lines of a script or of another file that start a server, each with its number. */
export function serversIn(text: string): (AppServer & { line: number })[] {
  return joinedLines(text).flatMap(({ line, text: command }) => {
    const server = /^\s*(?:#|echo\b|log\b|pip3?\b)/.test(command) ? undefined : readAppServer(command);
    return server === undefined || (server.app ?? server.config) === undefined ? [] : [{ ...server, line }];
  });
}

/** What a `gunicorn.conf.py` sets by itself. https://docs.gunicorn.org/en/stable/configure.html#configuration-file */
export function readServerConfiguration(text: string): ServerConfiguration {
  const valueOf = (name: string): string | undefined =>
    new Map(
      [...text.matchAll(/^(bind|workers|wsgi_app)[ \t]*=[ \t]*(\S[^\n#]{0,200})/gm)].map(([, key, value]) => [
        key,
        (value ?? '').trim(),
      ]),
    ).get(name);
  return definedOf({
    app: unquoted(valueOf('wsgi_app')),
    bind: unquoted(valueOf('bind')),
    workers: valueOf('workers'),
  });
}

function unquoted(text: string | undefined): string | undefined {
  return text?.replace(/^["'](.*)["']$/, '$1');
}

function definedOf<Part extends Record<string, string | undefined>>(parts: Part): { [Key in keyof Part]?: string } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]?: string;
  };
}
