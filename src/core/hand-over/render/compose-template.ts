/** What the template of one route says of its own; the rest is the same for every partner. */
export interface TemplateParts {
  /** What a Django developer tries before: for them to say, and not for the partner to do. */
  tried: readonly string[];
  /** What the partner asks for: headings, the first one the chapter's, each with the slot below it. */
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
export function composeTemplate({ tried, about, criteria, steps }: TemplateParts): string {
  const chapter = about
    .map(([heading, slot], at) => `${at === 0 ? '##' : '###'} ${heading}\n\n{{${slot}}}`)
    .join('\n\n');
  return `# {{title}}

{{intro}}

## Goal 🎯

{{goal}}

## Where core Django ends 🚧

{{boundary}}

{{evidence}}

## Already tried? 🔍

For the sender to say, each with what came of it:

${tried.map((item) => `- ${item}: _not said_`).join('\n')}

## Context 🧭

{{context}}

### Code

{{selection}}

### Diagnostics

{{diagnostics}}

${chapter}

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
