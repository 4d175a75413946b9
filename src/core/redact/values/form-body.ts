/** What stands behind the value of a field in the body of a form: `…&client_id=…&scope=…`, up to the end of the string or the word. */
const MORE_FIELDS = /[^\s"'`;,&=]{0,400}(?=(?:&[a-z][a-z_]{1,30}=[^\s"'`;,&=]{0,400}){1,20}(?:["'`\s]|$))/y;

/** Where the value of a field ends that begins at `start`, in the body of a form; undefined where no further field follows. */
export function endOfField(text: string, start: number): number | undefined {
  MORE_FIELDS.lastIndex = start;
  const value = MORE_FIELDS.exec(text)?.[0];
  return value === undefined ? undefined : start + value.length;
}
