/**
 * Has this extension host believe that it is another time, and go on from there.
 * @returns what sets the clock right again
 */
export function shiftClock(to: Date): () => void {
  const TrueDate = Date;
  const shift = to.getTime() - TrueDate.now();
  globalThis.Date = class extends TrueDate {
    constructor(...parts: readonly unknown[]) {
      super(...((parts.length > 0 ? parts : [TrueDate.now() + shift]) as [number]));
    }

    static override now(): number {
      return TrueDate.now() + shift;
    }
  } as DateConstructor;
  return () => {
    globalThis.Date = TrueDate;
  };
}
