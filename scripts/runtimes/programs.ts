import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './pack.ts';

export type Program = { title: string; text: string };

const HEADING_OR_FENCE = /^#+ (?<heading>.+)|^```(?<language>\w*)\n(?<text>[\s\S]*?)^```/gm;

const IMPORT = /^import\s[^;]*;$/gm;

/** The programs that a README shows: its TypeScript that imports something. */
export async function readPrograms(readme: string): Promise<Program[]> {
  const programs = programsIn(await readFile(join(ROOT, readme), 'utf8'));
  if (programs.length === 0) {
    throw new Error(`${readme} shows no program.`);
  }
  return programs.map(({ title, text }) => ({ title: `${readme}, ${title}`, text }));
}

/** The programs in a Markdown text, under their headings. */
export function programsIn(markdown: string): Program[] {
  const programs: Program[] = [];
  let heading = '';
  for (const { groups = {} } of markdown.matchAll(HEADING_OR_FENCE)) {
    heading = groups['heading'] ?? heading;
    const text = groups['language'] === 'ts' ? (groups['text'] ?? '') : '';
    if (importsOf(text).length > 0) {
      programs.push({ title: `${heading} (${programs.length + 1})`, text });
    }
  }
  return programs;
}

/** The packages that a program imports. */
export function packagesOf(program: string): string[] {
  return importsOf(program).map((line) => {
    const [, specifier = ''] = /['"](.+)['"]/.exec(line) ?? [];
    return specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  });
}

/** A program with options for each client that it creates; its own options win. */
export function withOptions(program: string, options: object): string {
  const members = JSON.stringify(options).slice(1, -1);
  return program.replace(
    /\b(create(?:Client|Core)\()\s*(?:\{|(\)))/g,
    (_, call: string, end?: string) => (end ? `${call}{ ${members} })` : `${call}{ ${members},`),
  );
}

/** A program as a worker's test, because a worker calls out only while it handles something. */
export function asWorker(program: string): string {
  const body = program.replace(IMPORT, '');
  return `${importsOf(program).join('\n')}
export default { async test() {
${body}
} };
`;
}

function importsOf(program: string): string[] {
  return program.match(IMPORT) ?? [];
}
