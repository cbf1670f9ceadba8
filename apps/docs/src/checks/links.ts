/** Links and anchors that lead nowhere, in pages and in their Markdown. */

import type { Output } from './output.ts';

/** Only to tell relative links apart. */
const HERE = 'http://here.invalid';

export function brokenLinks({ pages, files, read }: Output): string[] {
  const problems: string[] = [];
  const check = (from: string, link: string): void => {
    const url = new URL(link, HERE + from);
    if (url.origin !== HERE) return;
    const path = decodeURIComponent(url.pathname);
    const anchor = decodeURIComponent(url.hash.slice(1));
    const page = pages.get(path);
    if (!page && !files.has(path)) problems.push(`${from} links to ${link}, which does not exist.`);
    else if (page && anchor !== '' && !page.ids.has(anchor)) {
      problems.push(`${from} links to ${link}, but there is no such anchor.`);
    }
  };
  for (const { path, links } of pages.values()) {
    for (const link of new Set(links)) check(path, link);
  }
  for (const path of files) {
    if (!path.endsWith('.md')) continue;
    for (const [, link = ''] of withoutCode(read(path)).matchAll(/\]\((\/[^)\s]*)\)/g)) {
      // an anchor of a page as Markdown is that of the page
      check(
        path,
        link.replace(/\.md(#|$)/, (_, rest: string) => (rest === '#' ? '/#' : '.md')),
      );
    }
  }
  return problems;
}

/** Anchors that would lead to the first of several places. */
export function ambiguousAnchors({ pages }: Output): string[] {
  return [...pages.values()].flatMap(({ path, repeatedIds }) =>
    repeatedIds.map((id) => `${path} has the anchor ${id} more than once.`),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
}
