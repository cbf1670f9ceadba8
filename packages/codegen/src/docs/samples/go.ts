import type { FormPart, SampleRequest } from '../content.ts';
import { JSON_LAYOUT } from './json.ts';
import { written } from './layout.ts';
import { addressOf, headersOf, isMultipart, jsonOf } from './request.ts';

/** What a part of a program needs, and its lines, indented. */
type Part = { imports: string[]; lines: string[] };

const CHECK = ['if err != nil {', '\tlog.Fatal(err)', '}'];

/** A Go program that needs nothing but the standard library. */
export function go(request: SampleRequest, origin: string): string {
  const query = queryPart(request);
  const body = bodyPart(request);
  const hasBody = body.lines.length > 0;
  const address = text(addressOf(request, origin));
  const url = request.query.length > 0 ? `${address.replace(/"$/, '?"')}+query.Encode()` : address;
  const headers = headersOf(request).map(
    ([name, value]) => `request.Header.Set(${text(name)}, ${text(value)})`,
  );
  const lines = [
    ...query.lines,
    ...body.lines,
    `request, err := http.NewRequest(${text(request.method)}, ${url}, ${hasBody ? bodyName(request) : 'nil'})`,
    ...CHECK,
    ...headers,
    ...(isMultipart(request)
      ? ['request.Header.Set("Content-Type", form.FormDataContentType())']
      : isForm(request)
        ? ['request.Header.Set("Content-Type", "application/x-www-form-urlencoded")']
        : []),
    '',
    'response, err := http.DefaultClient.Do(request)',
    ...CHECK,
    'defer response.Body.Close()',
    'answer, err := io.ReadAll(response.Body)',
    ...CHECK,
    'if response.StatusCode >= 400 {',
    '\tlog.Fatal(response.Status, ": ", string(answer))',
    '}',
    'fmt.Println(string(answer))',
  ];
  const imports = new Set(['fmt', 'io', 'log', 'net/http', ...query.imports, ...body.imports]);
  return [
    'package main\n\nimport (\n',
    ...[...imports].sort().map((name) => `\t${text(name)}\n`),
    ')\n\nfunc main() {\n',
    ...lines.map((line) => (line === '' ? '\n' : `\t${line}\n`)),
    '}',
  ].join('');
}

function queryPart({ query }: SampleRequest): Part {
  return query.length > 0
    ? { imports: ['net/url'], lines: [...values('query', query), ''] }
    : { imports: [], lines: [] };
}

function values(name: string, pairs: [string, string][]): string[] {
  return [
    `${name} := url.Values{}`,
    ...pairs.map(([key, value]) => `${name}.Add(${text(key)}, ${text(value)})`),
  ];
}

function bodyPart(request: SampleRequest): Part {
  const { body, form } = request;
  if (form !== undefined && isMultipart(request)) {
    return multipartPart(form);
  }
  if (form !== undefined) {
    const pairs = form.map(({ name, value }): [string, string] => [name, value]);
    return { imports: ['net/url', 'strings'], lines: [...values('form', pairs), ''] };
  }
  if (body === undefined) {
    return { imports: [], lines: [] };
  }
  const value = jsonOf(request);
  const json = value === undefined ? body : written(value, { ...JSON_LAYOUT, indent: '\t' }, 1);
  return { imports: ['strings'], lines: [`body := strings.NewReader(${raw(json)})`, ''] };
}

function bodyName(request: SampleRequest): string {
  if (!isForm(request)) {
    return 'body';
  }
  return isMultipart(request) ? '&body' : 'strings.NewReader(form.Encode())';
}

function isForm({ form }: SampleRequest): boolean {
  return form !== undefined;
}

function multipartPart(form: FormPart[]): Part {
  const files = form.filter(({ file }) => file !== undefined);
  const numberOf = (part: FormPart): string =>
    files.length > 1 ? String(files.indexOf(part) + 1) : '';
  return {
    imports: ['bytes', 'mime/multipart', ...(files.length > 0 ? ['os'] : [])],
    lines: [
      'var body bytes.Buffer',
      'form := multipart.NewWriter(&body)',
      ...form.flatMap((part) => partLines(part, numberOf(part))),
      'form.Close()',
      '',
    ],
  };
}

function partLines({ name, value, file }: FormPart, number: string): string[] {
  return file === undefined
    ? [`form.WriteField(${text(name)}, ${text(value)})`]
    : [
        `content${number}, err := os.ReadFile(${text(file)})`,
        ...CHECK,
        `part${number}, err := form.CreateFormFile(${text(name)}, ${text(file)})`,
        ...CHECK,
        `part${number}.Write(content${number})`,
      ];
}

/** Between backticks, where nothing has to be escaped, if it holds none. */
function raw(value: string): string {
  return /[`\r]/.test(value) ? text(value) : `\`${value}\``;
}

function text(value: string): string {
  return JSON.stringify(value.toWellFormed());
}
