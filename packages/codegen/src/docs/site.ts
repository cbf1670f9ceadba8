/** What belongs to no single operation: the title, servers, keys, surfaces, windows and errors. */

import { type Document, isNode, type Node, resolve } from '../document.ts';
import type {
  Operation,
  OperationSummary,
  SecurityScheme,
  Server,
  Site,
  Surface,
} from './content.ts';
import { errorsOf, type Thrown } from './errors.ts';
import { slugsOf } from './slugs.ts';
import { seeIn, textOf } from './texts.ts';
import { windowsOf } from './windows.ts';

/** The site around some operations. `thrown` tells what the typed client throws. */
export function siteOf(document: Document, operations: Operation[], thrown: Thrown): Site {
  const info = isNode(document['info']) ? document['info'] : {};
  const { contact, license, termsOfService } = info;
  const surfaces = surfacesOf(document, operations);
  const byId = new Map(operations.map((each) => [each.id, each]));
  return {
    title: textOf(info, 'title'),
    version: String(info['version'] ?? ''),
    summary: textOf(info, 'summary'),
    description: textOf(info, 'description'),
    contact: isNode(contact) ? contact : {},
    license: isNode(license) ? license : {},
    termsOfService: typeof termsOfService === 'string' ? termsOfService : null,
    see: seeIn(document),
    servers: serversIn(document),
    security: Object.entries(document.components?.['securitySchemes'] ?? {}).map(([name, each]) =>
      schemeOf(name, resolve(document, each)),
    ),
    surfaces,
    operations: surfaces
      .flatMap((surface) => surface.operations)
      .flatMap((id) => byId.get(id) ?? [])
      .map(summaryOf),
    windows: windowsOf(document, operations),
    errors: errorsOf(operations, thrown),
  };
}

function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The servers of a description, or of an operation. */
export function serversIn({ servers }: Node): Server[] {
  return nodesIn(servers).map(serverOf);
}

function serverOf(server: Node): Server {
  const { url, variables } = server;
  return {
    url: String(url),
    description: textOf(server, 'description'),
    variables: Object.entries(isNode(variables) ? variables : {}).map(([name, each]) => {
      const variable = isNode(each) ? each : {};
      return {
        name,
        default: String(variable['default'] ?? ''),
        enum: [variable['enum'] ?? []].flat().map(String),
        description: textOf(variable, 'description'),
      };
    }),
  };
}

function schemeOf(name: string, scheme: Node): SecurityScheme {
  const { type, in: where, name: parameter, scheme: kind, description, ...more } = scheme;
  return {
    name,
    type: String(type),
    in: where === 'header' || where === 'query' || where === 'cookie' ? where : null,
    parameter: typeof parameter === 'string' ? parameter : null,
    scheme: typeof kind === 'string' ? kind : null,
    description: textOf({ description }, 'description'),
    more,
  };
}

/** The tags of the description, and then those that only operations have. */
function surfacesOf(document: Document, operations: Operation[]): Surface[] {
  const tags = nodesIn(document['tags']);
  const known = new Map(tags.map((tag) => [String(tag['name']), tag]));
  const byTag = Map.groupBy(operations, ({ surface }) => surface);
  const names = new Set([...known.keys(), ...byTag.keys()]);
  const slugs = slugsOf(names);
  return [...names].map((name) => ({
    name,
    slug: slugs.get(name) ?? '',
    description: textOf(known.get(name), 'description'),
    see: seeIn(known.get(name)),
    operations: (byTag.get(name) ?? []).map(({ id }) => id),
  }));
}

function summaryOf(operation: Operation): OperationSummary {
  const { id, slug, surface, method, path, summary, window, parameters, deprecated } = operation;
  return { id, slug, surface, method, path, summary, window, parameters, deprecated };
}
