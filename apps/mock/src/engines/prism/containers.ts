import type { IHttpRequest } from '@stoplight/prism-http';
import type { IHttpOperation, IHttpParam } from '@stoplight/types';
import type { Schema } from './schema.ts';

/** An object of the request to which Prism's violations point. */
export type Container = {
  /** How Prism's paths into it begin, such as `['query', 'window']`. */
  prefix: string[];
  /** How to speak of it as a whole. */
  title: string;
  schemas: Schema[];
  /** How the description writes a name that Prism reports in lower case. */
  names: Map<string, string>;
  /** What was sent, as far as it is known. */
  value: unknown;
  /** Whether text counts as a number where a number is wanted. */
  coerce: boolean;
};

/** Every container of a request, the narrower ones first. */
export function containersOf(
  { request = {}, path }: IHttpOperation,
  input: IHttpRequest,
): Container[] {
  const query = withLowerCaseKeys(input.url.query);
  return [
    ...(request.query ?? []).filter(isExploded).map((spec) => ({
      prefix: ['query', spec.name.toLowerCase()],
      title: 'The query',
      schemas: schemasOf(spec),
      names: new Map(),
      value: pick(query, Object.keys(spec.schema?.properties ?? {})),
      coerce: true,
    })),
    parameters('query', 'The query', request.query, query),
    parameters('header', 'The headers', request.headers, input.headers),
    parameters('path', 'The path', request.path, pathValues(path, input.url.path)),
    {
      prefix: ['body'],
      title: 'The body',
      schemas: (request.body?.contents ?? []).flatMap(schemasOf),
      names: new Map(),
      value: input.body,
      coerce: false,
    },
  ];
}

function parameters(
  prefix: string,
  title: string,
  specs: IHttpParam[] = [],
  value: Record<string, unknown> = {},
): Container {
  const properties = Object.fromEntries(
    specs.map((spec) => [spec.name.toLowerCase(), spec.schema ?? {}]),
  );
  const names = new Map(specs.map(({ name }) => [name.toLowerCase(), name]));
  return { prefix: [prefix], title, schemas: [{ properties }], names, value, coerce: true };
}

function isExploded({ explode, schema }: IHttpParam): boolean {
  return explode === true && schema?.type === 'object';
}

function schemasOf({ schema }: { schema?: Schema }): Schema[] {
  return schema ? [schema] : [];
}

/** Prism compares the names of parameters without regard to case. */
function withLowerCaseKeys(values: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

function pick(values: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => name in values).map((name) => [name, values[name]]),
  );
}

function pathValues(template: string, path: string): Record<string, string | undefined> {
  const segments = path.split('/');
  const names = template.split('/').map((segment) => segment.replace(/[{}]/g, '').toLowerCase());
  return Object.fromEntries(names.map((name, index) => [name, segments[index]]));
}
