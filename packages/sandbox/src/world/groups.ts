/** Things by what they belong to: all members one group after another, and where each group starts. */
export type Groups = {
  /** In the order of their index. */
  of(group: number): Uint32Array;
  count(group: number): number;
};

export function group(groups: number, groupOf: ArrayLike<number>): Groups {
  const starts = new Uint32Array(groups + 1);
  for (let index = 0; index < groupOf.length; index++) {
    const at = (groupOf[index] ?? 0) + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let at = 1; at <= groups; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(groupOf.length);
  for (let index = 0; index < groupOf.length; index++) {
    const at = groupOf[index] ?? 0;
    const place = next[at] ?? 0;
    members[place] = index;
    next[at] = place + 1;
  }
  return {
    of: (at) => members.subarray(starts[at] ?? 0, starts[at + 1] ?? 0),
    count: (at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0),
  };
}

/** The different values of `belongsTo` over some indexes, in the order in which they come up. */
export function distinct(indexes: ArrayLike<number>, belongsTo: ArrayLike<number>): Uint32Array {
  const values = new Set<number>();
  for (let at = 0; at < indexes.length; at++) values.add(belongsTo[indexes[at] ?? 0] ?? 0);
  return Uint32Array.from(values);
}
