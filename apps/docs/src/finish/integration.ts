/** What is left to do when Astro has written its pages. */

import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Rule, writeRules } from '../headers.ts';
import { inlineHashes, policy, withPolicy } from './policy.ts';
import { squeezed } from './squeezed.ts';
import { oneStylesheetEach, type Pages } from './stylesheets.ts';

/** Headers for hosts that read `_headers`; what pages need stands in the pages as well. */
const SECURITY: Rule['headers'] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

const DESCRIPTION = ['openapi.yaml', 'openapi.json', 'openapi.strict.yaml', 'openapi.strict.json'];

const YEAR_SECONDS = 31_536_000;

/** Addresses that moved, or that readers guess. */
const REDIRECTS = [
  '/guides/ /guides/getting-started/ 301',
  '/fr/guides/ /fr/guides/getting-started/ 301',
  '/tools/ /tools/time-windows/ 301',
  '/fr/tools/ /fr/tools/time-windows/ 301',
  '/openapi /openapi.yaml 302',
];

/** The description as files, the policy of each page, and the headers and redirects of hosts. */
export function finish(): AstroIntegration {
  return {
    name: 'finish',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await copyDescription(folder);
        const hashes = await finishPages(folder);
        await writeFile(join(folder, '_headers'), writeRules(rules(hashes)));
        await writeFile(join(folder, '_redirects'), `${REDIRECTS.join('\n')}\n`);
      },
    },
  };
}

async function copyDescription(folder: string): Promise<void> {
  for (const file of DESCRIPTION) {
    const source = fileURLToPath(import.meta.resolve(`@winninghunter/openapi/${file}`));
    const text = await readFile(source, 'utf8');
    // programs need no indentation
    const shown = file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text;
    await writeFile(join(folder, file), shown);
  }
}

async function finishPages(folder: string): Promise<Set<string>> {
  const pages: Pages = new Map();
  for await (const name of glob('**/*.html', { cwd: folder })) {
    const file = join(folder, name);
    pages.set(file, withoutUnused(await readFile(file, 'utf8')));
  }
  await oneStylesheetEach(folder, pages);
  const hashes = new Set<string>();
  for (const [file, html] of pages) {
    for (const hash of inlineHashes(html)) hashes.add(hash);
    await writeFile(file, squeezed(withPolicy(html)));
  }
  return hashes;
}

/** What Starlight puts into each page, and ours has another way. */
function withoutUnused(html: string): string {
  return html
    .replace(/<link rel="stylesheet" href="[^"]*\/print\.[^"]*" media="print">/, '')
    .replace(' data-pagefind-body', '')
    .replaceAll(/(<(?:html|body|main)[^>]*) class="astro-[^"]*"/g, '$1')
    .replaceAll(/ dir="(?:ltr|auto)"/g, '')
    .replace(/<script type="module" src="[^"]*\/Page\.astro[^"]*"><\/script>/, '');
}

function rules(hashes: Set<string>): Rule[] {
  return [
    {
      path: '/*',
      headers: [
        ...SECURITY,
        ['Content-Security-Policy', `${policy(hashes)}; frame-ancestors 'none'`],
        ['Cache-Control', 'public, max-age=300'],
      ],
    },
    {
      path: '/_astro/*',
      headers: [['Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`]],
    },
    { path: '/*.md', headers: [['Content-Type', 'text/markdown; charset=utf-8']] },
    { path: '/*.yaml', headers: [['Content-Type', 'application/yaml; charset=utf-8']] },
  ];
}
