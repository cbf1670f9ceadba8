/** Where a search goes on: after a row, which was at a place when the cursor was made. */
export type Cursor = { readonly id: string; readonly at?: number };

/** Opaque to callers. */
export function writeCursor(cursor: Required<Cursor>): string {
  return btoa(JSON.stringify(cursor)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined for what is none. */
export function readCursor(token: string): Cursor | undefined {
  try {
    const value: unknown = JSON.parse(atob(token.replaceAll('-', '+').replaceAll('_', '/')));
    return isCursor(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCursor(value: unknown): value is Cursor {
  if (typeof value !== 'object' || value === null || !('id' in value)) return false;
  const at = 'at' in value ? value.at : undefined;
  return typeof value.id === 'string' && (at === undefined || Number.isSafeInteger(at));
}
