/** Bodies that are larger are refused, whatever the engine. */
export const MAX_BODY_BYTES: number = 10 * 1024 * 1024;
