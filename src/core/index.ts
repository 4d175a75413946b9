/**
 * The one file of core that doors import, beside `base/errors`: the mode, and what its verbs take and tell.
 */
export { createDjangoMode, type DjangoMode } from './mode/create-django-mode';
export type { Topic } from './mode/listeners';
export type { DeliveredReport, WantedReport } from './mode/report-verbs';
export type { RenamedTask } from './mode/rename-verb';
export type { ModeSettings } from './mode/surroundings';
export type { ChangedTask, CreatedTask } from './mode/task-results';
export {
  applyEdits,
  type Change,
  type FileEdit,
  type FileMove,
  type FileRemoval,
  type LineBreak,
  type NewFile,
  textAfter,
  type TextEdit,
} from './base/change';
export { compareCodeUnits } from './base/compare-code-units';
export { decodeText } from './base/decode-text';
export type { Author, Publication, Repository } from './partners/team/repository';
export type { Branches, BranchFile, BranchHead } from './base/branches';
export { directoryOf, folderPath, nameOf, useSlashes, withParents } from './base/path-parts';
export { hasPossibleLines, splitPlace } from './base/place';
export type { FileLine, Place } from './base/place';
export {
  type Changes,
  FileProblem,
  type Files,
  MAX_BYTES,
  type PathKind,
  type Problem,
  type Walk,
  type WalkedFile,
  type WalkRequest,
} from './base/ports';
export { entriesOf, INVENTORY_PARTS, type InventoryPart } from './project/inventory-parts';
export { findClosest } from './base/find-closest';
export { globDirectories, isGlob, matchGlob } from './base/match-glob';
export { protectedDirectory } from './base/names/protected-directory';
export { summarisePaths } from './base/summarise-paths';
export { stepAlone } from './base/apply-all';
export { showLine, showText } from './base/show-text';
export { wellFormed } from './base/lines';
export { stripJsonComments } from './base/strip-json-comments';
export { strangeWindowsName } from './base/names/windows-name';
export type { Detection, DjangoProject, DjangoRequirement, Evidence, WorkspaceKind } from './django/detection';
export { ALL_THE_SAME, LOOKED_FOR } from './django/explain-none';
export { type AgentFile, readAgentFile } from './export/agent-file';
export {
  type FileWriter,
  includedFile,
  jsonPlaces,
  type Outcome,
  ownFile,
  ownHashFile,
  sharedSection,
} from './export/file-writer';
export { noteOnTools } from './export/note-on-tools';
export { roomodesFile } from './export/roomodes-file';
export { renderAgentsSection } from './export/render-agents-section';
export { renderClaudeAgent, renderCodexAgent, renderCopilotAgent, renderOpenCodeAgent } from './export/render-agents';
export { rooModeOf } from './export/roo-mode';
export { redactData } from './redact/redact-data';
export { redactText } from './redact/redact-text';
export { composeHandOver, isForPerson } from './hand-over/compose-hand-over';
export type { DraftPlace, DraftRequest } from './hand-over/draft-request';
export { projectAround } from './hand-over/project-around';
export { type Catalogue, CATALOGUE } from './partners/catalogue/catalogue';
export type {
  GroupId,
  PartnerGroup,
  PartnerRole,
  RankedRouteId,
  RoleId,
  Route,
  RouteId,
} from './partners/catalogue/partner';
export { routeNamed } from './partners/catalogue/route-named';
export type { PartnerEvidence } from './partners/evidence/partner-evidence';
export { topicLabel } from './partners/evidence/topic-label';
export type { PartnerHere, PartnersHere } from './partners/partners-here';
export { closeSecond } from './partners/routing/close-second';
export { describeReasons } from './partners/routing/describe-reasons';
export type { RankedPlace } from './partners/routing/ranked-place';
export type { RankedRoute } from './partners/routing/rank-routes';
export type { Candidate } from './partners/team/candidate';
export { describeKinds, describeSender, describeStale, describeText } from './inbox/describe-news';
export { assigneeOf } from './partners/team/assignee-of';
export type { Taker } from './partners/team/rank-takers';
export type { CheckedCriterion, CriterionState } from './proof/check-criteria';
export { CRITERION_WORDS, describeProof, describeTick, summariseCriteria } from './proof/describe-proof';
export { TouchedThings } from './proof/touched-things';
export type { Commit, History, LogChange } from './inbox/history';
export type { StaleTask } from './inbox/find-stale';
export { isAcceptance, type Acceptance } from './inbox/acceptance';
export { wasHandedOver } from './inbox/entry-words';
export { isForSender, type AskedChange } from './inbox/asked-changes';
export { AskedOtherwise } from './inbox/asked-otherwise';
export { describeAsked, describeAskedChange } from './inbox/describe-asked';
export type { NewsKind } from './inbox/kind-of-news';
export type { News } from './inbox/news';
export { parseSeen, type SeenStore } from './inbox/seen';
export type { TaskChanges } from './inbox/task-changes';
export type { SessionAnswer } from './mode/session-verbs';
export type { Inbox } from './mode/inbox-verbs';
export type { ContentKind, ContentLink, ContentRow } from './project/contents/content-row';
export {
  type Destination,
  modelDestinations,
  templateDestinations,
  urlDestinations,
} from './project/contents/destinations';
export { modelDiagram } from './project/models/model-diagram';
export { mapDiagram } from './project/map/map-diagram';
export { mapProject } from './project/map/map-project';
export { modelLabel } from './project/map/node-ids';
export type { MapKind, MapNode, MapScope, ProjectMap } from './project/map/project-map';
export { matchUrl } from './project/contents/match-url';
export { migrationRows } from './project/contents/migration-rows';
export { projectContents } from './project/contents/project-contents';
export type { Inventory } from './project/inventory';
export type { Database, Settings } from './project/inventory-settings';
export type { UrlRoute } from './project/inventory-web';
export type { BranchMigrations, TargetBranch } from './project/migrations/branch-migrations';
export type { JudgedMigration, MigrationFinding } from './project/migrations/judgement';
export type { ProjectMigrations } from './project/migrations/project-migrations';
export type { DjangoThing } from './project/thing-at';
export type { ReportKind } from './reports/compose-report';
export type { Delivery } from './reports/deliver-report';
export type { OutstandingReport } from './reports/outstanding-reports';
export { NEW_SESSION, parseSession, type Session } from './reports/session';
export { REPORTS_FOLDER } from './reports/report-file';
export type { ReportRequest } from './reports/report-task';
export type { Review, ReviewedChange, ReviewFinding } from './review/review';
export { completeHeader, type HeaderCompletions } from './tasks/authoring/complete-header';
export { FIELD_NOTES } from './tasks/authoring/field-notes';
export { findReferences, type Reference } from './tasks/authoring/find-references';
export { headerCursor, type HeaderCursor } from './tasks/authoring/header-cursor';
export { resolveReference } from './tasks/authoring/resolve-reference';
export { filesAbout } from './tasks/authoring/named-files';
export { BoardMemory } from './tasks/board/board-memory';
export { chooseTasks, type WantedTasks } from './tasks/board/choose-tasks';
export { countTasks } from './tasks/board/count-tasks';
export { filterTasks } from './tasks/board/filter-tasks';
export { type BoardLayout, layOutBoard } from './tasks/board/lay-out-board';
export { type FilterContext, readFilter } from './tasks/board/read-filter';
export { nextTasks } from './tasks/board/next-tasks';
export type { BranchTask, SharedFile, TaskBranches } from './tasks/branches/branch-task';
export { groupTasks, type TaskGroup, type TaskGrouping } from './tasks/board/group-tasks';
export { plainName } from './tasks/board/plain-name';
export { sortTasks, type TaskOrder } from './tasks/board/sort-tasks';
export { progressOf, standingOf, type TaskStanding } from './tasks/board/task-standing';
export { refuseIssue } from './tasks/log/issue-address';
export { openGoalAt } from './tasks/body/open-goal';
export { canStart, isOpen } from './tasks/log/task-log';
export type { TaskChange } from './tasks/change/task-change';
export { refuseTitle } from './tasks/change/refuse-title';
export type { PointOutcome } from './tasks/change/settle-points';
export { pathOfTask } from './tasks/index/find-task-path';
export { newTasksFolder, problemOfTasksFolder } from './tasks/index/task-folders';
export type { TaskBoard } from './tasks/index/task-index';
export { BROKEN, type Finding, type LintRule } from './tasks/lint/finding';
export { followMovedFile } from './tasks/lint/lint-related';
export type { MergeLabels } from './tasks/merge/conflict-marks';
export {
  ATTRIBUTES,
  attributesLine,
  driverCommand,
  MERGE_DRIVER,
  placeAttributes,
  programOfDriver,
} from './tasks/merge/merge-driver';
export { mergeTask, mergeTexts } from './tasks/merge/merge-task';
export { isCriterion, type OpenPoint } from './tasks/log/check-completion';
export { classifyPriority, PRIORITIES } from './tasks/log/classify-priority';
export { classifyStatus, STATUS_SPELLINGS } from './tasks/log/classify-status';
export { describePoint } from './tasks/log/describe-point';
export { formatDate } from './tasks/log/format-date';
export type { Section } from './tasks/body/read-sections';
export { NotComplete } from './tasks/log/not-complete';
export { showStatus } from './tasks/log/show-status';
export type { KnownPriority, KnownStatus, PriorityLevel, Status, TaskLog } from './tasks/log/task-log';
export { OTHER_TASK_FOLDERS } from './tasks/others/layout-of';
export type { ChecklistItem } from './tasks/body/read-item';
