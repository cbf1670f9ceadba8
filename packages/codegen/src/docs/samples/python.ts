import type { SampleRequest } from '../content.ts';
import { type Layout, written } from './layout.ts';
import {
  addressOf,
  fieldsOf,
  headersOf,
  isContentType,
  isMultipart,
  jsonOf,
  objectOf,
  withCookies,
} from './request.ts';

const LAYOUT: Layout = {
  object: ['{', '}'],
  list: ['[', ']'],
  empty: '{}',
  gap: '',
  pair: (name, value) => `${JSON.stringify(name)}: ${value}`,
  scalar: (value) => NAMED.get(value) ?? JSON.stringify(value),
  indent: '    ',
  end: ',',
};

const NAMED = new Map<unknown, string>([
  [null, 'None'],
  [true, 'True'],
  [false, 'False'],
]);

/** Python with the library requests. */
export function python(request: SampleRequest, origin: string): string {
  const isJson = jsonOf(request) !== undefined;
  const { plain, cookies } = withCookies(headersOf(request));
  const headers = plain.filter(([name]) => !isJson || !isContentType(name));
  const method = request.method.toLowerCase();
  const hasFunction = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'].includes(method);
  const lines = [
    ...(hasFunction ? [] : [JSON.stringify(request.method)]),
    JSON.stringify(addressOf(request, origin)),
    ...pairs('params', request.query),
    ...pairs('headers', headers),
    ...pairs('cookies', cookies),
    ...bodyLines(request),
    'timeout=30',
  ];
  return [
    'import requests\n\n',
    `response = requests.${hasFunction ? method : 'request'}(\n`,
    ...lines.map((line) => `    ${line},\n`),
    ')\n',
    'response.raise_for_status()\n',
    `print(response.${request.isText ? 'text' : 'json()'})`,
  ].join('');
}

function pairs(name: string, list: [string, string][]): string[] {
  return list.length > 0 ? [`${name}=${written(objectOf(list) ?? list, LAYOUT, 1)}`] : [];
}

function bodyLines(request: SampleRequest): string[] {
  const value = jsonOf(request);
  if (value !== undefined) {
    return [`json=${written(value, LAYOUT, 1)}`];
  }
  if (request.body !== undefined) {
    return [`data=${JSON.stringify(request.body)}.encode()`];
  }
  const { form = [] } = request;
  const files = form.filter(({ file }) => file !== undefined);
  const fields = fieldsOf({ ...request, form: form.filter(({ file }) => file === undefined) });
  // without a file, requests sends a form in parts only if its fields have no file names
  return isMultipart(request) && files.length === 0
    ? [`files=${tuples(fields.map(([name, text]) => [name, `(None, ${JSON.stringify(text)})`]))}`]
    : [
        ...pairs('data', fields),
        ...(files.length > 0
          ? [
              `files=${tuples(
                files.map(({ name, file = '', type }) => [name, opened(file, type)]),
              )}`,
            ]
          : []),
      ];
}

function tuples(entries: [string, string][]): string {
  return `[${entries.map(([name, value]) => `(${JSON.stringify(name)}, ${value})`).join(', ')}]`;
}

function opened(file: string, type?: string): string {
  const name = JSON.stringify(file);
  return `(${[name, `open(${name}, "rb")`, ...(type ? [JSON.stringify(type)] : [])].join(', ')})`;
}
