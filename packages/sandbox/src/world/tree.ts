import { createIds, type Ids } from './ids.ts';
import { type Leaf, taxonomy } from './words/taxonomy.ts';

/** The categories, one root after another, each before what is below it. */
export type Tree = {
  readonly size: number;
  readonly nodes: readonly Node[];
  readonly roots: readonly number[];
  /** The index of a root, a branch or a leaf's root in the taxonomy, for each category. */
  readonly rootOf: Uint8Array;
  readonly firstLeaf: number;
  readonly ids: Ids;
  isLeaf(index: number): boolean;
  /** Throws unless it is one. */
  leaf(index: number): Leaf;
  /** Categories on level 3 below a root of the taxonomy. */
  leavesOf(root: number): readonly number[];
};

type Node = {
  readonly name: string;
  readonly level: 1 | 2 | 3;
  readonly parent: number;
  readonly path: readonly number[];
  readonly children: readonly number[];
  readonly leaf?: Leaf;
};

/** Ids do not depend on the seed: the tree is the platform's. */
const IDS_KEY = 0x5eed;

/** The categories that the description's examples name, as root, branch and leaf of the taxonomy. */
const KNOWN = [
  { at: [0], id: '601450' },
  { at: [0, 0], id: '849032' },
  { at: [0, 0, 0], id: '601534' },
  { at: [1], id: '601152' },
] as const;

/** The same in every world. */
export function createTree(): Tree {
  const nodes: Node[] = [];
  const rootOf: number[] = [];
  const add = (node: Omit<Node, 'path' | 'children'>, root: number): number => {
    const index = nodes.length;
    const path = [...(nodes[node.parent]?.path ?? []), index];
    nodes.push({ ...node, path, children: [] });
    (nodes[node.parent]?.children as number[] | undefined)?.push(index);
    rootOf.push(root);
    return index;
  };
  const roots = taxonomy.map((root, rootAt) => {
    const top = add({ name: root.name, level: 1, parent: -1 }, rootAt);
    for (const branch of root.branches) {
      const middle = add({ name: branch.name, level: 2, parent: top }, rootAt);
      for (const leaf of branch.leaves) {
        add({ name: leaf.name, level: 3, parent: middle, leaf }, rootAt);
      }
    }
    return top;
  });
  const leaves = roots.map((top, at) => {
    const end = roots[at + 1] ?? nodes.length;
    return nodes.flatMap((node, index) => (node.leaf && index > top && index < end ? [index] : []));
  });

  return {
    size: nodes.length,
    nodes,
    roots,
    rootOf: Uint8Array.from(rootOf),
    firstLeaf: leaves[0]?.[0] ?? 0,
    ids: createTreeIds(nodes, roots),
    isLeaf: (index) => nodes[index]?.leaf !== undefined,
    leaf: (index) => {
      const leaf = nodes[index]?.leaf;
      if (!leaf) throw new RangeError(`Category ${index} is not on level 3`);
      return leaf;
    },
    leavesOf: (root) => leaves[root] ?? [],
  };
}

function createTreeIds(nodes: readonly Node[], roots: readonly number[]): Ids {
  const known = new Map<number, string>();
  for (const { at, id } of KNOWN) {
    const [root, ...below] = at;
    const index = below.reduce(
      (parent, child) => nodes[parent]?.children[child] ?? 0,
      roots[root] ?? 0,
    );
    known.set(index, id);
  }
  const drawn = createIds(IDS_KEY, 10_000, { prefix: '60', digits: 2 });
  const taken = new Set(known.values());
  const ids: string[] = [];
  for (let index = 0, at = 0; index < nodes.length; index++) {
    const id = known.get(index);
    if (id !== undefined) ids.push(id);
    else {
      while (taken.has(drawn.of(at))) at++;
      ids.push(drawn.of(at++));
    }
  }
  const indexes = new Map(ids.map((id, index) => [id, index]));
  return {
    of: (index) => ids[index] ?? '',
    indexOf: (id) => indexes.get(id) ?? -1,
  };
}
