/** Where the window shows the mode. */
export const ACTIVITY_BAR_ITEM = '.activitybar .action-label[aria-label^="Django Developer"]';
export const STATUS_BAR_ITEM = '.statusbar-item[id="django-developer.django-developer-mode.djangoDeveloper"]';
/** What takes the keys of the text editor that is in front. */
export const EDITOR = '.editor-group-container.active .monaco-editor :is(.native-edit-context, textarea.inputarea)';
