import { type Document, isNode, places, resolve } from './document.ts';
import { rewrite } from './rewrite.ts';

/**
 * Throws if a description is none that can be emitted: another version, a `$ref` that leads nowhere,
 * an `operationId` that is given twice. All else is left to linters.
 */
export function assertSound(value: unknown): asserts value is Document {
  const version = isNode(value) ? value['openapi'] : undefined;
  if (typeof version !== 'string' || !version.startsWith('3.1.')) {
    throw new Error(
      `Expected an OpenAPI 3.1 description, got one whose "openapi" is ${JSON.stringify(version)}.`,
    );
  }
  const document = value as Document;
  rewrite(document, (node) => resolve(document, node) && node);
  assertUniqueIds(document);
}

function assertUniqueIds(document: Document): void {
  const owners = new Map<string, string>();
  for (const { path, method, operation } of places(document)) {
    const { operationId } = operation;
    const owner = `${method.toUpperCase()} ${path}`;
    if (operationId !== undefined && owners.has(operationId)) {
      throw new Error(
        `The operationId "${operationId}" belongs to ${owners.get(operationId)} and to ${owner}. Rename one.`,
      );
    }
    owners.set(operationId ?? '', owner);
  }
}
