/** The paths of the pages, in the first language. */

import { type Surface, site } from '@winninghunter/docs-content';

const surfaces = new Map(site.surfaces.map((surface) => [surface.name, surface]));
const slugs = new Map(site.operations.map(({ id, slug, surface }) => [id, { slug, surface }]));

export function surfaceOf(name: string): Surface {
  const found = surfaces.get(name);
  if (!found) throw new Error(`There is no surface "${name}".`);
  return found;
}

export function surfacePath(name: string): string {
  return `/reference/${surfaceOf(name).slug}/`;
}

export function operationPath(id: string): string {
  const found = slugs.get(id);
  if (!found) throw new Error(`There is no operation "${id}".`);
  return `${surfacePath(found.surface)}${found.slug}/`;
}

/** The entry of the catalogue for a kind of error. */
export function errorPath(slug: string): string {
  return `/errors/#${slug}`;
}

/** The page of a path as Markdown: `/errors/` is `/errors.md`, `/` is `/index.md`. */
export function markdownPath(path: string): string {
  return `${path.replace(/\/$/, '') || '/index'}.md`;
}
