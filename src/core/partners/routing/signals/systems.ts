import { PYTHON, SHELL, YAML } from '../signal';
import type { Signal } from '../signal';

/** A test talks to stand-ins, and a setting says only where something is. */
const NOT_CALLED = /(?:^|\/)(?:tests?\/|test_[^/]*\.py$|tests\.py$|conftest\.py$|settings(?:\/|\.py$))/;

/** What a project has other programs do: it sends them data, runs by their clock, is found by their index. */
export const SYSTEM_SIGNALS: readonly Signal[] = [
  {
    route: 'api',
    weight: 3.7,
    because: 'Sends to another system',
    path: PYTHON,
    notPath: NOT_CALLED,
    text: /\b(?:requests|httpx)\.(?:post|put|patch|delete)\(|\b(?:http_|api_|http|api)?(?:session|client)\.(?:post|put|patch)\(/,
    also: /\b(?:requests|httpx|aiohttp)\b/,
  },
  {
    route: 'api',
    weight: 2.5,
    because: 'Calls another system with a key',
    reads: 'literals',
    path: PYTHON,
    notPath: NOT_CALLED,
    text: /\bauth\s?=\s?\(|["'](?:Authorization|X-Api-Key|api[_-]?key|key|token|access_token)["']\s?:|\bsettings\.\w{0,60}(?:KEY|TOKEN|SECRET)\b/i,
    also: /\b(?:requests|httpx)\.(?:get|post|put|patch|delete|request|Session|Client)\b|\baiohttp\b|\burlopen\(/,
  },
  {
    route: 'api',
    weight: 3.7,
    because: "A client of a maker's service",
    path: PYTHON,
    notPath: NOT_CALLED,
    text: /\b(?:stripe|paypalrestsdk|braintree|razorpay|mollie|adyen|twilio|slack_sdk|firebase_admin|googleapiclient|simple_salesforce|hubspot|xmlrpc|odoorpc|pyrfc)\b/,
  },
  {
    route: 'infrastructure',
    weight: 4,
    because: 'Runs by the clock inside the process',
    path: PYTHON,
    notPath: NOT_CALLED,
    text: /\b(?:Background|Blocking|AsyncIO|Gevent|Tornado|Twisted)Scheduler\(|\bscheduler\.add_job\(|\bschedule\.every\(/,
  },
  {
    route: 'infrastructure',
    weight: 3.7,
    because: 'Work by the clock',
    path: PYTHON,
    text: /\bbeat_schedule\b|\badd_periodic_task\(|^[ \t]*(?:CRONJOBS|Q_SCHEDULES?)\b/m,
  },
  {
    route: 'infrastructure',
    weight: 3,
    because: 'Work in a thread of the web process',
    path: PYTHON,
    notPath: NOT_CALLED,
    text: /\b(?:threading\.)?(?:Thread|Timer)\(\s{0,20}(?:target\s?=|\d)|\b(?:Thread|Process)PoolExecutor\(/,
  },
  {
    route: 'infrastructure',
    weight: 3.7,
    because: 'Files carried to another machine',
    path: PYTHON,
    notPath: NOT_CALLED,
    text: /\bparamiko\b|\bpysftp\b|\bftplib\b|\bsmbclient\b|\bboto3\b|\bgoogle\.cloud\.storage\b|\bazure\.storage\b/,
  },
  {
    route: 'infrastructure',
    weight: 2.5,
    because: 'How a server is started',
    path: SHELL,
    atPlace: true,
    text: /\b(?:gunicorn|uvicorn|daphne|hypercorn|uwsgi|celery|supervisord|qcluster)\s/,
  },
  {
    route: 'containerization',
    weight: 8,
    because: 'An image built by a pipeline',
    path: YAML,
    atPlace: true,
    text: /\bdocker\/(?:metadata|build-push|setup-buildx|login)-action\b|\bdocker\s+(?:build|push|buildx)\b|\bkaniko\b/g,
    times: 2,
  },
  {
    route: 'database',
    weight: 4,
    because: "The database's own programs",
    reads: 'literals',
    path: PYTHON,
    text: /["'](?:pg_dump(?:all)?|pg_restore|mysqldump|mysqlpump|psql|vacuumdb|mongodump)["' ]/,
  },
  {
    route: 'database',
    weight: 3.7,
    because: 'The definition of a search index',
    path: PYTHON,
    notPath: /(?:^|\/)tests?\//,
    text: /\b(?:django_elasticsearch_dsl|elasticsearch_dsl|elasticsearch|opensearchpy|opensearch_dsl|django_opensearch_dsl|haystack|meilisearch|algoliasearch\w*|typesense|watson\.search)\b/,
  },
  {
    route: 'database',
    weight: 3.5,
    because: 'Which rows are seen hangs on who asks',
    path: PYTHON,
    text: /\b_?thread_locals?\b|\bthreading\.local\(|\bget_current_(?:request|user|tenant)\(/,
    also: /\bdef get_queryset\(|\bQuerySet\b/,
  },
];
