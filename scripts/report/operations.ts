/** What the table of operations says of one. */
type Operation = {
  readonly tags: readonly string[];
  readonly extensions: { readonly [name: string]: unknown };
};

type Provenance = { source: (typeof SOURCES)[number]; inferred?: string[] };

/** How many operations of one surface come from where. */
export type Row = {
  surface: string;
  guide: number;
  reference: number;
  reported: number;
  /** Operations of which something was put together from partial information. */
  inferred: number;
  total: number;
};

/** Where facts come from, the most trustworthy first. */
const SOURCES = ['guide', 'reference', 'reported'] as const;

/**
 * One row for each of the surfaces, and a last row `total`. An operation belongs to the surface of its
 * first tag.
 *
 * @throws Error if an operation has no provenance, or one that is not known.
 */
export function bySurface(
  operations: { readonly [id: string]: Operation },
  surfaces: string[],
): Row[] {
  const rows = new Map(surfaces.map((surface) => [surface, emptyRow(surface)]));
  const total = emptyRow('total');
  for (const [id, { tags, extensions }] of Object.entries(operations)) {
    const surface = tags[0] ?? '(none)';
    const row = rows.get(surface) ?? emptyRow(surface);
    rows.set(surface, row);
    const { source, inferred = [] } = provenanceOf(id, extensions['x-provenance']);
    for (const each of [row, total]) {
      each[source] += 1;
      each.inferred += inferred.length > 0 ? 1 : 0;
      each.total += 1;
    }
  }
  return [...rows.values(), total];
}

function emptyRow(surface: string): Row {
  return { surface, guide: 0, reference: 0, reported: 0, inferred: 0, total: 0 };
}

function provenanceOf(id: string, written: unknown): Provenance {
  const provenance = written as Provenance | undefined;
  if (provenance === undefined || !SOURCES.includes(provenance.source)) {
    throw new Error(
      `The operation ${id} has the x-provenance ${JSON.stringify(written)}. Give it a source: ${SOURCES.join(', ')}.`,
    );
  }
  return provenance;
}
