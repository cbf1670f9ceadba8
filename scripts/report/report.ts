import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bySurface, type Row } from './operations.ts';
import { type Property, propertiesOf } from './properties.ts';
import { type Score, scoreOf } from './score.ts';

/** What the built description covers, and how well. */
export type Report = {
  /** By surface; the last row is the total. */
  operations: Row[];
  properties: { total: number; described: number; exampled: number; missing: Property[] };
  score: Score;
};

/**
 * The least that is good enough, of 100. The score cannot come near 100: it takes points for 147
 * operations, for each schema that answers share, and for the service's own long lists of filters.
 */
const BOUNDS = { described: 100, exampled: 100, score: 91, constraintClarity: 90 } as const;

/** A figure beside its bound. */
export type Figure = { name: keyof typeof BOUNDS; value: number; bound: number };

/** Reads and judges the built descriptions: the strict one, and for the score the public one. */
export async function measured(): Promise<Report> {
  // imported late, because a fresh clone has nothing to import before it is built
  const { operations } = await import('@winninghunter/openapi');
  const strict = JSON.parse(await readFile(built('openapi.strict.json'), 'utf8'));
  const properties = propertiesOf(strict);
  return {
    operations: bySurface(
      operations,
      strict.tags.map(({ name }: { name: string }) => name),
    ),
    properties: {
      total: properties.length,
      described: properties.filter(({ described }) => described).length,
      exampled: properties.filter(({ exampled }) => exampled).length,
      missing: properties.filter(({ described, exampled }) => !described || !exampled),
    },
    score: await scoreOf(built('openapi.yaml')),
  };
}

/** What is bounded, in percent or points; rounded down, so that 100 means all. */
export function figures({ properties, score }: Report): Figure[] {
  const share = (count: number): number => Math.floor((count / properties.total) * 1000) / 10;
  const values = {
    described: share(properties.described),
    exampled: share(properties.exampled),
    ...score,
  };
  return Object.entries(BOUNDS).map(([name, bound]) => {
    const key = name as keyof typeof BOUNDS;
    return { name: key, value: values[key], bound };
  });
}

function built(file: string): string {
  return fileURLToPath(import.meta.resolve(`@winninghunter/openapi/${file}`));
}
