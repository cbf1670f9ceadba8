import {
  at,
  canonical,
  child,
  type Description,
  isNode,
  list,
  METHODS,
  type Node,
} from '../node.ts';
import type { RawChange } from './redocly.ts';
import { QUERY } from './write-out.ts';
import { ORIGIN } from './write-out-schema.ts';

/** Two written-out descriptions. */
export type Pair = { base: Description; revision: Description };

/** Where in a written-out description something stands, in words. */
export type Place = {
  operations: string[];
  direction?: 'request' | 'answer';
  /** Such as "`Product.price` in the answer". */
  where: string;
  /** The last name on the way: of a property, parameter, header or file type; '' if it has none. */
  name: string;
};

/** Says where a change is. */
export function placeOf(change: RawChange, pair: Pair): Place {
  const document = change.kind === 'removed' ? pair.base : pair.revision;
  const [first, route = '', method = '', ...rest] = change.place;
  if (first !== 'paths') {
    return { ...ofTheWhole(document, change.place), name: change.place.at(-1) ?? '' };
  }
  const item = child(child(document, 'paths'), route);
  if (!METHODS.includes(method)) {
    const operations = METHODS.filter((each) => each in item);
    return {
      operations: operations.map((each) => operationName(route, each)),
      where: method === '' ? 'the path' : `${quoted([method, ...rest].join('.'))} of the path`,
      name: rest.at(-1) ?? method,
    };
  }
  return { operations: [operationName(route, method)], ...within(child(item, method), rest) };
}

/** Such as `GET /api/v1/brands`. */
export function operationName(path: string, method: string): string {
  return `${method.toUpperCase()} ${path}`;
}

/** A piece of code in Markdown. */
export function quoted(text: string): string {
  return `\`${text}\``;
}

function ofTheWhole(document: Description, path: readonly string[]): Omit<Place, 'name'> {
  const [first = '', second, third] = path;
  if (first === 'components' && second === 'securitySchemes' && third !== undefined) {
    return { operations: usersOf(document, third), where: `security scheme ${quoted(third)}` };
  }
  return { operations: [], where: ofList(document, path) ?? quoted(path.join('.') || 'openapi') };
}

/** A server or way to authenticate, which are members of lists. */
function ofList(owner: unknown, path: readonly string[]): string | undefined {
  const [kind = '', index, ...rest] = path;
  const member = at(owner, [kind, index ?? '']);
  if (!['servers', 'security'].includes(kind) || !isNode(member)) {
    return undefined;
  }
  const more = rest.length > 0 ? `${quoted(rest.join('.'))} of ` : '';
  if (kind === 'security') {
    const schemes = Object.keys(member).map(quoted).join(' and ');
    return schemes ? `authentication by ${schemes}` : 'going without authentication';
  }
  return `${more}${kind.slice(0, -1)} ${quoted(String(member['url']))}`;
}

function usersOf(document: Description, scheme: string): string[] {
  return Object.entries(child(document, 'paths')).flatMap(([path, item]) =>
    METHODS.filter((method) =>
      list(child(item, method), 'security').some((each) => isNode(each) && scheme in each),
    ).map((method) => operationName(path, method)),
  );
}

function within(operation: Node, path: readonly string[]): Omit<Place, 'operations'> {
  const [part, key = '', ...rest] = path;
  if (part === 'parameters' && key !== '') {
    return ofParameter(key, child(child(operation, 'parameters'), key), rest);
  }
  if (part === 'requestBody') {
    return ofBody(child(operation, 'requestBody'), path.slice(1));
  }
  if (part === 'responses' && key !== '') {
    return ofAnswer(at(operation, ['responses', key]) as Node, key, rest);
  }
  const whole = path.length > 0 ? `${quoted(path.join('.'))} of the operation` : 'the operation';
  return { where: ofList(operation, path) ?? whole, name: path.at(-1) ?? '' };
}

