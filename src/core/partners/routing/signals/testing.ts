import { PROSE, PYTHON, SCRIPT } from '../signal';
import type { Signal } from '../signal';

const route = 'testing';

export const TESTING_SIGNALS: readonly Signal[] = [
  {
    route,
    weight: 6,
    because: 'Tests of whole journeys',
    path: /(?:^|\/)(?:e2e|end[-_]to[-_]end|cypress|playwright|selenium|acceptance|browser[-_]?tests?|ui[-_]?tests?|e2e[-_]tests?|tests?[-_]e2e|functional(?:[-_]tests?)?)\/|\.(?:e2e|cy|e2e-spec)\.\w+$|(?:^|\/)test_e2e\w*\.py$/i,
  },
  {
    route,
    weight: 4.5,
    because: 'Tests together with other systems',
    path: /(?:^|\/)(?:integration(?:[-_]tests?)?|contracts?|pacts?|smoke|system[-_]?tests?|stress|load[-_]?tests?|perf(?:ormance)?[-_]?tests?|visual|regression)\/|^(?=(?:.*\/)?tests?\/)(?:.*\/)?(?=[^/]*(?:integration|smoke|contract|load|e2e))[^/]*$/i,
    notPath: /\.sol$/,
  },
  {
    route,
    weight: 9,
    because: 'Configuration of a test tool',
    path: /(?:^|\/)(?:(?:playwright|cypress|wdio|nightwatch|testcafe|codecept|puppeteer|jest-e2e|protractor)(?:\.[\w-]+)*\.(?:[cm]?[jt]s|json|ya?ml|toml)|backstop\w*\.json|schemathesis\.toml|artillery[^/]*\.ya?ml|behave\.ini|locust\w*\.(?:py|conf)|\.percy\.ya?ml|mutmut\w*)$/i,
  },
  { route, weight: 9, because: 'Scenarios', path: /\.(?:feature|robot|jmx|postman_tests?)$/i },
  { route, weight: 2, because: 'A specification', path: /\.spec\.[cm]?[jt]sx?$/i },
  {
    route,
    weight: 7,
    because: 'Drives a real browser',
    path: /\.(?:py|[cm]?[jt]sx?)$/i,
    text: /\bplaywright\b|\bselenium\b|\bpuppeteer\b|\bsplinter\b|\bwebdriver(?:io)?\b|\bcy\.(?:visit|get|intercept|contains|request)\(|\bCypress\.|\btestcafe\b|\bhelium\b|\bpyppeteer\b/i,
  },
  {
    route,
    weight: 5,
    because: 'A helper that drives a browser',
    path: PYTHON,
    within: /^class \w{0,60}(?:Selenium|Playwright|Web[Dd]river|Splinter|PageObject)/,
  },
  {
    route,
    weight: 4,
    because: 'Needs a live server',
    path: PYTHON,
    text: /\b(?:Static)?LiveServerTestCase\b|\bChannelsLiveServerTestCase\b|\blive_server\b/,
  },
  {
    route,
    weight: 4,
    because: 'A page object',
    path: /\.(?:py|[cm]?[jt]s)$/i,
    text: /\bpage\.(?:goto|get_by_\w+|getBy\w+|locator|click|fill)\(|\bget_by_(?:role|label|text|test_id)\(|\bfind_elements?\(|\bPage Object\b|\bbrowser_context_args\b|\bstorage_state\b/,
  },
  {
    route,
    weight: 7,
    because: 'Load tests',
    path: /\.(?:py|[cm]?[jt]s|scala)$/i,
    text: /\bfrom\s+locust\b|\bimport\s+locust\b|\bHttpUser\b|from\s+['"]k6(?:\/|['"])|\bgatling\b|\bpytest_benchmark\b|\bartillery\b/,
  },
  {
    route,
    weight: 7,
    because: 'Scenarios in plain words',
    path: PYTHON,
    text: /\bfrom\s+(?:behave|pytest_bdd|lettuce|aloe|radish)\b|\bbehave_django\b|@(?:given|when|then)\(/,
  },
  {
    route,
    weight: 6,
    because: 'Tests of a contract',
    path: /\.(?:py|[cm]?[jt]s)$/i,
    text: /\b(?:import|from)\s+pact\b|@pact-foundation\b|\bschemathesis\b|\bdredd\b|\btavern\b/,
  },
  {
    route,
    weight: 5,
    because: 'Other systems under test',
    path: PYTHON,
    text: /\btestcontainers\b|\bpytest_docker\b|\blocalstack\b|\bmoto\b|\bwiremock\b|\bsandbox\b|\bsimulator\b|\bstaging\b/i,
  },
  {
    route,
    weight: 5,
    because: 'Visual comparison',
    path: SCRIPT,
    text: /\btoHaveScreenshot\(|\btoMatchImageSnapshot\(|\bpercySnapshot\(|\bchromatic\b/,
  },
  {
    route,
    weight: 5,
    because: 'Accessibility checked in a browser',
    path: /\.(?:py|[cm]?[jt]s)$/i,
    text: /@axe-core\/(?:playwright|webdriver\w*)|\baxe_(?:selenium|playwright)\w*|\bcypress-axe\b|\bpa11y\b/,
  },
  {
    route,
    weight: 4,
    because: 'Concerns the strategy of testing',
    path: /\.(?:md|mdx|rst|txt|py)$/i,
    text: /\b(?:end.to.end tests?|e2e|test (?:strategy|plan|pyramid)|smoke tests?|load tests?|regression tests?|flaky|user journeys?|visual regression|test coverage|acceptance tests?|browser tests?)\b/i,
  },
  { route, weight: 2, because: 'Concerns tests', path: PROSE, text: /\b(?:tests?|testing|suites?|QA)\b/i },
];
