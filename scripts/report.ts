/** `npm run report`: what the description covers, and how well. */

import { build } from './build.ts';
import { oneOf, readFlags } from './flags.ts';
import { type Figure, figures, measured, type Report } from './report/report.ts';
import { table } from './table.ts';

const HELP = `Usage: npm run report -- [options]

Prints the operations of the built description by surface and provenance, the shares of its
properties that have a description and an example, and what \`redocly score\` thinks of it.

Options:
  --format <name>  text or json (default: text)
  -h, --help       show this text

Exit codes: 0 every figure keeps its bound, 1 one does not, 2 the command line is wrong.
`;

const LABELS: Record<Figure['name'], string> = {
  described: 'Properties with a description, %',
  exampled: 'Properties with an example, %',
  score: 'Score by redocly',
  constraintClarity: 'Constraint clarity by redocly, %',
};

const flags = readFlags(HELP, { format: { type: 'string', default: 'text' } });
const format = oneOf('--format', flags.format, ['text', 'json']);

await build(process.stderr, '@winninghunter/openapi');
const report = await measured();
process.stdout.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : text(report));
process.exitCode = figures(report).some(({ value, bound }) => value < bound) ? 1 : 0;

function text(report: Report): string {
  const surfaces = report.operations.map(
    ({ surface, guide, reference, reported, inferred, total }) => [
      surface,
      guide,
      reference,
      reported,
      total,
      inferred,
    ],
  );
  const bounds = figures(report).map(({ name, value, bound }) => [
    LABELS[name],
    value,
    bound,
    value < bound ? 'too low' : 'fine',
  ]);
  const missing = report.properties.missing.map(({ place, described, exampled }) => {
    const what = [...(described ? [] : ['description']), ...(exampled ? [] : ['example'])];
    return `${place} has no ${what.join(' and no ')}.\n`;
  });
  return [
    table([['Surface', 'guide', 'reference', 'reported', 'operations', 'inferred'], ...surfaces]),
    '\n',
    table([[`Of ${report.properties.total} properties`, 'value', 'bound', ''], ...bounds]),
    ...(missing.length > 0 ? ['\n', ...missing] : []),
  ].join('');
}
