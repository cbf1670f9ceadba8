/** Larger bodies are refused. */
export const MAX_BODY_BYTES: number = 10 * 1024 * 1024;
