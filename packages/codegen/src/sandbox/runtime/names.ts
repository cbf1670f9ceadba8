/** Many clients write a list as `name[]=1` or `name[0]=1`; it is the same name all the same. */
export function plainName(name: string): string {
  // what most names are, without further ado
  if (/^[\w-]*$/.test(name)) return name;
  const trimmed = name.trim();
  // Matched from its beginning, since looking for brackets at the end of a long name takes quadratic time.
  return /^([^[]*)(?:\[\d*\])+$/.exec(trimmed)?.[1] ?? trimmed;
}

/** The names of a path into a value, which Ajv joins as a JSON Pointer. */
export function stepsOf(instancePath: string): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A name as a step of such a path. */
export function asStep(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
