import { type ErrorKind, site } from '@winninghunter/docs-content';

/** Operations of a surface that send an error; all of them if none is named. */
export type Senders = { surface: string; some: string[] };

/** Who sends an error, by surface; nobody in particular if every operation does. */
export function sendersOf({ operations }: ErrorKind): Senders[] {
  if (operations.length === site.operations.length) return [];
  return site.surfaces
    .map(({ name, operations: ids }) => ({
      surface: name,
      ids,
      own: ids.filter((id) => operations.includes(id)),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ surface, ids, own }) => ({ surface, some: own.length === ids.length ? [] : own }));
}
