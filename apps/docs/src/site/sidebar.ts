/** The sidebars of the reference. */

import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { operation, type Surface, site } from '@winninghunter/docs-content';
import { localeOf, withoutLocale } from '../i18n/locales.ts';
import { type Voice, voiceOf } from '../reference/voice.ts';
import { operationPath, surfacePath } from './addresses.ts';
import { pageTitle } from './titles.ts';

type Entries = StarlightRouteData['sidebar'];
type Link = Extract<Entries[number], { type: 'link' }>;

/** The operations of the page's surface, and the other surfaces; null outside the reference. */
export function referenceSidebar(path: string): Entries | null {
  const plain = withoutLocale(path);
  if (!plain.startsWith('/reference/')) return null;
  const voice = voiceOf(localeOf(path));
  const { reference, surfaces } = voice.words.site;
  const here = site.surfaces.find(({ name }) => plain.startsWith(surfacePath(name)));
  const others = site.surfaces.filter((surface) => surface !== here);
  return [
    link(reference, voice.to('/reference/'), path),
    ...(here ? [group(voice.text(here.name), operationLinks(here, voice, path))] : []),
    group(
      surfaces,
      others.map(({ name }) => link(voice.text(name), voice.to(surfacePath(name)), path)),
    ),
  ];
}

/** What stands below the guides. */
export function otherPages(path: string): Entries[number] {
  const { words, to } = voiceOf(localeOf(path));
  const { site: labels } = words;
  const pages: [string, string][] = [
    [labels.timeWindows, '/tools/time-windows/'],
    [labels.checkRequest, '/tools/check-request/'],
    [labels.errors, '/errors/'],
    [labels.glossary, '/glossary/'],
    [labels.changelog, '/changelog/'],
  ];
  return group(
    labels.more,
    pages.map(([label, page]) => link(label, to(page), path)),
  );
}

/** The operations before and after that of the page. */
export function neighbours(sidebar: Entries): StarlightRouteData['pagination'] {
  const links = sidebar.flatMap((entry) => (entry.type === 'group' ? entry.entries : []));
  const at = links.findIndex((entry) => entry.type === 'link' && entry.isCurrent);
  const around = (index: number): Link | undefined => {
    const entry = links[index];
    return at >= 0 && entry?.type === 'link' && entry.badge ? entry : undefined;
  };
  return { prev: around(at - 1), next: around(at + 1) };
}

function operationLinks({ name, operations }: Surface, voice: Voice, path: string): Link[] {
  const overview = link(voice.words.site.overview, voice.to(surfacePath(name)), path);
  const links = operations.map((id) => {
    const found = operation(id);
    const { method } = found;
    return {
      ...link(pageTitle(found, voice), voice.to(operationPath(id)), path),
      badge: { text: method, variant: 'default' as const, class: method.toLowerCase() },
    };
  });
  return [overview, ...links];
}

function group(label: string, entries: Link[]): Entries[number] {
  return { type: 'group', label, entries, collapsed: false, badge: undefined };
}

function link(label: string, href: string, path: string): Link {
  return {
    type: 'link',
    label,
    href: relative(path, href),
    isCurrent: href === path,
    badge: undefined,
    attrs: {},
  };
}

/** The shorter way from page to page: there are some forty links to each. */
function relative(from: string, to: string): string {
  const [here, there] = [from, to].map((path) => path.split('/').slice(1, -1)) as [
    string[],
    string[],
  ];
  const common = here.findIndex((part, index) => part !== there[index]);
  const shared = common === -1 ? here.length : common;
  const path =
    '../'.repeat(here.length - shared) +
    there
      .slice(shared)
      .map((part) => `${part}/`)
      .join('');
  return path === '' ? './' : path;
}
