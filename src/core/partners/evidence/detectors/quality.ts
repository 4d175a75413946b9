import { FOR_SHOW, PACKAGE_JSON, REQUIREMENT_FILE, required, TEMPLATE_FILE, TEST_SETUP_FILE } from '../detector';
import type { Detector } from '../detector';

const SAMPLES = /(?:^|\/)(?:fixtures?|test[-_]?data|examples?|samples?|stubs)\//i;

/** No name at all. */
const NONE = /^$/;
/** A test whose path says that it drives a browser. */
const JOURNEY =
  /\.(?:[cm]?[jt]sx?|py)$(?<=(?:^|\/)(?:(?:e2e|cypress)\/(?:[^/]+\/){0,5}(?:[^/]+\.(?:spec|test|cy)\.[cm]?[jt]sx?|test_[^/]+\.py)|(?:selenium|functional|browser|ui|acceptance)(?:[-_]?tests?)?\/(?:[^/]+\/){0,3}tests?_[^/]+\.py|tests?_(?:selenium|e2e|browser|functional)\w*\.py))/;
/** Where checks are set up that run on another machine. */
const WORKFLOW =
  /^(?:\.github\/workflows\/[^/]+|\.gitlab-ci|\.circleci\/config|azure-pipelines[^/]*|bitbucket-pipelines)\.ya?ml$/;

/**
 * A tool that drives browsers.
 * @param perhaps those of the packages and requirements that products use too, to crawl or to print
 */
function browserTool(topic: string, packages: RegExp, requirements: RegExp, perhaps: RegExp): Detector[] {
  const tool = {
    topic,
    roles: ['e2e-tester', 'qa-lead'],
    because: 'Journeys are tested with {name}',
    notPath: SAMPLES,
    perhaps: { names: perhaps, beside: JOURNEY },
  };
  return [
    { ...tool, path: PACKAGE_JSON, packages },
    { ...tool, path: REQUIREMENT_FILE, requirements },
    { ...tool, path: TEST_SETUP_FILE, requirements },
  ];
}

/** A tool that a pipeline installs or runs, so that no manifest names it. */
function inPipeline(topic: string, text: RegExp): Detector {
  return { topic, roles: ['e2e-tester', 'qa-lead'], because: 'A pipeline runs {name}', path: WORKFLOW, text };
}

export const TESTING_DETECTORS: readonly Detector[] = [
  ...browserTool(
    'playwright',
    /^(?:@playwright\/test|playwright(?:-core)?)$/,
    /^(?:playwright|pytest-playwright)$/,
    /^playwright(?:-core)?$/,
  ),
  ...browserTool('cypress', /^cypress$/, /^cypress$/, NONE),
  ...browserTool(
    'selenium',
    /^selenium-webdriver$/,
    /^(?:selenium|pytest-selenium|splinter|pytest-splinter|helium|seleniumbase)$/,
    /^(?:selenium-webdriver|selenium|splinter|helium)$/,
  ),
  ...browserTool('puppeteer', /^(?:puppeteer|pyppeteer)$/, /^pyppeteer$/, /^(?:puppeteer|pyppeteer)$/),
  ...browserTool(
    'webdriverio',
    /^(?:@wdio\/cli|webdriverio|nightwatch|testcafe)$/,
    /^robotframework-\w+library$/,
    /^webdriverio$/,
  ),
  {
    topic: 'playwright',
    roles: ['e2e-tester'],
    because: 'Playwright is set up',
    path: /(?:^|\/)playwright[\w.-]*\.config\.[cm]?[jt]s$/,
    notPath: SAMPLES,
  },
  {
    topic: 'cypress',
    roles: ['e2e-tester'],
    because: 'Cypress is set up',
    path: /(?:^|\/)cypress(?:\.config\.[cm]?[jt]s|\.json)$/,
    notPath: SAMPLES,
  },
  {
    topic: 'journeys',
    roles: ['e2e-tester'],
    because: 'A journey under test',
    path: JOURNEY,
    notPath: SAMPLES,
  },
  {
    topic: 'scenarios',
    roles: ['e2e-tester'],
    because: 'Scenarios in plain words',
    path: /\.(?:feature|robot)$/,
    notPath: SAMPLES,
  },
  inPipeline(
    'playwright',
    /\b(playwright install|playwright test|playwright-github-action|mcr\.microsoft\.com\/playwright)\b/,
  ),
  inPipeline('cypress', /\b(cypress-io\/github-action|cypress run)\b/),
  {
    topic: 'pytest',
    roles: ['integration-tester', 'qa-lead'],
    because: 'Tests run with {name}',
    path: REQUIREMENT_FILE,
    requirements: /^(?:pytest|pytest-django)$/,
  },
  {
    topic: 'pytest',
    roles: ['integration-tester'],
    because: 'pytest is set up',
    path: /(?:^|\/)(?:pytest\.ini|conftest\.py)$/,
    notPath: SAMPLES,
  },
  {
    topic: 'services-under-test',
    roles: ['integration-tester'],
    because: 'Other systems are tested with {name}',
    path: REQUIREMENT_FILE,
    requirements:
      /^(?:testcontainers|pytest-docker|moto|pact-python|schemathesis|localstack|responses|vcrpy|pytest-vcr)$/,
  },
  {
    topic: 'load',
    roles: ['qa-lead'],
    because: 'Load is tested with {name}',
    path: REQUIREMENT_FILE,
    requirements: /^locust$/,
  },
];

