/** A task in progress with what coordinates it, and what is told of it where it is finished. */
export const TASK =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress"\ncoordinator = "TASK-CMD-1"\nupdated_date = "2025-01-01"\n+++\n\n- [x] it is short\n\n## Log\n\n- 2025-01-01: begun\n';
export const COORDINATOR =
  '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\nupdated_date = "2025-01-01"\n+++\n\n# Shop\n';
export const LAST = '\n\n**Last entry:**\n\n- 2025-01-01: begun';
export const REPORT =
  '**Completion report** to TASK-CMD-1, 2026-01-02\n\n- Task: TASK-A (Order form)\n- Task log: .ruru/tasks/TASK-A.md\n\n**Result:** It works.';
export const OWN_ENTRY = '**Completion report** to TASK-CMD-1\n\n  **Result:** It works.';
export const ENTRY =
  '**Completion report** to TASK-CMD-1\n\n  - Task: TASK-A (Order form)\n  - Task log: .ruru/tasks/TASK-A.md\n\n  **Result:** It works.';
export const REQUEST = { kind: 'completion' as const, result: 'It works.', coordinator: 'TASK-CMD-1' };
