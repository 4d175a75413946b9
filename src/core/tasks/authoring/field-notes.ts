/** What a field of a task log's front matter is for. */
export interface FieldNote {
  field: string;
  /** One or two sentences. */
  note: string;
  /** Whether its value is a list. */
  list: boolean;
}

/** The fields of MDTM, in the order of its templates. */
export const FIELD_NOTES: readonly FieldNote[] = [
  { field: 'id', note: 'What other task logs call this one; usually the file name without `.md`.', list: false },
  { field: 'title', note: 'What is to be done, in one line.', list: false },
  { field: 'status', note: 'Where the task stands.', list: false },
  { field: 'type', note: 'What kind of work it is.', list: false },
  { field: 'priority', note: 'How urgent it is beside the others.', list: false },
  { field: 'created_date', note: 'When the task was handed over, YYYY-MM-DD.', list: false },
  {
    field: 'updated_date',
    note: 'When the task log was last changed, YYYY-MM-DD. Set with every status.',
    list: false,
  },
  {
    field: 'due_date',
    note: 'When it has to be done, YYYY-MM-DD. Past that day an open task is overdue.',
    list: false,
  },
  {
    field: 'assigned_to',
    note: 'The partner who does it: a slug such as `dev-react`, `🧑‍💻 User:Ada` or `👥 Team:Backend`.',
    list: false,
  },
  {
    field: 'coordinator',
    note: 'Who gets the reports: a slug, or the id of the task log of whoever asked.',
    list: false,
  },
  { field: 'reporter', note: 'Who raised it.', list: false },
  { field: 'parent_task', note: 'The larger task that this one is a part of: its id or path.', list: false },
  { field: 'depends_on', note: 'Ids of the task logs that have to be done before this one.', list: true },
  { field: 'related_docs', note: 'Files that the work is about, relative to the workspace folder.', list: true },
  { field: 'tags', note: 'Words to find it by.', list: true },
  { field: 'estimated_effort', note: 'How large the work is thought to be.', list: false },
  { field: 'reviewed_by', note: 'Who looked at the result.', list: false },
  { field: 'key_learnings', note: 'What is worth remembering.', list: false },
];
