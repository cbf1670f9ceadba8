/** The rows of a page, of which the first is number 0. */
export function pageOf(rows: Uint32Array, page: number, size: number): number[] {
  return sliceOf(rows, page * size, size);
}

export function sliceOf(rows: Uint32Array, start: number, size: number): number[] {
  return Array.from(rows.subarray(start, start + size));
}
