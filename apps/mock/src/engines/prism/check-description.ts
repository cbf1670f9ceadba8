import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { StartError } from '../../start-error.ts';

/** Throws a `StartError` unless the file is an OpenAPI 3 document whose bodies Prism validates. */
export async function checkDescription(path: string): Promise<void> {
  const document = parseDescription(path, await readDescription(path));
  if (!String(document['openapi']).startsWith('3.')) {
    throw new StartError(`${path} is not an OpenAPI 3 description: it has no "openapi: 3.x".`);
  }
  if ('jsonSchemaDialect' in document) {
    throw new StartError(
      `${path} states jsonSchemaDialect ${JSON.stringify(document['jsonSchemaDialect'])}, with which Prism validates no request body. Remove that line.`,
    );
  }
  const misshapen = misshapenPlace(document['paths']);
  if (misshapen) throw new StartError(`${path} is broken: ${misshapen}`);
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Where an operation or a parameter is none; Prism would start, and stumble over it later. */
function misshapenPlace(paths: unknown): string | undefined {
  for (const [path, item] of entriesOf(paths)) {
    for (const [method, operation] of entriesOf(item).filter(([key]) => METHODS.includes(key))) {
      const place = `${method.toUpperCase()} ${path}`;
      if (!isObject(operation)) return `${place} is no operation but ${JSON.stringify(operation)}.`;
      const { parameters = [] } = operation;
      const wrong = Array.isArray(parameters)
        ? parameters.findIndex((each) => !isParameter(each))
        : 0;
      if (wrong >= 0)
        return `parameter ${wrong + 1} of ${place} has no name and place, and no $ref.`;
    }
  }
  return undefined;
}

function isParameter(value: unknown): boolean {
  return isObject(value) && ('$ref' in value || ('name' in value && 'in' in value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

async function readDescription(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message;
    throw new StartError(`Cannot read the description ${path}: ${reason}.`, { cause });
  }
}

function parseDescription(path: string, text: string): Record<string, unknown> {
  try {
    const document: unknown = path.endsWith('.json')
      ? JSON.parse(text)
      : // The description repeats refused names by alias, more often than the parser allows by default.
        parse(text, { maxAliasCount: 100_000 });
    return typeof document === 'object' ? { ...document } : {};
  } catch (cause) {
    const [firstLine] = (cause as Error).message.split('\n');
    throw new StartError(`${path} is neither YAML nor JSON: ${firstLine}`, { cause });
  }
}
