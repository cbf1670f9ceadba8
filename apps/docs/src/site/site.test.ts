import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { describe, expect, test } from 'vitest';
import { markdownPath, operationPath } from './addresses.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { released, unreleased } from './changelog.ts';
import { headOf } from './head.ts';
import { mainLinks } from './main-links.ts';
import { origin } from './origin.ts';
import { neighbours, otherPages, referenceSidebar } from './sidebar.ts';
import { structured } from './structured.ts';
import { shortened } from './summary.ts';

test('knows where an operation stands', () => {
  expect(operationPath('exploreProducts')).toBe('/reference/products/explore-products/');
  expect(() => operationPath('none')).toThrow('There is no operation "none".');
});

test.each([
  ['/', '/index.md'],
  ['/errors/', '/errors.md'],
  ['/fr/', '/fr.md'],
])('gives %s as Markdown at %s', (path, markdown) => {
  expect(markdownPath(path)).toBe(markdown);
});

test('lists the operations of one surface, and the other surfaces', () => {
  const sidebar = referenceSidebar('/reference/visits/get-product-other-visits/') ?? [];
  const [overview, surface, others] = sidebar;
  expect(overview).toMatchObject({ label: 'Reference', href: '../../' });
  expect(surface).toMatchObject({ type: 'group', label: 'Visits' });
  const links = surface?.type === 'group' ? surface.entries : [];
  expect(links.map((link) => link.type === 'link' && link.href)).toEqual([
    '../',
    '../get-category-visit-events/',
    '../get-detail-visit-events/',
    './',
  ]);
  expect(links.at(-1)).toMatchObject({ isCurrent: true, badge: { class: 'get' } });
  expect(others?.type === 'group' && others.entries.length).toBe(19);
  expect(referenceSidebar('/errors/')).toBeNull();
});

test('leads to the operations before and after, and from the overview to none', () => {
  const around = (path: string) => {
    const { prev, next } = neighbours(referenceSidebar(path) ?? []);
    return [prev?.href, next?.href];
  };
  expect(around('/reference/visits/get-detail-visit-events/')).toEqual([
    '../get-category-visit-events/',
    '../get-product-other-visits/',
  ]);
  expect(around('/reference/visits/get-category-visit-events/')).toEqual([
    undefined,
    '../get-detail-visit-events/',
  ]);
});

test('marks where the reader is', () => {
  const more = otherPages('/fr/errors/');
  const current =
    more.type === 'group'
      ? more.entries.filter((entry) => 'isCurrent' in entry && entry.isCurrent)
      : [];
  expect(current).toMatchObject([{ label: 'Erreurs', href: './' }]);
  expect(mainLinks('/fr/guides/mock/').map(({ href, isHere }) => [href, isHere])).toEqual([
    ['/fr/guides/getting-started/', true],
    ['/fr/reference/', false],
    ['/fr/errors/', false],
    ['/fr/tools/time-windows/', false],
  ]);
});

test('tells the way from the top', () => {
  expect(breadcrumbs('/fr/reference/brands/', 'Marques')).toEqual([
    { label: 'Référence', path: '/fr/reference/' },
    { label: 'Marques', path: '/fr/reference/brands/' },
  ]);
  expect(breadcrumbs('/reference/', 'Reference')).toEqual([
    { label: 'Reference', path: '/reference/' },
  ]);
  expect(breadcrumbs('/fr/reference/visits/get-detail-visit-events/', 'Titre')).toEqual([
    { label: 'Référence', path: '/fr/reference/' },
    { label: 'Visites', path: '/fr/reference/visits/' },
    { label: 'Titre', path: '/fr/reference/visits/get-detail-visit-events/' },
  ]);
});

test('keeps a description short, in whole sentences if there are any', () => {
  expect(shortened('Short.')).toBe('Short.');
  expect(shortened(`${'A sentence of some length. '.repeat(4)}${'word '.repeat(30)}`)).toBe(
    'A sentence of some length. '.repeat(4).trim(),
  );
  const words = shortened('word '.repeat(50));
  expect(words).toMatch(/ word…$/);
  expect(words.length).toBeLessThanOrEqual(160);
});

function routeOf(title: string, more: object = {}): StarlightRouteData {
  return { entry: { data: { title } }, lang: 'en', siteTitle: 'Site', head: [], ...more } as never;
}

function graphOf(path: string, route = routeOf('A')) {
  return JSON.parse(structured(route, new URL(path, 'https://docs.example')))['@graph'];
}

