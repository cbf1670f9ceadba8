import { readFile } from 'node:fs/promises';
import { child, isNode } from '../../node.ts';

/** What a page is to show before it counts as read. */
export type Operation = { title: string; parameters: string[] };

/** The one whose page is measured: a search with filters, a time window and pages. */
const PATH = '/api/v1/tiktok-shop/products/explore';

/** The title and the parameters of that operation, as the description has them. */
export async function operationOf(file: string): Promise<Operation> {
  const description: unknown = JSON.parse(await readFile(file, 'utf8'));
  const operation = child(child(child(description, 'paths'), PATH), 'get');
  const list = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
  const parameters = list
    .map((each) => (isNode(each) && '$ref' in each ? referred(description, each['$ref']) : each))
    .map((each) => String(isNode(each) ? each['name'] : each));
  return { title: String(operation['summary']), parameters };
}

/** What `#/a/b` stands for. */
function referred(description: unknown, reference: unknown): unknown {
  const keys = String(reference).split('/').slice(1);
  return keys.reduce<unknown>((node, key) => child(node, key), description);
}
