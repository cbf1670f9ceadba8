import { type Html, html, NOTHING } from '../html.ts';

/** The anchors of a page: each once, because options of a schema may have names in common. */
export type Anchors = { claim(id: string): Html };

export function anchorsOfPage(): Anchors {
  const taken = new Set<string>();
  return {
    /** The attribute that makes an element the anchor, unless another is it already. */
    claim(id) {
      const name = anchorName(id);
      if (taken.has(name)) return NOTHING;
      taken.add(name);
      return html` id="${name}"`;
    },
  };
}

/** An id without blanks, which no id may have. */
export function anchorName(id: string): string {
  return id.replace(/\s+/g, '-');
}

/** What leads to an anchor of the same page. */
export function anchorLink(id: string): string {
  return `#${encodeURIComponent(anchorName(id))}`;
}
