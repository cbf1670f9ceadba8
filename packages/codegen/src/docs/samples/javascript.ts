import type { FormPart, SampleRequest } from '../content.ts';
import { type Layout, written } from './layout.ts';
import { addressOf, fieldsOf, headersOf, isMultipart, jsonOf, objectOf } from './request.ts';

/** Values as JavaScript is written by hand. */
export const JAVASCRIPT: Layout = {
  object: ['{', '}'],
  list: ['[', ']'],
  empty: '{}',
  gap: ' ',
  pair: (name, value) => `${isIdentifier(name) ? name : quoted(name)}: ${value}`,
  scalar: (value) => (typeof value === 'string' ? quoted(value) : JSON.stringify(value)),
  indent: '  ',
  end: ',',
};

const CHECK = `if (!response.ok) throw new Error(\`\${response.status}: \${await response.text()}\`);\n`;

/** A module for Node, with the `fetch` that is there. */
export function javascript(request: SampleRequest, origin: string): string {
  const { method, query } = request;
  const isForm = isMultipart(request);
  const hasFiles = request.form?.some(({ file }) => file !== undefined) === true;
  const address = addressOf(request, origin);
  const url = query.length > 0 ? `\`${escaped(address)}?\${query}\`` : quoted(address);
  const members = [
    ...(method === 'GET' ? [] : [`method: ${quoted(method)}`]),
    ...headerMember(headersOf(request)),
    ...bodyMember(request),
  ];
  const options =
    members.length > 0 ? `, {\n${members.map((each) => `  ${each},\n`).join('')}}` : '';
  return [
    hasFiles ? "import { readFile } from 'node:fs/promises';\n\n" : '',
    query.length > 0 ? `const query = ${params(query)};\n\n` : '',
    isForm ? formLines(request.form ?? []) : '',
    `const response = await fetch(${url}${options});\n`,
    CHECK,
    `console.log(await response.${request.isText ? 'text' : 'json'}());`,
  ].join('');
}

function headerMember(headers: [string, string][]): string[] {
  return headers.length > 0
    ? [`headers: ${written(Object.fromEntries(headers), JAVASCRIPT, 1)}`]
    : [];
}

function bodyMember(request: SampleRequest): string[] {
  if (isMultipart(request)) {
    return ['body: form'];
  }
  if (request.form !== undefined) {
    return [`body: ${params(fieldsOf(request), 1)}`];
  }
  const value = jsonOf(request);
  if (value !== undefined) {
    return [`body: JSON.stringify(${written(value, JAVASCRIPT, 1)})`];
  }
  return request.body === undefined ? [] : [`body: ${quoted(request.body)}`];
}

function params(pairs: [string, string][], depth = 0): string {
  return `new URLSearchParams(${written(objectOf(pairs) ?? pairs, JAVASCRIPT, depth)})`;
}

function formLines(form: FormPart[]): string {
  const lines = form.map(({ name, value, file, type }) => {
    const content = file === undefined ? quoted(value) : blob(file, type);
    const more = file === undefined ? '' : `, ${quoted(file)}`;
    return `form.append(${quoted(name)}, ${content}${more});\n`;
  });
  return `const form = new FormData();\n${lines.join('')}\n`;
}

/** A file as what a form takes. */
export function blob(file: string, type?: string): string {
  const options = type === undefined ? '' : `, { type: ${quoted(type)} }`;
  return `new Blob([await readFile(${quoted(file)})]${options})`;
}

/** A text between single quotes. */
export function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** What stands between backticks. */
function escaped(text: string): string {
  return text.replace(/[`\\]|\$\{/g, '\\$&');
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}
