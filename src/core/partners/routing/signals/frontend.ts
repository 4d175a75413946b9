import { PYTHON, SCRIPT, STYLE, TEMPLATE } from '../signal';
import type { Signal } from '../signal';

const route = 'frontend';

export const FRONTEND_SIGNALS: readonly Signal[] = [
  { route, weight: 4, because: 'Script, not Python', path: SCRIPT },
  {
    route,
    weight: 2,
    because: 'A component of a frontend framework',
    path: /(?:\.(?:[jt]sx|vue|svelte|astro)|\.(?:component|directive|service|module)\.ts|\.component\.html)$/i,
  },
  {
    route,
    weight: 5,
    because: "The frontend's packages and build",
    path: /(?:^|\/)(?:package(?:-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|angular\.json|[tj]sconfig[^/]*\.json|\.babelrc|\.eslintrc[^/]*|(?:vite|webpack|rollup|next|nuxt|svelte|astro|babel|postcss|esbuild|vue|jest|vitest|craco)\.config\.[^/]+)$/i,
  },
  {
    route,
    weight: 2,
    because: 'Uses a frontend framework',
    path: SCRIPT,
    text: /\bfrom\s+['"](?:react|vue|svelte|next|nuxt|preact|solid-js|lit|pinia|vuex|rxjs|@angular|@reduxjs|@tanstack|@testing-library|@inertiajs|axios|htmx|alpinejs)\b/,
  },
  {
    route,
    weight: 2,
    because: 'Lies in the frontend',
    path: /\.(?!py$|md$|ya?ml$|conf$|sh$|css$|scss$|svg$)\w+$(?<=(?:^|\/)(?:frontend|client|web-?app|webui|ui|spa|js)\/.+\.\w+)/i,
  },
  { route, weight: 0.5, because: 'Lies in the frontend', path: /(?:^|\/)assets\//i, notPath: PYTHON },
  {
    route,
    weight: 3,
    because: 'Alpine components in a template',
    path: TEMPLATE,
    text: /\bx-(?:data|for|show|init|bind|model|on)\b/,
  },
  { route, weight: 2.5, because: 'htmx carries the page', path: TEMPLATE, text: /\s(?:data-)?hx-[a-z]/g, times: 3 },
  {
    route,
    weight: 3.6,
    because: 'Inline script that talks to the server',
    path: TEMPLATE,
    text: /\bfetch\(|\bXMLHttpRequest\b|\baxios\.|\$\.(?:ajax|getJSON|post)\(|\bnew\s+(?:WebSocket|EventSource)\(/,
  },
  {
    route,
    weight: 2,
    because: "Inline script that handles the page's state",
    path: TEMPLATE,
    text: /\b(?:addEventListener|querySelector(?:All)?|createElement|innerHTML|localStorage|sessionStorage|pushState|insertAdjacentHTML|appendChild)\b/g,
    times: 2,
  },
  { route, weight: 4, because: 'A script in a template', path: TEMPLATE, within: /^<script>$/ },
  {
    route,
    weight: 3,
    because: 'A frontend framework mounted in a template',
    path: TEMPLATE,
    text: /\b(?:ReactDOM|createRoot|createApp|React\.|new\s+Vue|ng-app|data-reactroot|render_bundle|vite_asset|vite_hmr_client)\b|\bv-(?:for|if|model|bind|on)\b|<script[^<>]{0,200}type="(?:module|text\/babel)"|<div\s+id="(?:root|app)"/,
  },
  {
    route,
    weight: 4,
    because: 'Concerns a single-page application',
    path: PYTHON,
    reads: 'talk',
    text: /\b(?:React|Vue|Vue\.js|Angular|Svelte|SvelteKit|Next\.js|Nuxt|Inertia|SPA|single.page app\w*|hydrat(?:es?|ion)|client.side rout\w*|bundle[rd]?|webpack|vite|component tree)\b/gi,
    times: 2,
  },
  {
    route,
    weight: 3,
    because: 'Connects Django with a bundler',
    path: PYTHON,
    text: /\b(?:django_vite|DJANGO_VITE|webpack_loader|WEBPACK_LOADER|inertia|INERTIA_\w+|django_components|reactpy)\b/,
  },
  {
    route,
    weight: 2,
    because: 'The frontend runs on another origin',
    path: PYTHON,
    text: /^[ \t]*CORS_(?:ALLOWED_ORIGINS|ORIGIN_WHITELIST)\b/m,
  },
  {
    route,
    weight: 1.5,
    because: 'Names a frontend framework',
    path: /\.(?:md|rst|txt)$/i,
    text: /\b(?:React|Vue|Angular|Svelte|SvelteKit|Next\.js|Nuxt|Alpine|htmx|single.page|frontend|client.side)\b/i,
  },
  { route, weight: 1.2, because: 'Styles that a frontend builds', path: STYLE },
  {
    route,
    weight: 1.5,
    because: 'A linter or compiler of scripts complains',
    diagnostic: /\b(?:eslint|ts\(\d+\)|TS\d{4}|vue|svelte)\b/i,
  },
];
