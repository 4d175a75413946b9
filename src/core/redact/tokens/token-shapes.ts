/** What a token of one maker looks like. */
export interface TokenShape {
  maker: string;
  /** A regular expression as text. It ends where a token may go on, so that a part of one is found too. */
  pattern: string;
  /** Who says so: the list of facts of gitleaks (its config/gitleaks.toml), or the pages of the maker. */
  source: string;
}

/**
 * The tokens that give themselves away by what they begin with. What secretlint has rules for is here too where a token
 * was cut, is of an older kind, or was made up for an example: those rules ask for the whole length.
 */
export const TOKEN_SHAPES: readonly TokenShape[] = [
  {
    maker: '1Password',
    source: 'gitleaks',
    pattern:
      String.raw`A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}` +
      String.raw`|ops_eyJ[A-Za-z0-9+/=]{40,}`,
  },
  { maker: 'Adobe', source: 'gitleaks', pattern: String.raw`p8e-[A-Za-z0-9]{32}` },
  { maker: 'age', source: 'gitleaks', pattern: String.raw`AGE-SECRET-KEY-1[A-Z0-9]{40,}` },
  { maker: 'Airtable', source: 'gitleaks', pattern: String.raw`pat[A-Za-z0-9]{14}\.[a-f0-9]{64}` },
  { maker: 'Alibaba Cloud', source: 'gitleaks', pattern: String.raw`LTAI[A-Za-z0-9]{16,}` },
  {
    maker: 'Anthropic, OpenAI, and who copies their prefix',
    source: 'gitleaks',
    pattern: String.raw`sk-(?:ant-|proj-|svcacct-|admin-|or-v1-|lf-)?[A-Za-z0-9][A-Za-z0-9_-]{15,}`,
  },
  { maker: 'Artifactory', source: 'gitleaks', pattern: String.raw`AKCp[A-Za-z0-9]{60,}|cmVmd[A-Za-z0-9]{59}` },
  {
    maker: 'Atlassian',
    source: 'support.atlassian.com',
    pattern: String.raw`ATATT3[A-Za-z0-9_=-]{60,}|ATBB[A-Za-z0-9]{28,}|ATCTT3[A-Za-z0-9_=-]{60,}`,
  },
  {
    maker: 'Authress',
    source: 'gitleaks',
    pattern:
      String.raw`(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.` +
      String.raw`[A-Za-z0-9+/_=-]{30,}`,
  },
  {
    maker: 'AWS',
    source: 'gitleaks',
    pattern:
      String.raw`(?:AKIA|ASIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])` +
      String.raw`|ABSK[A-Za-z0-9+/=]{60,}|bedrock-api-key-[A-Za-z0-9+/=]{20,}`,
  },
  { maker: 'Azure', source: 'gitleaks', pattern: String.raw`[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}` },
  {
    maker: 'Braintree',
    source: 'developer.paypal.com',
    pattern: String.raw`access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}`,
  },
  {
    maker: 'Brevo',
    source: 'gitleaks',
    pattern: String.raw`xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}|xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}`,
  },
  { maker: 'ClickHouse Cloud', source: 'gitleaks', pattern: String.raw`4b1d[A-Za-z0-9]{38}` },
  { maker: 'Clojars', source: 'gitleaks', pattern: String.raw`CLOJARS_[A-Za-z0-9]{60}` },
  {
    maker: 'Cloudflare',
    source: 'developers.cloudflare.com',
    pattern: String.raw`v1\.0-[a-f0-9]{24}-[a-f0-9]{140,}|cf(?:ut|at|k)_[A-Za-z0-9]{38,}`,
  },
  { maker: 'Contentful', source: 'gitleaks', pattern: String.raw`CFPAT-[A-Za-z0-9_-]{40,}` },
  { maker: 'Databricks', source: 'gitleaks', pattern: String.raw`dapi[a-f0-9]{32}(?:-\d)?` },
  { maker: 'DigitalOcean', source: 'gitleaks', pattern: String.raw`do[opr]_v1_[A-Fa-f0-9]{20,}` },
  {
    maker: 'Discord',
    source: 'gitleaks',
    pattern: String.raw`[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}`,
  },
  { maker: 'Docker', source: 'docs.docker.com', pattern: String.raw`dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}` },
  {
    maker: 'Doppler',
    source: 'gitleaks',
    pattern: String.raw`dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{1,40}\.)?[A-Za-z0-9]{40,}`,
  },
  { maker: 'Dropbox', source: 'gitleaks', pattern: String.raw`sl\.(?:u\.)?[A-Za-z0-9_-]{100,}` },
  { maker: 'Duffel', source: 'gitleaks', pattern: String.raw`duffel_(?:test|live)_[A-Za-z0-9_=-]{30,}` },
  { maker: 'Dynatrace', source: 'gitleaks', pattern: String.raw`dt0[a-z]\d{2}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}` },
  { maker: 'EasyPost', source: 'gitleaks', pattern: String.raw`EZ[AT]K[A-Za-z0-9]{54}` },
  {
    maker: 'Facebook',
    source: 'gitleaks',
    pattern: String.raw`\d{15,16}(?:\||%7C|%)[A-Za-z0-9_-]{27,40}|EAA[MC][A-Za-z0-9]{60,}`,
  },
  { maker: 'Figma', source: 'www.figma.com', pattern: String.raw`fig[dou]_?[dr]?_?[A-Za-z0-9_-]{38,}` },
  {
    maker: 'Flutterwave',
    source: 'gitleaks',
    pattern: String.raw`FLW(?:SECK|PUBK)_TEST-[A-Za-z0-9]{12,32}(?:-X)?|FLWSECK-[A-Za-z0-9]{32,}(?:-X)?`,
  },
  {
    maker: 'Fly.io',
    source: 'gitleaks',
    pattern: String.raw`fo1_[\w-]{43}|fm1[ar]_[A-Za-z0-9+/=]{80,}|fm2_[A-Za-z0-9+/=]{80,}`,
  },
  { maker: 'Frame.io', source: 'gitleaks', pattern: String.raw`fio-u-[A-Za-z0-9_=-]{60,}` },
  { maker: 'GitHub', source: 'gitleaks', pattern: String.raw`gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{20,}` },
  {
    maker: 'GitLab',
    source: 'gitleaks',
    pattern:
      String.raw`gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct|oas|wt)-[A-Za-z0-9_.-]{16,}` +
      String.raw`|GR1348941[\w-]{20}|_gitlab_session=[a-z0-9]{32}`,
  },
  {
    maker: 'Google',
    source: 'cloud.google.com',
    pattern: String.raw`AIza[\w-]{30,}|ya29\.[\w-]{16,}|GOCSPX-[\w-]{20,}|1//0[\w-]{30,}`,
  },
  {
    maker: 'Grafana',
    source: 'gitleaks',
    pattern: String.raw`gl(?:c|sa)_[A-Za-z0-9+/=_]{32,}|eyJrIjoi[A-Za-z0-9+/=]{40,}`,
  },
  { maker: 'Groq', source: 'console.groq.com', pattern: String.raw`gsk_[A-Za-z0-9]{40,}` },
  {
    maker: 'Harness',
    source: 'gitleaks',
    pattern: String.raw`(?:pat|sat)\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}`,
  },
  {
    maker: 'HashiCorp',
    source: 'gitleaks',
    pattern: String.raw`hv[sbr]\.[\w-]{20,}|[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}`,
  },
  { maker: 'Heroku', source: 'gitleaks', pattern: String.raw`HRKU-[A-Za-z0-9_-]{36,}` },
  { maker: 'Hugging Face', source: 'gitleaks', pattern: String.raw`hf_[A-Za-z0-9]{16,}|api_org_[A-Za-z]{34}` },
  { maker: 'Infracost', source: 'gitleaks', pattern: String.raw`ico-[A-Za-z0-9]{32}` },
  { maker: 'Intra42', source: 'gitleaks', pattern: String.raw`s-s4t2(?:ud|af)-[A-Fa-f0-9]{64}` },
  {
    maker: 'JWT',
    source: 'RFC 7519',
    pattern: String.raw`(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]{0,})?|ZXlK[A-Za-z0-9+/=]{40,}`,
  },
  {
    maker: 'LangSmith',
    source: 'docs.smith.langchain.com',
    pattern: String.raw`lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}`,
  },
  {
    maker: 'LaunchDarkly',
    source: 'gitleaks',
    pattern: String.raw`(?:sdk|mob|api)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}`,
  },
  { maker: 'Linear', source: 'gitleaks', pattern: String.raw`lin_(?:api|oauth)_[A-Za-z0-9]{32,}` },
  { maker: 'Mailchimp', source: 'gitleaks', pattern: String.raw`[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])` },
  { maker: 'Mailgun', source: 'gitleaks', pattern: String.raw`key-[a-f0-9]{32}` },
  { maker: 'Mapbox', source: 'gitleaks', pattern: String.raw`sk\.eyJ[\w-]{20,}\.[\w-]{20,}` },
  { maker: 'MaxMind', source: 'gitleaks', pattern: String.raw`[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk` },
  { maker: 'Netlify', source: 'gitleaks', pattern: String.raw`nfp_[A-Za-z0-9]{36,}` },
  { maker: 'New Relic', source: 'gitleaks', pattern: String.raw`NR(?:AK|JS|II|RA)-[A-Za-z0-9_-]{19,}` },
  { maker: 'Notion', source: 'gitleaks', pattern: String.raw`ntn_[0-9]{11}[A-Za-z0-9]{32,}|secret_[A-Za-z0-9]{43}` },
  { maker: 'npm', source: 'gitleaks', pattern: String.raw`npm_[A-Za-z0-9]{20,}` },
  { maker: 'Octopus Deploy', source: 'gitleaks', pattern: String.raw`API-[A-Z0-9]{26}` },
  { maker: 'Okta', source: 'gitleaks', pattern: String.raw`00(?!\d\d_)[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])` },
  { maker: 'OpenShift', source: 'gitleaks', pattern: String.raw`sha256~[\w-]{43}` },
  { maker: 'Perplexity', source: 'gitleaks', pattern: String.raw`pplx-[A-Za-z0-9]{40,}` },
  { maker: 'PlanetScale', source: 'gitleaks', pattern: String.raw`pscale_(?:tkn|oauth|pw)_[\w=.-]{30,}` },
  { maker: 'PostHog', source: 'posthog.com', pattern: String.raw`ph[xsa]_[A-Za-z0-9]{40,}` },
  { maker: 'Postman', source: 'gitleaks', pattern: String.raw`PMAK-[A-Fa-f0-9]{24}-[A-Fa-f0-9]{34}` },
  { maker: 'Prefect', source: 'gitleaks', pattern: String.raw`pn[ub]_[A-Za-z0-9]{36}` },
  { maker: 'Pulumi', source: 'gitleaks', pattern: String.raw`pul-[a-f0-9]{40}` },
  { maker: 'PyPI', source: 'gitleaks', pattern: String.raw`pypi-[\w-]{20,}` },
  { maker: 'Razorpay', source: 'razorpay.com', pattern: String.raw`rzp_(?:live|test)_[A-Za-z0-9]{14,}` },
  { maker: 'ReadMe', source: 'gitleaks', pattern: String.raw`rdme_[a-z0-9]{40,}` },
  { maker: 'Replicate', source: 'replicate.com', pattern: String.raw`r8_[A-Za-z0-9]{37}` },
  { maker: 'Resend', source: 'resend.com', pattern: String.raw`re_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}` },
  { maker: 'RubyGems', source: 'gitleaks', pattern: String.raw`rubygems_[a-f0-9]{40,}` },
  { maker: 'Scalingo', source: 'gitleaks', pattern: String.raw`tk-us-[\w-]{40,}` },
  { maker: 'SendGrid', source: 'gitleaks', pattern: String.raw`SG\.[\w=-]{10,}(?:\.[\w=.-]{10,})?` },
  { maker: 'Sentry', source: 'gitleaks', pattern: String.raw`sntry[us]_[A-Za-z0-9+/=_]{40,}` },
  { maker: 'SettleMint', source: 'gitleaks', pattern: String.raw`sm_[aps]at_[A-Za-z0-9]{16,}` },
  { maker: 'Shippo', source: 'gitleaks', pattern: String.raw`shippo_(?:live|test)_[A-Fa-f0-9]{40}` },
  { maker: 'Shopify', source: 'gitleaks', pattern: String.raw`shp(?:at|ca|pa|ss|ua|tka)_[A-Fa-f0-9]{32}` },
  {
    maker: 'Slack',
    source: 'gitleaks',
    pattern:
      String.raw`xox[a-z](?:\.xox[a-z])?-[\w-]{10,}|xapp-\d-[\w-]{10,}` +
      String.raw`|hooks\.slack\.com/(?:services|workflows|triggers)/[\w/+]{10,}`,
  },
  { maker: 'SonarQube', source: 'gitleaks', pattern: String.raw`sq[pua]_[a-f0-9]{40}` },
  { maker: 'Sourcegraph', source: 'gitleaks', pattern: String.raw`sgp_(?:(?:[A-Fa-f0-9]{16}|local)_)?[A-Fa-f0-9]{40}` },
  { maker: 'Square', source: 'gitleaks', pattern: String.raw`EAAA[\w-]{22,}|sq0[a-z]{3}-[\w-]{22,}` },
  { maker: 'Stripe', source: 'gitleaks', pattern: String.raw`(?:sk|rk|pk)_(?:live|test|prod)_\w{3,}|whsec_\w{8,}` },
  { maker: 'Supabase', source: 'supabase.com', pattern: String.raw`sb[ps]_[a-f0-9]{40}|sb_secret_[\w-]{20,}` },
  { maker: 'Tailscale', source: 'tailscale.com', pattern: String.raw`tskey-[a-z]{2,12}-[A-Za-z0-9-]{16,}` },
  { maker: 'Telegram', source: 'gitleaks', pattern: String.raw`\d{8,10}:AA[\w-]{30,}` },
  { maker: 'Telnyx', source: 'developers.telnyx.com', pattern: String.raw`KEY0[A-Za-z0-9]{30}_[A-Za-z0-9]{22}` },
  { maker: 'Twilio', source: 'gitleaks', pattern: String.raw`(?:SK|AC)[A-Fa-f0-9]{32}(?![A-Za-z0-9])` },
  { maker: 'xAI', source: 'docs.x.ai', pattern: String.raw`xai-[A-Za-z0-9]{60,}` },
  {
    maker: 'Django',
    source: 'docs.djangoproject.com/en/stable/ref/checks/#security',
    pattern: String.raw`django-insecure-[^\s"'\x60]{4,}`,
  },
  {
    maker: 'webhooks of chats',
    source: 'discord.com, learn.microsoft.com',
    pattern:
      String.raw`(?:discord(?:app)?\.com/api(?:/v\d{1,2})?/webhooks/\d{6,20}/[\w-]{16,})` +
      String.raw`|(?:https://[\w-]{1,60}\.)?webhook\.office\.com/webhookb2/[\w@/-]{60,}`,
  },
  {
    maker: 'hashes of passwords',
    source: 'docs.djangoproject.com/en/stable/topics/auth/passwords, crypt(5)',
    pattern:
      String.raw`(?:pbkdf2_sha(?:1|256)|bcrypt(?:_sha256)?|scrypt|argon2|sha1|md5)\$[^\s"'\x60\\,;|)]{12,}|\$\$?(?:2[abxy]` +
      String.raw`|5|6|y|1|apr1|argon2(?:id|i|d)?)\$[^\s"'\x60\\,;|)]{8,}|\{(?:S?SHA|SSHA512)\}[A-Za-z0-9+/=]{20,}`,
  },
];
