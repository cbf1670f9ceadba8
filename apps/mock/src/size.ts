const UNITS = { b: 1, kb: 1024, mb: 1024 * 1024 };

/** Bytes of a size such as `500kB`, `2.5 MB` or `4096`; undefined if it is none. */
export function parseSize(text: string): number | undefined {
  const [, digits, unit = 'b'] = /^(\d+(?:\.\d+)?) ?([km]?b)?$/.exec(text.toLowerCase()) ?? [];
  const bytes = Number(digits) * UNITS[unit as keyof typeof UNITS];
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** `10 MB`, `1.5 kB` or `300 bytes`. */
export function formatSize(bytes: number): string {
  if (bytes < UNITS.kb) return `${bytes} bytes`;
  const [unit, name] = bytes < UNITS.mb ? [UNITS.kb, 'kB'] : [UNITS.mb, 'MB'];
  return `${Number((bytes / unit).toFixed(1))} ${name}`;
}