test('gives search engines data that ends no script', () => {
  const route = routeOf('</script><script>alert(1)</script>', { operation: 'exploreProducts' });
  const path = '/reference/products/explore-products/';
  expect(structured(route, new URL(path, 'https://docs.example'))).not.toContain('<');
  const [page, list] = graphOf(path, route);
  expect(page).toMatchObject({
    '@type': 'APIReference',
    headline: '</script><script>alert(1)</script>',
  });
  expect(list['itemListElement'].map(({ name }: { name: string }) => name)).toEqual([
    'Site',
    'Reference',
    'Products',
    '</script><script>alert(1)</script>',
  ]);
});

test.each(['/tools/time-windows/', '/fr/guides/mock/', '/errors/', '/reference/brands/'])(
  'gives every crumb of %s an address, but for the page itself',
  (path) => {
    const items = graphOf(path)[1]['itemListElement'] as { item?: string }[];
    expect(items.length).toBeGreaterThan(1);
    for (const { item } of items.slice(0, -1)) expect(item).toMatch(/^https:\/\/docs\.example\//);
  },
);

test('calls the start a site, below nothing', () => {
  expect(graphOf('/fr/')).toEqual([{ '@type': 'WebSite', name: 'A', inLanguage: 'en' }]);
});

describe('the head', () => {
  const link = (rel: string, href: string, more = {}) => ({
    tag: 'link',
    attrs: { rel, href, ...more },
  });
  const head = [
    { tag: 'title', attrs: {}, content: 'Site | Site' },
    link('canonical', 'https://docs.example/404/'),
    link('alternate', 'https://docs.example/fr/404/', { hreflang: 'fr' }),
    { tag: 'meta', attrs: { property: 'og:url', content: 'https://docs.example/404/' } },
  ];
  const tagsAt = (path: string, title: string) =>
    headOf(
      routeOf(title, { head }),
      new URL(path, 'https://docs.example'),
      new URL('https://docs.example'),
    );

  test('names the site once on its start', () => {
    expect(tagsAt('/', 'Site').find(({ name }) => name === 'title')?.content).toBe('Site');
    expect(tagsAt('/a/', 'A').find(({ name }) => name === 'title')?.content).toBe('Site | Site');
  });

  test('of what is missing gives no address, and no other language', () => {
    const written = JSON.stringify(tagsAt('/404/', 'None'));
    expect(written).not.toContain('docs.example');
    expect(written).toContain('noindex');
  });
});

test('stands where it is told to', () => {
  expect(origin({})).toBe('http://127.0.0.1:4011');
  expect(origin({ DOCS_ORIGIN: '' })).toBe('http://127.0.0.1:4011');
  expect(origin({ DOCS_ORIGIN: 'https://docs.example' })).toBe('https://docs.example');
});

test('reads what changed, released or not, and first what asks most of readers', () => {
  const root = mkdtempSync(join(tmpdir(), 'changes-'));
  try {
    for (const folder of ['.changeset', 'apps', 'packages/a']) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    writeFileSync(join(root, '.changeset/b.md'), "---\n'@x/a': minor\n---\n\nNew `thing`.\n");
    writeFileSync(join(root, '.changeset/README.md'), 'Changesets');
    writeFileSync(
      join(root, 'packages/a/CHANGELOG.md'),
      '# @x/a\n\n## 0.2.0\n\n### Minor\n\n- New\n',
    );
    writeFileSync(join(root, '.changeset/a.md'), "---\n'@x/b': patch\n---\n\nBetter.\n");
    writeFileSync(
      join(root, '.changeset/c.md'),
      "---\n'@x/a': patch\n'@x/b': major\n---\n\nGone.\n",
    );
    writeFileSync(
      join(root, '.changeset/d.md'),
      "---\n'@x/a': minor\n---\n\n- **Breaking.** Other.\n",
    );
    expect(unreleased(root)).toEqual([
      {
        packages: [
          { name: '@x/a', kind: 'patch' },
          { name: '@x/b', kind: 'major' },
        ],
        text: 'Gone.',
      },
      { packages: [{ name: '@x/a', kind: 'minor' }], text: '- **Breaking.** Other.' },
      { packages: [{ name: '@x/a', kind: 'minor' }], text: 'New `thing`.' },
      { packages: [{ name: '@x/b', kind: 'patch' }], text: 'Better.' },
    ]);
    expect(released(root)).toEqual([{ name: '@x/a', text: '### 0.2.0\n\n#### Minor\n\n- New' }]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
