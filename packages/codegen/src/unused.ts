import { type Document, decodeSegment, isNode, type Node } from './document.ts';

const COMPONENT = /^#\/components\/([^/]+)\/([^/]+)/;

/** A description without the components that nothing outside `components` leads to. */
export function withoutUnused(document: Document): Document {
  const { components = {}, ...outside } = document;
  const used = new Set<string>();
  const queue: unknown[] = [outside];
  for (const value of queue) {
    for (const pointer of pointersIn(value)) {
      const [, kind = '', segment = ''] = COMPONENT.exec(pointer) ?? [];
      const name = decodeSegment(segment);
      const key = `${kind}/${name}`;
      if (!used.has(key)) {
        used.add(key);
        queue.push(components[kind]?.[name]);
      }
    }
  }
  const kept = Object.entries(components)
    .map(([kind, items]): [string, Record<string, Node>] => [
      kind,
      Object.fromEntries(Object.entries(items).filter(([name]) => used.has(`${kind}/${name}`))),
    ])
    .filter(([, items]) => Object.keys(items).length > 0);
  const result: Document = { ...document };
  delete result.components;
  return kept.length > 0 ? { ...result, components: Object.fromEntries(kept) } : result;
}

/** Everything that names a component: references, mappings, security requirements. */
function pointersIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    return COMPONENT.test(value) ? [value] : [];
  }
  if (Array.isArray(value)) {
    const schemes = key === 'security' ? value.filter(isNode).flatMap(Object.keys) : [];
    return [
      ...schemes.map((name) => `#/components/securitySchemes/${name}`),
      ...value.flatMap((each) => pointersIn(each)),
    ];
  }
  if (!isNode(value)) {
    return [];
  }
  const mapped = key === 'mapping' ? Object.values(value) : [];
  return [
    ...mapped.map((name) => `#/components/schemas/${name}`),
    ...Object.entries(value).flatMap(([name, child]) => pointersIn(child, name)),
  ];
}
