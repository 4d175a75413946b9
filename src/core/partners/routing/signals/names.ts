import { TEST_PATH } from '../../../project/source/classify-path';
import { MIGRATIONS, PYTHON, SETTINGS } from '../signal';
import type { Signal } from '../signal';

/** What a weight says of a name: it is given to the partner's work alone; seldom to anything else; often to ordinary work, too. */
const ALONE = 3.7;
const SELDOM = 2.4;
const OFTEN = 1.2;
/** A test is named after what it tries, and a setting names what it is about by itself. */
const NOT_NAMED = [TEST_PATH, MIGRATIONS, SETTINGS];

const BECAUSE: Partial<Record<Signal['route'], string>> = {
  security: 'Named for what it protects',
  infrastructure: 'Named for what it runs on',
  database: 'Named for what it does to the data',
  api: 'Named for what it speaks with',
  testing: 'Named for the tests it carries',
};

/**
 * What a file, a class or a function is called, word by word and in small letters: `SafeSsrfAdapter` is `safe ssrf adapter`. People name
 * things for what they are there for, in every project anew with the same words.
 */
export const NAME_SIGNALS: readonly Signal[] = [
  called(
    'security',
    ALONE,
    /\b(?:ssrf|xss|csrf|xxe|idor|(?:de)?saniti[sz](?:e|er|ers|ed|ing|ation)|re?captcha|hcaptcha|turnstile|honeypot|(?:en|de)crypt(?:ed|ion|or|s)?|cipher|crypto|oauth2?|oidc|openid|saml2?|sso|ldap|kerberos|jwt|jwks?|mfa|totp|2fa|webauthn|passkeys?|hashers?|lockout|impersonat(?:e|ion|ed|or)|hijack|brute ?force|csp|antivirus|malware|clamav|hmac|authenticat(?:or|ion) (?:backend|scheme|class)|auth(?:entication)? backends?|password hash(?:er|ing)?|two factor|second factor|(?:rotate|revoke|issue|verify|check|validate|sign|decode|hash|refresh|exchange) (?:\w+ )?(?:token|tokens|secret|secrets|key|keys|signature|credentials)|has access(?: to)?|(?:get|read|load|fetch|store) secrets?|block(?:ed|ing)? ips?|ip block(?:ed|s|er|ing)?|(?:deny|check|validate|scan|verify|inspect) (?:uploads?|uploaded|files?|attachments?)|(?:is|check|assert) (?:safe|private|public|internal) (?:url|host|ip|address)|safe (?:url|redirect|join)|ip (?:allow|deny|block|white|black) ?list|anonymi[sz](?:e|er|ation)|pseudonymi[sz](?:e|ation)|gdpr|row level security)\b/,
  ),
  called(
    'security',
    SELDOM,
    /\b(?:authenticat(?:e|or|ion|ed)|authori[sz](?:e|er|ation)|auth|backends|signatures?|signed|signing|signer|secrets?|credentials?|tokens?|throttl(?:e|es|ing|ed)|rate ?limit(?:s|er|ed|ing)?|password|api key|apikey|escape[rd]?|safe|trusted|untrusted|audit|consent|recaptcha|session)\b/,
  ),
  called(
    'security',
    OFTEN,
    /\b(?:permissions?|access|login|logout|signup|invit(?:e|ation)s?|roles?|user|upload(?:s|ed)?|restricted?|allowed?|can|owner)\b/,
  ),
  called(
    'infrastructure',
    ALONE,
    /\b(?:celery(?:config| app)?(?! tasks?\b)|schedulers?|cron(?:jobs?|tab)?|beat schedule|supervisor|gunicorn|uwsgi|uvicorn|prometheus|sentry|opentelemetry|otel|statsd|health ?checks?|healthz|liveness|readiness|heartbeat|watchdog|backups?|s3|(?<!token )bucket|minio|gcs|cdn|smtp|sftp|ftp|rsync|ssh|deploy(?:er|s|ment)?|logstash|autoscal(?:e|er|ing)|daemon|worker (?:pool|process|ready)|leader election|distributed lock|object storage|storage backends?|cache backends?|email backends?)\b/,
  ),
  called(
    'infrastructure',
    SELDOM,
    /\b(?:storages?|workers?|queues?|brokers?|locks?|caches?|caching|logging|metrics|telemetry|monitor(?:ing)?|apscheduler|jobs?|runner|subprocess|pipeline|email ?backend|server|hosts?)\b/,
  ),
  called(
    'infrastructure',
    OFTEN,
    /\b(?:tasks?|retry|retries|periodic|async|background|dispatch|mail(?:er)?|run|process)\b/,
  ),
  called(
    'database',
    ALONE,
    /\b(?:sql|raw sql|cascade|partition(?:s|ed|ing|er)?|shard(?:s|ing|ed)?|denormali[sz](?:e|er|ed|ation)|materiali[sz]ed|vacuum|re ?index|tsvector|full ?text|trigram|cte|upsert|bulk (?:upsert|insert|delete|load|merge)|db router|database router|query ?plan|explain|search index|elasticsearch|opensearch|solr|recursive query|foreign keys? constraint|replicas?|de ?duplicate rows|pg|postgres(?:ql)?|mysql)\b/,
  ),
  called(
    'database',
    SELDOM,
    /\b(?:aggregat(?:e|es|or|ion|ions|ed)|backfill|retention|purge|prune|clean ?up|de ?dup(?:e|lication|licate)?|bulk|statistics|stats|queryset|search|tree|hierarchy|geo|spatial|dump|restore|counters?|triggers?|transaction|atomic|database|db|merge)\b/,
  ),
  called(
    'database',
    OFTEN,
    /\b(?:managers?|query|queries|index(?:es)?|filters?|counts?|totals?|reports?|history|archive|duplicates?|recalculate|recompute|annotate|rank(?:ing)?|lookup)\b/,
  ),
  called(
    'api',
    ALONE,
    /\b(?:web ?hooks?|web ?sockets?|graphql|grpc|soap|xml ?rpc|json ?rpc|rpc|oai|oai pmh|sse|server sent events?|event stream|open ?api|swagger|json ?api|activitypub|federation|fhir|hl7|scim|mqtt|amqp|kafka|idempoten(?:t|cy)|circuit breaker|outbox|oembed|caldav|sparql|wfs|wms|stac)\b/,
  ),
  called(
    'api',
    SELDOM,
    /\b(?:consumers?|client|connectors?|gateway|proxy|integrations?|feeds?|sync(?:hroni[sz](?:e|er|ation))?|adapters?|transport|protocol|renderers?|parsers?|publish(?:er|ers)?|issue ?trackers?|payments?|provider|versioning|contract|remote|external)\b/,
  ),
  called(
    'api',
    OFTEN,
    /\b(?:api|imports?|importer|exports?|exporter|serializers?|schemas?|fetch|push|pull|request|endpoint|viewsets?|streams?|download|notify|notifications?)\b/,
  ),
  called(
    'testing',
    ALONE,
    /\b(?:e2e|end to end|selenium|playwright|load ?tests?|smoke tests?|test runner|page object)\b/,
  ),
];

function called(route: Signal['route'], weight: number, text: RegExp): Signal {
  return {
    route,
    weight,
    because: BECAUSE[route] ?? '',
    path: PYTHON,
    notPath: NOT_NAMED,
    reads: 'names',
    text,
    ...(weight < ALONE && { hints: true }),
  };
}
