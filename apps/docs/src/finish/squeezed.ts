/** HTML without what a browser puts back by itself: quotes that are not needed, and end tags that are implied. */
export function squeezed(html: string): string {
  return html
    .replace(VOID, '$1>')
    .replace(CLOSED, '$1/>')
    .replace(TAG, (tag) => tag.replace(QUOTED, '=$1'))
    .replace(IMPLIED, '');
}

/** Elements that end by themselves, with a slash that says so. */
const VOID = /(<(?:meta|link|input|br|hr|img)\b[^<>]*?)\s*\/>/g;

/** Shapes within a picture, which may end as in XML. */
const CLOSED = /(<(path|rect|circle)\b[^<>]*)><\/\2>/g;

const TAG = /<[a-z][^<>]*>/gi;

/** A value that needs no quotes. Before a `/` it does, or the slash would belong to it. */
const QUOTED = /="([^"\s'`=<>&]+)"(?=[\s>])/g;

/** End tags before what ends their element anyway. */
const IMPLIED = new RegExp(
  [
    '</p>(?=<(?:p|ul|ol|dl|div|section|details|h[2-4]|pre|table|footer|nav)[ >]|</(?:li|dd|div|section|article|details|main|footer)>)',
    '</li>(?=<li[ >]|</[uo]l>)',
    '</dt>(?=<d[dt][ >])',
    '</dd>(?=<d[dt][ >]|</d(?:l|iv)>)',
    '</t[dh]>(?=<t[dh][ >]|</tr>)',
  ].join('|'),
  'g',
);
