import { type Document, isNode, resolve, type Schema } from './document.ts';

const COMPOSITION = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'discriminator'];

/** The alternatives of a schema: its `oneOf`, or its `anyOf`. */
export function branchesOf(schema: Schema): Schema[] {
  return schema.oneOf ?? schema.anyOf ?? [];
}

/**
 * For an object whose branches say more about its own properties: one whole object a branch, in
 * which the word of the branch wins. `undefined` for every other schema.
 */
export function mergedBranches(document: Document, schema: Schema): Schema[] | undefined {
  const { properties, oneOf, anyOf, required = [], discriminator, ...rest } = schema;
  if (!properties || discriminator || (oneOf && anyOf)) {
    return undefined;
  }
  const branches = branchesOf(schema).map((branch) => resolve(document, branch));
  const narrows = branches.some((branch) => namesIn(branch).some((name) => name in properties));
  if (!narrows || !branches.every(isPlainObject)) {
    return undefined;
  }
  return branches.map((branch) => ({
    ...rest,
    ...branch,
    type: 'object',
    properties: mergedProperties(document, properties, branch.properties ?? {}),
    required: [...new Set([...required, ...(branch.required ?? [])])],
  }));
}

function namesIn(branch: Schema): string[] {
  return [...Object.keys(branch.properties ?? {}), ...(branch.required ?? [])];
}

function isPlainObject(branch: Schema): boolean {
  const { type = 'object' } = branch;
  return isNode(branch) && type === 'object' && !COMPOSITION.some((keyword) => keyword in branch);
}

function mergedProperties(
  document: Document,
  base: Record<string, Schema>,
  branch: Record<string, Schema>,
): Record<string, Schema> {
  const merged = { ...base };
  for (const [name, narrow] of Object.entries(branch)) {
    const wide = base[name];
    merged[name] = wide === undefined ? narrow : narrowed(document, wide, narrow);
  }
  return merged;
}

/** What is said of the wide property stays, except what the narrow one excludes. */
function narrowed(document: Document, wide: Schema, narrow: Schema): Schema {
  if (typeof narrow !== 'object' || narrow.not !== undefined || narrow.$ref !== undefined) {
    return narrow;
  }
  const merged: Schema = { ...resolve(document, wide), ...narrow };
  const values = narrow.const === undefined ? narrow.enum : [narrow.const];
  if (values === undefined) {
    return merged;
  }
  if (narrow.const !== undefined) {
    delete merged.enum;
  }
  if (!values.includes(merged.default)) {
    delete merged.default;
  }
  const examples = merged.examples?.filter((example) => values.includes(example)) ?? [];
  delete merged.examples;
  return examples.length > 0 ? { ...merged, examples } : merged;
}
