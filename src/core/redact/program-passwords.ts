/** What a program takes a password by. */
export interface ProgramPassword {
  command: RegExp;
  /** Where the password stands in what follows the name: what the group has found, at the end. */
  value: RegExp;
  /** Whether it is `user:password`, of which the user stays. */
  hasUser?: boolean;
  /** What the command has to hold before it: `login` of Docker. */
  after?: RegExp;
}

/** The programs of both tables, each where a command begins; its path may stand before it. */
export const COMMAND =
  /(?<![\w.$-]|(?<!bin)\/)(?:mysql\w{0,20}|mariadb\w{0,20}|docker|podman|nerdctl|skopeo|helm|az|oc|sshpass|twine|mongo\w{0,20}|cqlsh|7za?|7zr|zip|unzip|sqlcmd|bcp|mosquitto_\w{1,8}|ipmitool|redis-cli|keydb-cli|valkey-cli|htpasswd|ldap\w{1,20}|openssl|curl|wget|ab|wrk|siege|https?|xh|smbclient|lftp|mc|mcli|rabbitmqctl|composer|poetry|wpa_passphrase|gh|glab|snmp\w{1,10}|aws|git|npm|yarn|pnpm|bundle|pipx?|occ|rclone|nmcli)(?=[\s"'])/g;

/** Between the words of a command, and between the strings of a list of them. */
const NEXT = String.raw`(?:[ \t]{0,4}|["'][ \t]{0,4},[ \t]{0,4})=?`;
const WORD = String.raw`["']?(\$\{\{[^{}\n]{1,200}\}\}|[^\s"'\x60,\]]+)`;
const BLANK = String.raw`(?:[ \t]|\\\r?\n){1,40}`;
const ARGUMENT = String.raw`[^\s|&;<>]{1,300}`;
const PASSWORD = String.raw`["']?([^\s"'\x60<>|&;-][^\s"'\x60;]*)`;

/** Each by the manual of its program. */
export const PROGRAM_PASSWORDS: readonly ProgramPassword[] = [
  { command: /^(?:mysql|mariadb)\w{0,20}$/, value: new RegExp(`(?<=[\\s"'])-p${WORD}`, 'g') },
  { command: /^mysqladmin$/, value: new RegExp(`(?<=\\s)password${BLANK}${PASSWORD}`, 'g') },
  {
    command: /^(?:docker|podman|nerdctl|skopeo|helm|az|oc)$/,
    value: new RegExp(`(?<=[\\s"'])-p${NEXT}${WORD}`, 'g'),
    after: /\blogin\b/,
  },
  { command: /^(?:sshpass|twine|mongo\w{0,20}|cqlsh)$/, value: new RegExp(`(?<=[\\s"'])-p${NEXT}${WORD}`, 'g') },
  { command: /^7z[ar]?$/, value: new RegExp(`(?<=[\\s"'])-p${WORD}`, 'g') },
  {
    command: /^(?:zip|unzip|sqlcmd|bcp|mosquitto_(?:pub|sub|rr)|ipmitool)$/,
    value: new RegExp(`(?<=[\\s"'])-P${NEXT}${WORD}`, 'g'),
  },
  {
    command: /^(?:redis|keydb|valkey)-cli$/,
    value: new RegExp(`(?<=[\\s"'])(?:-a|AUTH)${NEXT}${WORD}`, 'g'),
  },
  {
    // `htpasswd -bc FILE USER PASSWORD`, `htpasswd -nb USER PASSWORD`
    command: /^(?:htpasswd|mosquitto_passwd)$/,
    value:
      /(?<=\s)-[A-Za-z]{0,6}b[A-Za-z]{0,6}[ \t]{1,4}(?:[^\s"']{1,200}[ \t]{1,4}){1,2}["']?([^\s"'<>|&;-][^\s"']*)/g,
  },
  { command: /^ldap\w{1,20}$/, value: new RegExp(`(?<=[\\s"'])-w${NEXT}${WORD}`, 'g') },
  { command: /^ldappasswd$/, value: new RegExp(`(?<=[\\s"'])-[as]${NEXT}${WORD}`, 'g') },
  { command: /^openssl$/, value: /(?:pass|k):([^\s"',\]]+)/g },
  { command: /^openssl$/, value: new RegExp(`(?<=\\s)-k${BLANK}${PASSWORD}`, 'g'), after: /^\s{1,4}enc\s/ },
  {
    command: /^(?:curl|wget|ab|wrk|siege)$/,
    value: new RegExp(`(?<=[\\s"'])(?:-u|-A|-U|--user|--proxy-user)${NEXT}${WORD}`, 'g'),
    hasUser: true,
  },
  {
    command: /^(?:https?|xh|smbclient)$/,
    value: new RegExp(`(?<=[\\s"'])(?:-a|-U|--auth)${NEXT}${WORD}`, 'g'),
    hasUser: true,
  },
  { command: /^lftp$/, value: new RegExp(`(?<=\\s)-u${BLANK}["']?[^\\s"',]{1,200},([^\\s"']+)`, 'g') },
  {
    // `mc alias set NAME URL USER PASSWORD`
    command: /^mc(?:li)?$/,
    value: new RegExp(
      `^${BLANK}(?:alias${BLANK}set|config${BLANK}host${BLANK}add)${BLANK}(?:${ARGUMENT}${BLANK}){3}${PASSWORD}`,
      'g',
    ),
  },
  {
    command: /^rabbitmqctl$/,
    value: new RegExp(
      `^${BLANK}(?:add_user|change_password|authenticate_user)${BLANK}${ARGUMENT}${BLANK}${PASSWORD}`,
      'g',
    ),
  },
  {
    command: /^(?:composer|poetry)$/,
    value: new RegExp(
      `^${BLANK}config${BLANK}(?:--?[a-z-]{1,20}${BLANK})?http-basic${ARGUMENT}${BLANK}${ARGUMENT}${BLANK}${PASSWORD}`,
      'g',
    ),
  },
  { command: /^wpa_passphrase$/, value: new RegExp(`^${BLANK}${ARGUMENT}${BLANK}${PASSWORD}`, 'g') },
  {
    command: /^(?:gh|glab)$/,
    value: new RegExp(`(?<=[\\s"'])(?:-b|--body)${NEXT}${WORD}`, 'g'),
    after: /\bsecret\b/,
  },
  { command: /^snmp\w{1,10}$/, value: new RegExp(`(?<=[\\s"'])-[AXc]${NEXT}${WORD}`, 'g') },
];

/** Subcommands that take a name and its value beside it: `aws configure set aws_secret_access_key …`. */
export const NAMED_WORDS: readonly { command: RegExp; begins: RegExp }[] = [
  { command: /^aws$/, begins: /^\s{1,8}configure\s{1,8}set\s/ },
  { command: /^git$/, begins: /^\s{1,8}config\s/ },
  { command: /^(?:npm|yarn|pnpm)$/, begins: /^\s{1,8}config\s{1,8}set\s/ },
  { command: /^(?:poetry|composer|bundle|pipx?|occ)$/, begins: /^\s{1,8}config\b/ },
  { command: /^rclone$/, begins: /^\s{1,8}config\s{1,8}(?:create|update|password)\s/ },
  { command: /^nmcli$/, begins: /^\s[^\n]{0,200}\b(?:connect|modify|add|hotspot)\s/ },
];
