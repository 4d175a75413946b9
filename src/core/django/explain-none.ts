/** What makes a folder Django, as people say it: what is looked for before it is called none. */
export const LOOKED_FOR: readonly string[] = [
  'a manage.py that hands its arguments to Django',
  'a settings module: INSTALLED_APPS, MIDDLEWARE or ROOT_URLCONF in a file that something names, or that is named so',
  'a package whose requirements ask for Django, or that holds apps',
];

/** What turns the mode on where there is Django all the same. */
export const ALL_THE_SAME = {
  roots: {
    setting: 'djangoDeveloper.extraRoots',
    does: 'names directories that are Django projects whatever they look like.',
  },
  on: { setting: 'djangoDeveloper.detection: "on"', does: 'turns the mode on for whatever is found.' },
} as const;