function ofParameter(
  identity: string,
  parameter: Node,
  path: readonly string[],
): Omit<Place, 'operations'> {
  const [kind = '', ...words] = identity.split(' ');
  const name = words.join(' ');
  const inSchema = path[0] === 'schema' ? schemaPath(parameter['schema'], path.slice(1)).text : '';
  const where = `${kind} parameter ${quoted(name)}`;
  if (identity === QUERY) {
    const whole = 'the query as a whole';
    return {
      direction: 'request',
      where: inSchema ? `${quoted(inSchema)} of ${whole}` : whole,
      name: '',
    };
  }
  return {
    direction: 'request',
    where: inSchema ? `${quoted(inSchema)} of ${where}` : where,
    name,
  };
}

function ofBody(body: Node, path: readonly string[]): Omit<Place, 'operations'> {
  const [content, type = '', ...rest] = path;
  if (content !== 'content' || type === '') {
    return { direction: 'request', where: 'the request body', name: 'body' };
  }
  return {
    direction: 'request',
    ...ofMedia(child(body, 'content'), rest, 'the request body', type),
  };
}

function ofAnswer(
  answer: Node,
  status: string,
  path: readonly string[],
): Omit<Place, 'operations'> {
  const [part, key = '', ...rest] = path;
  const where = `the answer ${status}`;
  if (part === 'headers' && key !== '') {
    return { direction: 'answer', where: `header ${quoted(key)} of ${where}`, name: key };
  }
  if (part === 'content' && key !== '') {
    return { direction: 'answer', ...ofMedia(child(answer, 'content'), rest, where, key) };
  }
  const whole = path.length > 0 ? `${quoted(path.join('.'))} of ${where}` : where;
  return { direction: 'answer', where: whole, name: path.at(-1) ?? status };
}

function ofMedia(
  content: Node,
  path: readonly string[],
  owner: string,
  type: string,
): { where: string; name: string } {
  if (path[0] !== 'schema') {
    const more = path.length > 0 ? `${quoted(path.join('.'))} of ` : '';
    return { where: `${more}${owner} as ${quoted(type)}`, name: path.at(-1) ?? type };
  }
  const { schema } = content[type] as Node;
  const { text, named } = schemaPath(schema, path.slice(1));
  const name = path.at(-2) === 'properties' ? (path.at(-1) as string) : '';
  if (named) {
    const general = owner.startsWith('the answer') ? 'the answer' : owner;
    return { where: `${quoted(text)} in ${general}`, name };
  }
  const isAlike = Object.values(content).every(
    (each) => canonical(child(each, 'schema')) === canonical(schema),
  );
  const whole = isAlike ? owner : `${owner} as ${quoted(type)}`;
  return { where: text ? `${quoted(text)} in ${whole}` : whole, name };
}

/** A path within a schema, from the innermost named schema on: `Product.tags[]`. */
function schemaPath(schema: unknown, path: readonly string[]): { text: string; named: boolean } {
  let node = schema;
  let text = originOf(schema) ?? '';
  let named = text !== '';
  for (let index = 0; index < path.length; index += 1) {
    const keyword = path[index] as string;
    const hasKey = ['properties', 'anyOf', 'oneOf', 'allOf', 'prefixItems'].includes(keyword);
    const key = hasKey ? path[index + 1] : undefined;
    index += key === undefined ? 0 : 1;
    node = at(node, key === undefined ? [keyword] : [keyword, key]);
    const origin = originOf(node);
    named ||= origin !== undefined;
    text = origin ?? text + step(keyword, key, node);
  }
  return { text: text.replace(/^\./, ''), named };
}

function originOf(node: unknown): string | undefined {
  const origin = isNode(node) ? node[ORIGIN] : undefined;
  return typeof origin === 'string' ? origin.replaceAll('/properties/', '.') : undefined;
}

function step(keyword: string, key: string | undefined, node: unknown): string {
  if (keyword === 'items') {
    return '[]';
  }
  if (keyword === 'properties' && key !== undefined) {
    return `.${key}`;
  }
  if (key === undefined) {
    return `.${keyword}`;
  }
  const title = isNode(node) && typeof node['title'] === 'string' ? node['title'] : Number(key) + 1;
  return `.${keyword}(${title})`;
}