export const DESIGN_DETECTORS: readonly Detector[] = [
  {
    topic: 'design-tokens',
    roles: ['ui-designer', 'design-lead'],
    because: 'Design tokens',
    path: /(?:^|\/)(?:design-?tokens?|tokens)(?:\.[\w-]+)?\.(?:json|css|scss|ya?ml)$|(?:^|\/)style-dictionary\.config\.\w+$/i,
    notPath: FOR_SHOW,
  },
  {
    topic: 'storybook',
    roles: ['design-lead', 'ui-designer'],
    because: 'A Storybook',
    path: /(?:^|\/)\.storybook\/main\.\w+$/,
  },
  {
    topic: 'storybook',
    roles: ['design-lead', 'ui-designer'],
    because: 'A Storybook by {name}',
    path: PACKAGE_JSON,
    notPath: FOR_SHOW,
    packages: /^(?:storybook|@storybook\/[\w-]+)$/,
  },
  {
    topic: 'figma',
    roles: ['ui-designer', 'design-lead'],
    because: 'A design is linked ({name})',
    path: /(?:^|\/)(?:(?:README|CONTRIBUTING|DESIGN)[\w.-]*|docs\/(?:[^/]+\/){0,3}[^/]+)\.(?:md|rst)$|\.stories\.\w+$/i,
    text: /(figma\.com\/(?:file|design|proto|community))/,
  },
  {
    topic: 'figma',
    roles: ['ui-designer', 'design-lead'],
    because: 'A design is linked ({name})',
    path: TEMPLATE_FILE,
    text: /(figma\.com\/(?:file|design|proto|community))/,
  },
  {
    topic: 'tailwind',
    roles: ['ui-designer'],
    because: 'Tailwind is set up',
    path: /(?:^|\/)tailwind[\w.-]*\.config\.[cm]?[jt]s$/,
    notPath: FOR_SHOW,
  },
  {
    topic: 'tailwind',
    roles: ['ui-designer'],
    because: 'Styles by {name}',
    path: PACKAGE_JSON,
    notPath: FOR_SHOW,
    packages: /^(?:tailwindcss|@tailwindcss\/[\w-]+)$/,
  },
  required('tailwind', ['ui-designer'], 'Styles by {name}', /^(?:django-tailwind(?:-cli)?|pytailwindcss)$/),
  {
    topic: 'component-library',
    roles: ['ui-designer'],
    because: 'Components by {name}',
    path: PACKAGE_JSON,
    notPath: FOR_SHOW,
    packages: /^(?:bootstrap|@mui\/material|antd|@uswds\/uswds|uswds|bulma|@chakra-ui\/react|vuetify|daisyui)$/,
  },
  {
    topic: 'component-library',
    roles: ['ui-designer'],
    because: 'A template loads {name}',
    path: TEMPLATE_FILE,
    notPath: FOR_SHOW,
    text: /\b(bootstrap|bulma|uswds|daisyui)(?:-\d[\d.]{0,20})?(?:\.bundle)?(?:\.min)?\.(?:css|js)\b/,
  },
  {
    topic: 'accessibility',
    roles: ['accessibility-specialist'],
    because: 'Accessibility is checked with {name}',
    path: PACKAGE_JSON,
    notPath: FOR_SHOW,
    packages: /^(?:pa11y(?:-ci)?|axe-core|@axe-core\/[\w-]+|cypress-axe|jest-axe|eslint-plugin-jsx-a11y)$/,
  },
  {
    topic: 'accessibility',
    roles: ['accessibility-specialist'],
    because: 'Accessibility is checked with {name}',
    path: REQUIREMENT_FILE,
    requirements: /^(?:axe-\w+-python|pytest-axe|axe-playwright-python)$/,
  },
];
