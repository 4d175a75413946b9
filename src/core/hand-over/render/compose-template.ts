/** What the template of one route says of its own; the rest is the same for every partner. */
export interface TemplateParts {
  /** What the partner asks for: headings, each with the slot below it. */
  about: readonly (readonly [heading: string, slot: string])[];
  /** When the work is done. */
  criteria: readonly string[];
  /**
   * What the partner does, step by step; 📣 marks a step to report. The last report is owed by all and comes by itself.
   */
  steps: readonly string[];
}

const LAST_STEP = 'Report completion with the path of this file 📣';

/** The Markdown of a route's template, with its slots. A workspace's own template may differ in every line. */
export function composeTemplate({ about, criteria, steps }: TemplateParts): string {
  const sections = about.map(([heading, slot]) => `## ${heading}\n\n{{${slot}}}`).join('\n\n');
  return `# {{title}}

{{intro}}

## Goal 🎯

{{goal}}

## Why the {{partner}} 🚧

{{reasons}}

## Code 📍

{{place}}

{{selection}}

{{diagnostics}}

## What it touches 🧭

{{touches}}

${sections}

## Acceptance Criteria ✅

${openItems(criteria)}

## Checklist 📋

${openItems([...steps, LAST_STEP])}

## Log 📜
`;
}

function openItems(items: readonly string[]): string {
  return items.map((item) => `- [ ] ${item}`).join('\n');
}
