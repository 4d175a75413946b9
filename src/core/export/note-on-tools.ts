/**
 * Where the tools are that the agents name, said where they do not come from the extension itself, and what does the same without
 * them: the files are committed, and the next machine may not have the MCP server.
 * @param tasksFolder relative to the workspace folder
 */
export function noteOnTools(tasksFolder: string): string {
  return (
    'The tools named here are those of the MCP server `django-developer`: `detect_django` and `inspect_project` say what is here, `suggest_route` where a place in ' +
    'the code belongs, `list_partners` who is here, `create_escalation` writes a task log, `list_tasks`, `read_task` and `update_task` keep it, `report_to_coordinator` reports. ' +
    'Without it use the program `django-developer`: `detect`, `inventory`, `route FILE:LINE`, `partners`, `tasks new TITLE --route ROUTE --kind KIND`, `tasks show`, ' +
    '`tasks set`, `tasks tick`, `tasks report`. Without either, write ' +
    `\`${tasksFolder}/TASK-DB-YYYYMMDD-HHMMSS.md\` by hand: between \`+++\` lines TOML with \`id\`, \`title\`, \`status = "🟡 To Do"\`, \`type\`, ` +
    '`assigned_to`, `coordinator`, `created_date` and `updated_date`, then the goal, acceptance criteria and a checklist of `- [ ]` items. ' +
    'Reports go below a last heading `## Log`.'
  );
}
