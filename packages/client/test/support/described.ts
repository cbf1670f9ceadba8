/** What the description says of each operation, and an input from its own examples. */

import { type OperationId, operations } from '@winninghunter/openapi';
import strict from '@winninghunter/openapi/openapi.strict.json' with { type: 'json' };

export type Values = Record<string, unknown>;

/** One operation that is a method: a path, with its GET, its POST or both. */
export type Described = {
  id: OperationId;
  path: string;
  /** `GET`, if there is one. */
  method: 'GET' | 'POST';
  /** Whether there is a POST beside the GET. */
  isTwin: boolean;
  /** What opens it: a session if nothing else does. */
  access: 'key' | 'session';
  /** Examples, by the place where they travel. */
  inPath: Values;
  inQuery: Values;
  inBody: Values | undefined;
  /** Media types of the body. */
  media: readonly string[];
  /** All of them as one input. */
  input: Values;
  /** An example of the answer. */
  answer: unknown;
};

type Node = { $ref?: string; [name: string]: unknown };
type Exemplified = Node & { example?: unknown; examples?: Record<string, Node> };
type Parameter = Exemplified & { name: string; in: string; schema: Node };
type Content = { content?: Record<string, Exemplified> } & Node;
type Source = { parameters?: Node[]; requestBody?: Node; responses: Record<string, Node> };

const document: unknown = strict;

/** All but aliases, what answers no JSON, and the POST beside a GET. */
export function describedMethods(): Described[] {
  const ids = Object.keys(operations) as OperationId[];
  return ids
    .filter((id) => !/By(Alias|Body)$/.test(id) && 'application/json' in answersOf(sourceOf(id)))
    .map(described);
}

function described(id: OperationId): Described {
  const { method, path, security, media } = operations[id];
  const source = sourceOf(id);
  const parameters = (source.parameters ?? []).map((each) => follow<Parameter>(each));
  const inPlace = (place: string): Values =>
    Object.assign({}, ...parameters.filter((each) => each.in === place).map(valuesOf));
  const bodies = Object.values(follow<Content>(source.requestBody ?? {}).content ?? {});
  const [inBody] = bodies.map((body) => exampleOf(body) as Values);
  const [inPath, inQuery] = [inPlace('path'), inPlace('query')];
  return {
    id,
    path,
    method: method === 'get' ? 'GET' : 'POST',
    isTwin: `${id}ByBody` in operations,
    access: security.flat().every((scheme) => scheme === 'DashboardSession') ? 'session' : 'key',
    inPath,
    inQuery,
    inBody,
    media,
    input: { ...inPath, ...inQuery, ...inBody },
    answer: exampleOf(answersOf(source)['application/json'] ?? {}),
  };
}

function sourceOf(id: OperationId): Source {
  const { method, path } = operations[id];
  const { paths } = document as { paths: Record<string, Record<string, Source>> };
  return paths[path]?.[method] as Source;
}

function answersOf({ responses }: Source): Record<string, Exemplified> {
  return follow<Content>(responses['200'] ?? {}).content ?? {};
}

function exampleOf({ example, examples = {} }: Exemplified): unknown {
  const [first] = Object.values(examples);
  return example ?? (first && follow<Node>(first)['value']);
}

/** An object travels as its properties, any other value by the name of its parameter. */
function valuesOf(parameter: Parameter): Values {
  const value = exampleOf(parameter);
  const isObject = follow<Node>(parameter.schema)['type'] === 'object';
  return isObject ? (value as Values) : { [parameter.name]: value };
}

function follow<T extends Node>(node: Node): T {
  const steps = node.$ref?.slice(2).split('/') ?? [];
  return steps.length === 0
    ? (node as T)
    : (steps.reduce<unknown>((at, step) => (at as Values)[step], document) as T);
}
