/** A named part of what an account has written: JSON, so that it can be kept in a file or shared. */
export type Section<T> = {
  readonly name: string;
  /** Its value before the first write. */
  readonly empty: T;
};

/** Declares a section once, beside the handlers that own it. Its name is unique in the sandbox. */
export function section<T>(name: string, empty: T): Section<T> {
  return { name, empty };
}
