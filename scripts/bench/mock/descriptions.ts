import { at, child, isNode, METHODS, type Node, segments } from '../../node.ts';

const EXPLORE = '/api/v1/tiktok-shop/products/explore';

/**
 * A description of so many operations, of which the search of products is one: some of another
 * description's, or all and then copies under other paths. It has an answer as the search's example,
 * so that every server sends as much.
 */
export function described(description: Node, operations: number, page: unknown): Node {
  const copy = structuredClone(description);
  const responses = child(child(child(child(copy, 'paths'), EXPLORE), 'get'), 'responses');
  const { $ref } = child(responses, '200');
  if ($ref !== undefined) responses['200'] = at(copy, segments(String($ref)));
  const content = child(child(child(responses, '200'), 'content'), 'application/json');
  delete content['examples'];
  content['example'] = page;
  // where Mockoon looks for it
  child(child(child(copy, 'components'), 'schemas'), 'ProductPage')['example'] = page;
  return { ...copy, paths: pathsOf(child(copy, 'paths'), operations) };
}

function pathsOf(all: Node, operations: number): Node {
  const known = Object.entries(all).sort(([path]) => (path === EXPLORE ? -1 : 0));
  const paths: Node = {};
  let left = operations;
  for (let copy = 0; left > 0; copy += 1) {
    for (const [path, item] of known) {
      const some = copied(item as Node, copy, left);
      left -= Object.keys(some).filter((key) => METHODS.includes(key)).length;
      if (left >= 0) paths[copy === 0 ? path : `/copy-${copy}${path}`] = some;
      if (left <= 0) return paths;
    }
  }
  return paths;
}

/** At most so many operations of a path item, under names of their own, without links to others. */
function copied(item: Node, copy: number, most: number): Node {
  const operations = Object.entries(item).filter(([key]) => METHODS.includes(key));
  const others = Object.entries(item).filter(([key]) => !METHODS.includes(key));
  return Object.fromEntries([
    ...others,
    ...operations.slice(0, most).map(([method, operation]) => {
      const { operationId, ...rest } = operation as Node;
      return [method, { ...withoutLinks(rest), operationId: `${operationId}${copy || ''}` }];
    }),
  ]);
}

function withoutLinks(operation: Node): Node {
  const responses = Object.entries(child(operation, 'responses')).map(([status, response]) => {
    const { links: _, ...rest } = isNode(response) ? response : {};
    return [status, rest];
  });
  return { ...operation, responses: Object.fromEntries(responses) };
}
