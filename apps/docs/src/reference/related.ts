import { type Operation, operations } from '@winninghunter/docs-content';

/** Operations to look at beside this one: its twin, what its answers lead to, and what leads here. */
export function related(operation: Operation): string[] {
  const from = operations().filter((other) => linksOf(other).includes(operation.id));
  const all = [operation.twin, ...linksOf(operation), ...from.map(({ id }) => id)];
  const ids = all.filter((id): id is string => id !== null && id !== operation.id);
  return [...new Set(ids)];
}

function linksOf({ responses }: Operation): string[] {
  return responses.flatMap(({ links }) => links.map((link) => link.operation));
}
