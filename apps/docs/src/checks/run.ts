/** Checks the built site, and fails with what is wrong with it. */

import { join } from 'node:path';
import { foreignLoads } from './foreign.ts';
import { ambiguousAnchors, brokenLinks } from './links.ts';
import { readOutput } from './output.ts';
import { unmapped } from './sitemap.ts';
import { LIMITS, type Sizes, sizesOf, tooLarge } from './sizes.ts';
import { missingTexts } from './texts.ts';

/** Enough to see what is wrong. */
const SHOWN = 50;

const output = readOutput(process.argv[2] ?? join(import.meta.dirname, '../../dist'));
const sizes = sizesOf(output);
const problems = [
  ...tooLarge(output, sizes),
  ...foreignLoads(output),
  ...brokenLinks(output),
  ...ambiguousAnchors(output),
  ...unmapped(output),
  ...missingTexts(output),
];

for (const problem of problems.slice(0, SHOWN)) console.error(problem);
if (problems.length > 0) {
  console.error(`${problems.length} problems in the built site.`);
  process.exitCode = 1;
} else {
  console.log(`Checked ${sizes.length} pages: no broken link, nothing foreign, no text missing.`);
  console.log(`Largest page: ${told(largest('page'), 'page')}`);
  console.log(`Most before anything shows: ${told(largest('first'), 'first')}`);
  console.log(`Most JavaScript: ${told(largest('script'), 'script')}`);
  console.log(`Everything: ${kilobytes(output.size)} of ${kilobytes(LIMITS.output)}`);
}

type Kind = 'page' | 'first' | 'script';

function largest(kind: Kind): Sizes | undefined {
  return sizes.toSorted((a, b) => b[kind] - a[kind])[0];
}

function told(sizes: Sizes | undefined, kind: Kind): string {
  if (!sizes) return 'none';
  return `${sizes.path} with ${kilobytes(sizes[kind])} of ${kilobytes(LIMITS[kind])}, compressed`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} kB`;
}
