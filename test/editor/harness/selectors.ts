/** Where the window shows the mode. */
export const ACTIVITY_BAR_ITEM = '.activitybar .action-label[aria-label^="Django Developer"]';
export const STATUS_BAR_ITEM = '.statusbar-item[id="django-developer.django-developer-mode.djangoDeveloper"]';
