import { isJson, mediaTypesOf } from './content.ts';
import { type Document, places } from './document.ts';
import { header } from './header.ts';

/**
 * A small table of the bodies that cannot be JSON, for a client that sends JSON wherever it can: media
 * types by "post /path".
 */
export function bodies(document: Document): string {
  const rows = places(document).flatMap(({ method, path, operation }) => {
    const mediaTypes = mediaTypesOf(document, operation);
    const isOther = mediaTypes.length > 0 && !mediaTypes.some(isJson);
    return isOther ? [`  ${JSON.stringify(`${method} ${path}`)}: ${list(mediaTypes)},\n`] : [];
  });
  return [
    `// ${header('bodies')}\n\n`,
    '/** Media types of each body that cannot be JSON, by method and path. */\n',
    `export const bodyTypes: { readonly [operation: string]: readonly string[] } = {\n${rows.join('')}};\n`,
  ].join('');
}

function list(mediaTypes: string[]): string {
  return `[${mediaTypes.map((mediaType) => JSON.stringify(mediaType)).join(', ')}]`;
}
