/** Passes each line on once, so that a mistake in a loop does not bury the rest. */
export function createNotes(log: (line: string) => void): {
  note: (line: string) => void;
  forget: () => void;
} {
  const told = new Set<string>();
  return {
    note: (line) => {
      if (told.has(line) || told.size === MAX_LINES) return;
      told.add(line);
      log(line);
    },
    forget: () => told.clear(),
  };
}

/** Callers choose part of the lines, and must not fill the memory with them. */
const MAX_LINES = 1_000;
