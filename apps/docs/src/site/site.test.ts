import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { expect, test } from 'vitest';
import { markdownPath, operationPath } from './addresses.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { released, unreleased } from './changelog.ts';
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

test('gives search engines data that ends no script', () => {
  const route = {
    entry: { data: { title: '</script><script>alert(1)</script>' } },
    lang: 'en',
    operation: 'exploreProducts',
  } as unknown as StarlightRouteData;
  const json = structured(route, new URL('https://docs.example/reference/products/a/'));
  expect(json).not.toContain('<');
  expect(JSON.parse(json)['@graph']).toMatchObject([
    { '@type': 'APIReference', headline: '</script><script>alert(1)</script>' },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }],
    },
  ]);
});

test('stands where it is told to', () => {
  expect(origin({})).toBe('http://127.0.0.1:4011');
  expect(origin({ DOCS_ORIGIN: '' })).toBe('http://127.0.0.1:4011');
  expect(origin({ DOCS_ORIGIN: 'https://docs.example' })).toBe('https://docs.example');
});

test('reads what changed, released or not', () => {
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
    expect(unreleased(root)).toEqual([
      { packages: [{ name: '@x/a', kind: 'minor' }], text: 'New `thing`.' },
    ]);
    expect(released(root)).toEqual([{ name: '@x/a', text: '### 0.2.0\n\n#### Minor\n\n- New' }]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
