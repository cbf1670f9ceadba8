/** Many clients write a list as `name[]=1` or `name[0]=1`; it is the same name all the same. */
export function plainName(name: string): string {
  const trimmed = name.trim();
  // Matched from its beginning, since looking for brackets at the end of a long name takes quadratic time.
  return /^([^[]*)(?:\[\d*\])+$/.exec(trimmed)?.[1] ?? trimmed;
}
