import { PROSE, PYTHON, SCRIPT, STYLE, TEMPLATE } from '../signal';
import type { Signal } from '../signal';

const route = 'design';

export const DESIGN_SIGNALS: readonly Signal[] = [
  { route, weight: 6, because: 'A style sheet', path: STYLE },
  { route, weight: 10, because: 'Tailwind\'s theme', path: /(?:^|\/)tailwind[^/]*\.(?:[cm]?[jt]s|css)$/i },
  { route, weight: 8, because: 'Design tokens', path: /(?:^|\/)[^/]*(?:design-?tokens?|tokens|style-dictionary)[^/]*\.(?:json|ya?ml|css|scss|[cm]?[jt]s)$/i },
  { route, weight: 3, because: 'Design tokens', path: /\.(?:json|css|scss|[jt]s)$/i, text: /"\$(?:value|type)"\s*:|^[ \t]*--(?:color|colour|space|font|radius|shadow)[\w-]*\s*:/m },
  { route, weight: 12, because: 'A story of the design system', path: /(?:^|\/)\.storybook\/|\.stories\.\w+$|\.mdx$/i },
  { route, weight: 8, because: 'Drawn, not coded', path: /\.(?:svg|fig|sketch|xd|psd|ai|eps|woff2?|ttf|otf|ase)$/i },
  { route, weight: 3, because: 'Lies with the design', path: /(?:^|\/)(?:design|design-system|theme|themes|brand(?:ing)?|ux|wireframes?|mock-?ups?|style-?guide)(?:\/|[^/]*$)/i, notPath: PYTHON },
  { route, weight: 5, because: 'A theme: palette, type, shape', path: SCRIPT, text: /\b(?:createTheme|extendTheme|createVuetify|definePreset)\(|\bpalette\s*:|\btypography\s*:/ },
  { route, weight: 3, because: 'A palette or theme', path: /(?:^|\/)(?:palette|colou?rs|typography|theme)[^/]*\.(?:[cm]?[jt]s|json)$/i },
  { route, weight: 4, because: 'Links a design', text: /\bfigma\b|\bzeplin\b|\binvision(?:app)?\b/i, path: /\.(?:html?|md|mdx|rst|txt|css|scss|vue|[jt]sx?)$/i },
  { route, weight: 3.5, because: 'Styles inside a template', path: TEMPLATE, text: /<style\b/ },
  { route, weight: 3.5, because: 'Look decided by inline styles', path: TEMPLATE, text: /\sstyle="[^"]*(?:color|background|font|padding|margin|border|width|align|display)/g, times: 3 },
  { route, weight: 4, because: 'Look decided by long lists of classes', path: TEMPLATE, text: /\bclass="(?:[^\s"]+\s+){4}/g, times: 3 },
  { route, weight: 2, because: 'Layout and look in detail', path: TEMPLATE, text: /\b(?:linear-gradient|box-shadow|border-radius|letter-spacing|grid-template|@media|@keyframes)\b/ },
  { route, weight: 2, because: 'Art direction of an image', path: TEMPLATE, text: /<svg\b|<picture\b/ },
  {
    route,
    weight: 3.5,
    because: 'Asks how it should look or flow',
    text: /\b(?:UX|wireframes?|mock-?ups?|usability|user research|look and feel|visual (?:design|language|hierarchy)|redesign|UI\/UX|design system|persona|information architecture|call to action|brand colou?rs?)\b/i,
    path: /\.(?:html?|md|rst|txt|css|scss|py)$/i,
  },
  { route, weight: 2.5, because: 'Typography, colour and space', path: PROSE, text: /\b(?:typograph\w+|colou?r palette|style guide|spacing|icon set|font|layout|brand(?:ing)?|logo|screens?)\b/i },
  { route, weight: 3, because: 'Accessibility of the design', path: PROSE, text: /\b(?:WCAG|contrast|a11y|accessib\w+|screen readers?|focus (?:order|rings?)|keyboard navigation)\b/i },
  { route, weight: 2.5, because: 'Contrast, wording or layout is open', path: TEMPLATE, text: /\b(?:contrast|wording|mobile layout|spacing|hierarchy|WCAG|visual)\b/i },
  { route, weight: 2, because: 'A checker of styles or accessibility complains', diagnostic: /\b(?:stylelint|axe|a11y|WCAG|contrast)\b/i },
];
