import { TEST_PATH } from '../../../project/source/classify-path';
import { MIGRATIONS, PYTHON } from '../signal';
import type { Signal } from '../signal';

/** What a weight says of a package: whoever uses it does the partner's work; the partner's work touches it; it leans that way. */
const WORK = 3.8;
const TOUCHES = 2.6;
const LEANS = 1.4;
/** A test stands in for other systems, and a migration imports what its models did. */
const NOT_USED = [TEST_PATH, MIGRATIONS];

/**
 * What a package is for, by the name that it is imported by: one row for a purpose. That of the standard library and Django's own stand
 * beside those of others, for it is the purpose that leaves a Django developer's work.
 */
export const PACKAGE_SIGNALS: readonly Signal[] = [
  of(
    'database',
    WORK,
    "A driver, or the database's own protocol",
    /^(?:from|import) (psycopg2?|psycopg_pool|MySQLdb|pymysql|oracledb|cx_Oracle|pyodbc|asyncpg|sqlite3|sqlalchemy|alembic|pymongo|motor|mongoengine|cassandra|neo4j|neomodel|clickhouse_(?:driver|connect)|infi\.clickhouse_orm|influxdb\w*|duckdb|sqlparse|django_db_geventpool|dj_db_conn_pool)\b/m,
  ),
  of(
    'database',
    WORK,
    'Below the ORM',
    /^(?:from|import) (django\.db\.backends|django\.db\.models\.(?:sql|deletion import \w*Collector)|django\.db\.migrations\.(?:executor|loader|recorder|operations\.base|autodetector)|django\.db\.utils import ConnectionHandler|django\.core\.management\.sql)\b/m,
  ),
  of(
    'database',
    WORK,
    'Data of several tenants in one database',
    /^(?:from|import) (django_tenants|tenant_schemas|django_multitenant|tenant_users|django_pgschemas)\b/m,
  ),
  of(
    'database',
    WORK,
    "The database's own features",
    /^(?:from|import) (pgvector|psqlextra|pgtrigger|django_cte|django_pg_\w+|pgbulk|postgres_copy|bulk_update_or_create|django_bulk_\w+|dbview|django_zombodb|pg_\w+)\b/m,
  ),
  of(
    'database',
    TOUCHES,
    "The database's own features",
    /^(?:from|import) (django\.contrib\.(?:postgres\.(?:search|indexes|constraints|aggregates|operations|expressions)|gis))\b/m,
  ),
  of(
    'database',
    WORK,
    'The definition of a search index',
    /^(?:from|import) (haystack\.(?:backends|indexes)|whoosh|pysolr|elasticsearch\w*|opensearch\w*|django_elasticsearch_dsl\w*|django_opensearch_dsl|meilisearch|typesense|algoliasearch\w*|faiss|chromadb|qdrant_client|weaviate|pinecone|lancedb)\b/m,
  ),
  of(
    'database',
    LEANS,
    'Data in bulk',
    /^(?:from|import) (mptt|treebeard|tree_queries|pandas|pyarrow|polars|import_export|simple_history|pghistory|django\.db import (?:connections?|router)\b|django\.db\.models\.expressions)\b/m,
  ),
  of(
    'security',
    WORK,
    'Who somebody is',
    /^(?:from|import) (jose|jwt|jwcrypto|josepy|oauthlib|requests_oauthlib|google_auth_oauthlib|authlib|social_core|social_django|saml2|djangosaml2\w*|onelogin|ldap3?|django_auth_ldap|mozilla_django_oidc|oidc_provider|oauth2_provider|knox|rest_framework_simplejwt|rest_framework_api_key|django_otp|two_factor|pyotp|webauthn|fido2|u2flib_server|msal|google\.oauth2\.id_token|kerberos|gssapi|pam|radius|pyrad|keycloak|cas_ng|django_cas_ng|magic_link|sesame|allauth\.(?:mfa|headless|socialaccount\.(?:adapter|providers)))\b/m,
  ),
  of(
    'security',
    WORK,
    'Cryptography',
    /^(?:from|import) (cryptography|Crypto(?:dome)?|nacl|OpenSSL|gnupg|pgpy|rsa|ecdsa|bcrypt|argon2|passlib|scrypt|itsdangerous|fernet_fields|encrypted_(?:model_)?fields|django_cryptography|signxml|endesive|pyhanko|asn1crypto|tink)\b/m,
  ),
  of(
    'security',
    WORK,
    'A store of secrets',
    /^(?:from|import) (azure\.(?:keyvault|identity)|google\.cloud(?:\.| import )(?:secretmanager|kms)|hvac|aws_secretsmanager\w*|infisical\w*|onepasswordconnectsdk|doppler\w*|keyring)\b/m,
  ),
  of(
    'security',
    WORK,
    "Django's protections, made anew",
    /^(?:from|import) (django\.contrib\.auth\.(?:backends import \w*Backend|hashers|tokens)|django\.core\.signing|django\.contrib\.sessions\.backends|django\.middleware\.(?:csrf|security)|django\.views\.decorators\.clickjacking)\b/m,
  ),
  of(
    'security',
    WORK,
    'Keeps out what is hostile',
    /^(?:from|import) (axes|defender|captcha|django_recaptcha|hcaptcha|turnstile|friendly_captcha|altcha|honeypot|csp|bleach|nh3|html_sanitizer|lxml_html_clean|lxml\.html\.clean|defusedxml|clamd|pyclamd|django_clamd|zxcvbn\w*|pwned_passwords_django|RestrictedPython|simpleeval|advocate)\b/m,
  ),
  of(
    'security',
    TOUCHES,
    'Decides about access',
    /^(?:from|import) (guardian|rules|oso|casbin|django_scopes|rolepermissions|rest_framework\.authentication import (?:Base|Token|Basic)Authentication|hmac|secrets|ssl|magic|django\.utils\.crypto|allauth|dj_rest_auth|django\.contrib\.auth\.password_validation)\b/m,
  ),
  of(
    'security',
    LEANS,
    'Decides about access',
    /^(?:from|import) (django_ratelimit|ratelimit|brake|hashlib|ipaddress|tempfile|zipfile|tarfile|pickle|django\.contrib\.auth import (?:authenticate|login|logout|update_session_auth_hash)|django\.utils\.safestring|django\.core\.exceptions import (?:PermissionDenied|SuspiciousOperation))\b/m,
  ),
  of(
    'infrastructure',
    WORK,
    'Storage and services of a cloud',
    /^(?:from|import) (boto3?|botocore(?!\.exceptions)|aiobotocore|s3fs|minio|storages|google\.cloud(?!\.(?:exceptions|secretmanager|kms)| import (?:secretmanager|kms)\b)|azure(?!\.(?:core\.exceptions|keyvault|identity))|oss2|qcloud_cos|swiftclient|keystoneauth1|libcloud|b2sdk|cloudinary|imagekitio|fsspec)\b/m,
  ),
  of(
    'infrastructure',
    WORK,
    'Other machines, and the one it runs on',
    /^(?:from|import) (paramiko|asyncssh|pysftp|ftplib|smbclient|smbprotocol|fabric|invoke|ansible\w*|pyinfra|winrm|netmiko|napalm|puresnmp|pysnmp|psutil|setproctitle|gunicorn|uvicorn|uwsgi|uwsgidecorators|daphne|hypercorn|dbbackup|health_check|watchman|consul|etcd3?|kazoo|systemd|sdnotify)\b/m,
  ),
  of(
    'infrastructure',
    WORK,
    'How it is watched',
    /^(?:from|import) (sentry_sdk(?:\.\w+)+|sentry_sdk import init|raven|opentelemetry|prometheus_client|django_prometheus|newrelic|ddtrace|datadog|statsd|markus|elasticapm|logstash\w*|watchtower|graypy|pygelf|fluent\.(?:sender|event|handler)|rollbar|bugsnag|honeybadger|scout_apm|pyroscope)\b/m,
  ),
  of(
    'infrastructure',
    WORK,
    'Work outside the request: its queues, its clock, its workers',
    /^(?:from|import) (celery import Celery|celery\.(?:schedules|signals|app(?!(?:\.\w+)* import (?:shared_task|Task)$)|worker|beat|bootsteps|backends)|django_celery_beat|kombu|apscheduler|django_apscheduler|schedule|crontab|croniter|django_cron|django_crontab|django_extensions\.management\.jobs|rq\.(?:worker|job|registry)|rq_scheduler|django_rq\.(?:queues|workers|management)|dramatiq\.(?:brokers|middleware)|django_q\.(?:models|cluster|brokers)|procrastinate(?!\.contrib\.django(?:$| import (?:app|task)$))|arq|taskiq|multiprocessing|daemon\w*)\b/m,
  ),
  of(
    'infrastructure',
    WORK,
    'Locks and stores outside the process',
    /^(?:from|import) (redlock|redis_lock|redis\.(?:lock|sentinel|cluster)|django_redis\.(?:client|pool|cache)|pylibmc|pymemcache|memcache|django\.core\.cache\.backends|filelock|fcntl)\b/m,
  ),
  of(
    'infrastructure',
    TOUCHES,
    'Services around the process',
    /^(?:from|import) (redis|django_redis|django_rq|rq|dramatiq|huey|django_q|threading|concurrent\.futures|signal|subprocess|resource|smtplib|logging\.(?:config|handlers)|structlog|django\.core\.mail\.backends|django\.core\.files\.storage|django\.utils\.deconstruct|anymail|post_office)\b/m,
  ),
  of(
    'infrastructure',
    LEANS,
    'Services around the process',
    /^(?:from|import) (celery|celery_once|procrastinate|botocore|google\.cloud\.exceptions|azure\.core\.exceptions|socket|platform|shutil|gc|django\.core\.cache|environ|decouple|dotenv)\b/m,
  ),
  of(
    'containerization',
    WORK,
    'Talks to the container engine',
    /^(?:from|import) (docker|podman|kubernetes|kr8s|pykube|kopf)\b/m,
  ),
  of(
    'api',
    WORK,
    'A protocol between systems',
    /^(?:from|import) (grpc\w*|graphene\w*|strawberry\w*|ariadne\w*|graphql\w*|zeep|suds|spyne|xmlrpc|modernrpc|jsonrpc\w*|jsonrpcserver|websockets?|socketio|django_eventstream|paho|pika|aio_pika|confluent_kafka|kafka|aiokafka|faust|nats|stomp|stompest|rest_framework_json_api|pyoai|oaipmh|fhirclient|fhir|hl7|hl7apy|pydicom|pynetdicom|scim2?\w*|django_scim|caldav|webdav3?|wsgidav|little_boxes|bovine|feedparser|imaplib|poplib|imap_tools|imapclient|sword2|owslib|pysaml|fedmsg|proton|cloudevents)\b/m,
  ),
  of(
    'api',
    WORK,
    "A client of a maker's service",
    /^(?:from|import) (stripe|djstripe|paypal\w*|braintree|razorpay|mollie|adyen|square|plaid|coinbase\w*|twilio|vonage|nexmo|plivo|messagebird|slack_sdk|slack_bolt|slackclient|slack|telegram|telebot|discord|firebase_admin|pyfcm|fcm_django|pywebpush|webpush|apns2?|googleapiclient|gspread|simple_salesforce|hubspot|mailchimp\w*|sendgrid|postmarker|mailjet_rest|github|github3|ghapi|gitlab|jira|bugzilla|redminelib|atlassian|tracxml|openai|anthropic|langchain\w*|litellm|replicate|huggingface_hub|mistralai|cohere|deepl|tweepy|mastodon|facebook\w*|linkedin\w*|dropbox|boxsdk|O365|msgraph|exchangelib|zoomus|docusign\w*|shopify|woocommerce|odoorpc|pyrfc|pyzabbix|pynetbox|easypost|shippo|googlemaps|geopy|mapbox|geoip2|here_\w+|amazon\w*|sp_api|zenpy|intercom|segment|analytics|mixpanel|posthog|amplitude|transifex\w*)\b/m,
  ),
  of(
    'api',
    TOUCHES,
    'The form of an API past the usual',
    /^(?:from|import) (rest_framework\.(?:renderers import Base\w+|parsers import Base\w+|negotiation|versioning|schemas|metadata|exceptions import APIException)|tastypie|piston|drf_spectacular\.(?:extensions|openapi|plumbing|hooks|generators)|drf_yasg\.(?:inspectors|generators|codecs)|coreapi|marshmallow|apispec|icalendar|vobject|django\.contrib\.syndication|rest_framework_xml|rest_framework_yaml|lxml|xml\.etree)\b/m,
  ),
  of(
    'api',
    LEANS,
    'The form of an API past the usual',
    /^(?:from|import) (ninja|rest_framework|requests|httpx|aiohttp|urllib3|urllib\.request|csv|openpyxl|tablib|tenacity|backoff|asyncio|django\.http import StreamingHttpResponse)\b/m,
  ),
  {
    route: 'testing',
    weight: WORK,
    because: 'Tests past the usual',
    path: PYTHON,
    reads: 'imports',
    text: /^(?:from|import) (playwright|selenium|splinter|helium|locust|behave\w*|pytest_bdd|schemathesis|hypothesis|testcontainers|moto|localstack\w*|mutmut|seleniumbase|axe_\w+|pytest_benchmark|django\.test\.runner|django\.contrib\.staticfiles\.testing|channels\.testing)\b/m,
  },
  {
    route: 'testing',
    weight: LEANS,
    hints: true,
    because: 'Stands in for other systems',
    path: PYTHON,
    reads: 'imports',
    text: /^(?:from|import) (responses|vcr|httpretty|requests_mock|respx|pytest_httpserver|testfixtures|tblib|coverage)\b/m,
  },
  of(
    'frontend',
    TOUCHES,
    'Connects Django with a bundler',
    /^(?:from|import) (webpack_loader|django_vite|inertia|django_components|reactpy\w*|pipeline|compressor|django_unicorn|tetra|slippers|crispy_forms\.layout|bokeh|plotly|django_plotly_dash)\b/m,
  ),
];

function of(route: Signal['route'], weight: number, because: string, text: RegExp): Signal {
  return {
    route,
    weight,
    because,
    path: PYTHON,
    notPath: NOT_USED,
    reads: 'imports',
    text,
    ...(weight < WORK && { hints: true }),
  };
}
