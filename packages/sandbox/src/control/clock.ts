/** The sandbox's time, in milliseconds since 1970. */
export type Clock = {
  now(): number;
  set(time: number): void;
  /** Back to the time that the sandbox was started with. */
  reset(): void;
};

/** Runs from a time on, or follows a clock; the real one if there is neither. */
export function createClock(start: number | (() => number) = Date.now): Clock {
  const source = typeof start === 'function' ? start : Date.now;
  const initial = (): number => (typeof start === 'function' ? 0 : start - Date.now());
  let offset = initial();
  const now = (): number => source() + offset;
  return {
    now,
    set: (time) => {
      offset += time - now();
    },
    reset: () => {
      offset = initial();
    },
  };
}
