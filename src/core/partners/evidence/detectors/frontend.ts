import { isLibraryScript } from '../../../base/names/library-script';
import { FOR_SHOW, PACKAGE_JSON, required, TEMPLATE_FILE } from '../detector';
import type { Detector } from '../detector';

/** A framework that a package.json asks for. */
function framework(topic: string, packages: RegExp, roles: Detector['roles']): Detector {
  return {
    topic,
    roles,
    because: 'The frontend is built with {name}',
    path: PACKAGE_JSON,
    notPath: FOR_SHOW,
    packages,
  };
}

export const FRONTEND_DETECTORS: readonly Detector[] = [
  framework('react', /^(?:react|preact)$/, ['react-specialist', 'frontend-developer']),
  framework('nextjs', /^next$/, ['nextjs-specialist', 'frontend-developer']),
  // Nuxt brings Vue along, so nobody has to name it.
  framework('vue', /^(?:vue|nuxt|nuxt3)$/, ['vue-specialist', 'frontend-developer']),
  framework('nuxt', /^(?:nuxt|nuxt3|@nuxt\/core)$/, ['vue-specialist', 'frontend-developer']),
  framework('angular', /^(?:@angular\/core|angular)$/, ['angular-specialist', 'frontend-developer']),
  framework('svelte', /^svelte$/, ['svelte-specialist', 'frontend-developer']),
  framework('sveltekit', /^@sveltejs\/kit$/, ['svelte-specialist', 'frontend-developer']),
  framework('astro', /^astro$/, ['frontend-developer']),
  framework('stencil', /^@stencil\/core$/, ['frontend-developer']),
  framework('inertia', /^@inertiajs\/[\w-]+$/, ['frontend-developer']),
  required('inertia', ['frontend-developer'], '{name} is required', /^(?:inertia-django|django-inertia)$/),
  framework('solid', /^solid-js$/, ['frontend-developer']),
  framework('lit', /^(?:lit|lit-element|lit-html)$/, ['frontend-developer']),
  framework('hotwire', /^@hotwired\/(?:turbo|stimulus)$/, ['frontend-developer']),
  framework('ember', /^ember-source$/, ['frontend-developer']),
  framework('jquery', /^jquery$/, ['frontend-developer']),
  {
    topic: 'jquery',
    roles: ['frontend-developer'],
    because: 'A template loads {name}',
    path: TEMPLATE_FILE,
    notPath: FOR_SHOW,
    text: /\b(jquery)(?:-\d[\d.]{0,20})?(?:\.slim)?(?:\.min)?\.js\b/i,
  },
  {
    topic: 'htmx',
    roles: ['frontend-developer'],
    because: 'The frontend uses {name}',
    path: PACKAGE_JSON,
    notPath: FOR_SHOW,
    packages: /^htmx(?:\.org)?$/,
  },
  required('htmx', ['frontend-developer'], '{name} is required', /^django-htmx$/),
  {
    topic: 'htmx',
    roles: ['frontend-developer'],
    because: 'htmx is among the static files',
    path: /(?:^|\/)(?=[^/]*\bhtmx)[^/]+\.js$/i,
    notPath: FOR_SHOW,
  },
  {
    topic: 'htmx',
    roles: ['frontend-developer'],
    because: 'A template carries htmx ({name})',
    path: TEMPLATE_FILE,
    notPath: FOR_SHOW,
    text: /\s(?:data-)?(hx-(?:get|post|put|patch|delete|target|swap|trigger|boost))=/,
  },
  {
    topic: 'alpine',
    roles: ['frontend-developer'],
    because: 'The frontend uses {name}',
    path: PACKAGE_JSON,
    notPath: FOR_SHOW,
    packages: /^alpinejs$/,
  },
  {
    topic: 'alpine',
    roles: ['frontend-developer'],
    because: 'Alpine is among the static files',
    path: /(?:^|\/)alpine(?:js)?[^/]*\.js$/i,
    notPath: FOR_SHOW,
  },
  {
    topic: 'alpine',
    roles: ['frontend-developer'],
    because: 'A template carries Alpine ({name})',
    path: TEMPLATE_FILE,
    notPath: FOR_SHOW,
    text: /\s(x-(?:data|show|for|init|model))=/,
  },
  {
    topic: 'scripts',
    roles: ['frontend-developer'],
    because: 'A script of the project’s own',
    path: /\.(?:[cm]?js|ts)$(?<=(?:^|\/)static\/.+)/,
    notPath: { test: (path) => FOR_SHOW.test(path) || isLibraryScript(path) },
  },
  framework('vite', /^vite$/, ['frontend-developer']),
  framework('webpack', /^webpack$/, ['frontend-developer']),
  framework('rollup', /^(?:rollup|@rollup\/wasm-node)$/, ['frontend-developer']),
  framework('esbuild', /^esbuild$/, ['frontend-developer']),
  framework('parcel', /^parcel$/, ['frontend-developer']),
];
