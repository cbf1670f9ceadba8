import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../runtimes/pack.ts';
import { ours, versionIn } from '../folder.ts';
import { installed, settings } from './folder.ts';
import { mirror } from './mirror.ts';

/** A way to make documentation of a description. */
export type Site = {
  name: string;
  version: () => string;
  /** How it makes a site in an empty folder; what it makes elsewhere is removed before. */
  build: (input: Input, folder: string) => Build;
  /** The address of the page that is measured, on its site. */
  page: string;
  /** Whether its work grows with the operations, and can be measured on many. */
  grows: boolean;
};

/** The same description, as JSON: as general tools read it, and as ours does. */
export type Input = { flat: string; strict: string };

type Build = {
  /** What of the settings earlier builds have left. */
  left?: string[];
  /** Done before, and not measured. */
  prepare?: () => Promise<void>;
  /** Measured, one after another. */
  steps: { command: string[]; cwd: string; env?: Record<string, string> }[];
  /** Put into the site as they are, from where to what name. */
  files?: Record<string, string>;
  /** Where the site is. */
  output: string;
};

export const OURS = 'ours';
export const REDOC = 'Redoc 3';
export const SCALAR = 'Scalar';

const REDOCLY = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
const ASTRO = 'astro/bin/astro.mjs';

export const SITES: Site[] = [
  {
    name: OURS,
    version: () => versionIn(join(ROOT, 'apps/docs')),
    page: '/reference/products/explore-products/',
    grows: true,
    build: ({ strict }, folder) => ({
      prepare: () => mirror(folder),
      steps: [
        {
          command: [
            join(ours('codegen'), 'src/cli.ts'),
            'docs',
            strict,
            'src/generated',
            'codegen.json',
          ],
          cwd: join(folder, 'packages/docs-content'),
        },
        { command: [join(ROOT, 'node_modules', ASTRO), 'build'], cwd: join(folder, 'apps/docs') },
      ],
      output: join(folder, 'apps/docs/dist'),
    }),
  },
  {
    name: REDOC,
    version: () => `@redocly/cli ${versionIn(join(REDOCLY, '..'))}`,
    page: '/#/products/exploreproducts',
    grows: true,
    build: ({ flat }, folder) => ({
      steps: [
        {
          command: [
            join(REDOCLY, '../bin/cli.js'),
            ...['build-docs', flat, '--inlineBundle', '--output', 'index.html'],
          ],
          cwd: folder,
          env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
        },
      ],
      output: folder,
    }),
  },
  {
    name: SCALAR,
    version: () => versionIn(installed('@scalar/api-reference')),
    page: '/#tag/products/GET/api/v1/tiktok-shop/products/explore',
    grows: false,
    build: ({ flat }, folder) => ({
      steps: [],
      files: {
        'index.html': settings('scalar/index.html'),
        'standalone.js': installed('@scalar/api-reference/dist/browser/standalone.js'),
        'openapi.json': flat,
      },
      output: folder,
    }),
  },
  {
    name: 'starlight-openapi',
    version: () => versionIn(installed('starlight-openapi')),
    page: '/api/operations/exploreproducts/',
    grows: true,
    build: ({ flat }) => ({
      left: ['starlight/dist', 'starlight/.astro'].map(settings),
      steps: [
        {
          command: [installed(ASTRO), 'build'],
          cwd: settings('starlight'),
          env: { BENCH_INPUT: flat, ASTRO_TELEMETRY_DISABLED: '1' },
        },
      ],
      output: settings('starlight/dist/site'),
    }),
  },
  {
    name: 'Fumadocs',
    version: () => versionIn(installed('fumadocs-openapi')),
    page: '/docs/openapi/products/exploreProducts',
    // each page holds the whole description, so that a thousand would be some 6 GB
    grows: false,
    build: ({ flat }) => ({
      left: ['fumadocs/dist', 'fumadocs/.next'].map(settings),
      steps: [
        {
          command: [installed('next/dist/bin/next'), 'build'],
          cwd: settings('fumadocs'),
          env: { BENCH_INPUT: flat, NEXT_TELEMETRY_DISABLED: '1' },
        },
      ],
      output: settings('fumadocs/dist'),
    }),
  },
];
