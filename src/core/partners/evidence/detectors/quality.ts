import { FOR_SHOW, PACKAGE_JSON, REQUIREMENT_FILE, required, TEMPLATE_FILE, TEST_SETUP_FILE } from '../detector';
import type { Detector } from '../detector';

const SAMPLES = /(?:^|\/)(?:fixtures?|test[-_]?data|examples?|samples?|stubs)\//i;

/** A tool that drives browsers. */
function browserTool(topic: string, packages: RegExp, requirements: RegExp): Detector[] {
  const because = 'Journeys are tested with {name}';
  return [
    { topic, roles: ['e2e-tester', 'qa-lead'], because, path: PACKAGE_JSON, notPath: SAMPLES, packages },
    { topic, roles: ['e2e-tester', 'qa-lead'], because, path: REQUIREMENT_FILE, notPath: SAMPLES, requirements },
    { topic, roles: ['e2e-tester', 'qa-lead'], because, path: TEST_SETUP_FILE, notPath: SAMPLES, requirements },
  ];
}

export const TESTING_DETECTORS: readonly Detector[] = [
  ...browserTool('playwright', /^(?:@playwright\/test|playwright(?:-core)?)$/, /^(?:playwright|pytest-playwright)$/),
  ...browserTool('cypress', /^cypress$/, /^cypress$/),
  ...browserTool(
    'selenium',
    /^selenium-webdriver$/,
    /^(?:selenium|pytest-selenium|splinter|pytest-splinter|helium|seleniumbase)$/,
  ),
  ...browserTool('puppeteer', /^(?:puppeteer|pyppeteer)$/, /^pyppeteer$/),
  ...browserTool('webdriverio', /^(?:@wdio\/cli|webdriverio|nightwatch|testcafe)$/, /^robotframework-\w+library$/),
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
    path: /\.(?:[cm]?[jt]sx?|py)$(?<=(?:^|\/)(?:e2e|cypress)\/(?:[^/]+\/){0,5}(?:[^/]+\.(?:spec|test|cy)\.[cm]?[jt]sx?|test_[^/]+\.py))/,
    notPath: SAMPLES,
  },
  {
    topic: 'scenarios',
    roles: ['e2e-tester'],
    because: 'Scenarios in plain words',
    path: /\.(?:feature|robot)$/,
    notPath: SAMPLES,
  },
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
