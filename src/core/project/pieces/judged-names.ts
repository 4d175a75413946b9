/** So many names are remembered; a project's classes derive from far fewer of elsewhere. */
const MOST = 5_000;

/**
 * The same judgement of dotted names, each judged once: thousands of classes derive from the same few.
 * @param judge says the same of the same name, each time
 */
export function judgedOnce(judge: (dotted: string) => boolean): (dotted: string) => boolean {
  const known = new Map<string, boolean>();
  return (dotted) => {
    let judged = known.get(dotted);
    if (judged === undefined) {
      if (known.size >= MOST) known.clear();
      known.set(dotted, (judged = judge(dotted)));
    }
    return judged;
  };
}
