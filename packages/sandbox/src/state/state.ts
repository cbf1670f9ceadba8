import type { Sections } from '../account/store.ts';
import type { State } from '../handler.ts';

/** A handler's view of what its account has written, and what it writes itself. */
export type Draft = {
  readonly state: State;
  readonly changes: { readonly [name: string]: unknown };
};

/** Collects what is written, so that it can be kept, or dropped, as a whole. */
export function openDraft(sections: Sections): Draft {
  const changes: Record<string, unknown> = {};
  return {
    changes,
    state: {
      read: <T>({ name, empty }: { name: string; empty: T }): T => {
        if (Object.hasOwn(changes, name)) return changes[name] as T;
        return Object.hasOwn(sections, name) ? (sections[name] as T) : empty;
      },
      write: ({ name }, value) => {
        changes[name] = value;
      },
    },
  };
}
