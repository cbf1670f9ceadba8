/** The parts of an OpenAPI 3.1 description that the emitters read. */

export type Node = Record<string, unknown>;

export type Schema = {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  not?: unknown;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  discriminator?: unknown;
  [keyword: string]: unknown;
};

export type Parameter = {
  $ref?: string;
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  [field: string]: unknown;
};

export type Operation = {
  operationId?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: Node;
  security?: Record<string, string[]>[];
  [field: string]: unknown;
};

export type PathItem = { parameters?: Parameter[]; [field: string]: unknown };

export type Document = {
  openapi: string;
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: Record<string, Record<string, Node>>;
  security?: Record<string, string[]>[];
  [field: string]: unknown;
};

/** Where an operation stands; path items behind a `$ref` are followed. */
export type Place = { path: string; method: string; pathItem: PathItem; operation: Operation };

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Tells an object from every other value. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An independent copy, in which nothing is shared between two places. */
export function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/**
 * What a node means once its `$ref`s are followed. Throws if one leads nowhere, or in a circle.
 */
export function resolve<T extends { $ref?: string }>(document: Document, node: T): T {
  const seen = new Set<string>();
  let target = node;
  while (typeof target.$ref === 'string') {
    if (seen.has(target.$ref)) {
      throw new Error(`The $ref "${target.$ref}" leads back to itself.`);
    }
    seen.add(target.$ref);
    target = lookUp(document, target.$ref) as T;
  }
  return target;
}

/** The name of the component that a `$ref` points to, if it points to one. */
export function componentName($ref: string | undefined): string | undefined {
  const pointer = /^#\/components\/[^/]+\/([^/]+)$/.exec($ref ?? '')?.[1];
  return pointer === undefined ? undefined : decodeSegment(pointer);
}

/** A step of a JSON Pointer in a URL, as it was before it was escaped. */
export function decodeSegment(segment: string): string {
  return decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** All path items of a description: paths, webhooks and components. */
export function pathItems(document: Document): PathItem[] {
  return [document.paths, document.webhooks, document.components?.['pathItems']].flatMap((items) =>
    Object.values(items ?? {}),
  );
}

/** The operations of a path item, in the order in which it lists them. */
export function operationsOf(pathItem: PathItem): { method: string; operation: Operation }[] {
  return Object.entries(pathItem)
    .filter(([method]) => METHODS.includes(method))
    .map(([method, operation]) => ({ method, operation: operation as Operation }));
}

/** Every operation under `paths`, in document order. */
export function places(document: Document): Place[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const pathItem = resolve(document, item as PathItem & { $ref?: string });
    return operationsOf(pathItem).map(({ method, operation }) => ({
      path,
      method,
      pathItem,
      operation,
    }));
  });
}

/** The parameters of an operation, resolved; its own win over those of its path item. */
export function parametersOf(
  document: Document,
  pathItem: PathItem,
  operation: Operation,
): Parameter[] {
  const byPlace = new Map<string, Parameter>();
  for (const each of [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve(document, each);
    byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byPlace.values()];
}

function lookUp(document: Document, $ref: string): unknown {
  if (!$ref.startsWith('#/')) {
    throw new Error(
      `The $ref "${$ref}" points out of the description. Bundle it first: codegen reads one file.`,
    );
  }
  let target: unknown = document;
  for (const segment of $ref.slice(2).split('/')) {
    target = (target as Node | undefined)?.[decodeSegment(segment)];
  }
  if (target === undefined) {
    throw new Error(`The $ref "${$ref}" points to nothing. Correct it, or add what it names.`);
  }
  return target;
}
