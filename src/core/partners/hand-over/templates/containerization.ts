/** What the partner gets on the containerization route; the slots are those of `render-slots.ts`. */
export const containerization = `# {{title}}

{{intro}}

## Goal 🎯

{{goal}}

## Why this is beyond core Django 🚧

{{boundary}}

{{evidence}}

## What was already tried 🔍

- [ ] The application starts from an empty virtual environment with the listed requirements
- [ ] Every value that differs between environments comes from the environment
- [ ] Logs go to the standard output
- [ ] Files that must survive are written below \`MEDIA_ROOT\` only

## Context 🧭

{{context}}

### Code

{{selection}}

### Diagnostics

{{diagnostics}}

## What is to be run 📦

{{entry_points}}

### Environment variables

{{environment}}

### Static and media files

{{static_files}}

### Ports

{{ports}}

### Databases

{{databases}}

### Settings that concern containers

{{settings}}

## Acceptance Criteria ✅

- [ ] One image serves web, worker and scheduler, and does not run as root
- [ ] No secret is in the image or its history
- [ ] The services start in the right order and say when they are healthy
- [ ] A developer starts everything with one command
- [ ] The image is no larger and builds no slower than it must

## Checklist 📋

- [ ] Confirm the services and where they will run 📣
- [ ] Write the Dockerfile and what it ignores
- [ ] Describe the services, volumes and networks
- [ ] Run migrations and static files at the right time
- [ ] Try it on an empty machine
- [ ] Report completion with the path of this file 📣

## Log 📜
`;
