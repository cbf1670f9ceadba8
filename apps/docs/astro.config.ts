import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { finish } from './src/finish/integration.ts';
import { ENGLISH, LOCALES } from './src/i18n/locales.ts';
import { guidePlugins } from './src/markdown/guides.ts';
import { origin } from './src/site/origin.ts';

/** Overrides of Starlight's components; the rest of them is used as it is. */
const OWN = [
  'ContentPanel',
  'Footer',
  'Head',
  'Header',
  'Hero',
  'MarkdownContent',
  'PageFrame',
  'PageSidebar',
  'PageTitle',
  'Sidebar',
  'ThemeProvider',
  'TwoColumnContent',
];

export default defineConfig({
  site: origin(),
  trailingSlash: 'always',
  server: { host: '127.0.0.1', port: 4011 },
  // every byte of a page is counted, and the policy allows no inline styles
  build: { inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  markdown: {
    processor: satteri({ hastPlugins: guidePlugins }),
    syntaxHighlight: false,
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // names stand in every page
      rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } },
    },
  },
  integrations: [
    starlight({
      title: 'WinningHunter API',
      defaultLocale: 'root',
      locales: Object.fromEntries(
        LOCALES.map(({ prefix, label, lang }) => [prefix || 'root', { label, lang }]),
      ),
      sidebar: [{ label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] }],
      markdown: { headingLinks: false },
      pagefind: false,
      expressiveCode: false,
      credits: false,
      disable404Route: true,
      customCss: ['./src/styles/tokens.css', './src/styles/base.css', './src/styles/layout.css'],
      routeMiddleware: './src/site/route-data.ts',
      components: Object.fromEntries(OWN.map((name) => [name, `./src/starlight/${name}.astro`])),
    }),
    sitemap({
      i18n: {
        defaultLocale: ENGLISH.lang,
        locales: Object.fromEntries(LOCALES.map(({ prefix, lang }) => [prefix || lang, lang])),
      },
    }),
    finish(),
  ],
});
