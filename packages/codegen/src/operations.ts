import { bodySchemas, mediaTypesOf } from './content.ts';
import {
  componentName,
  type Document,
  isNode,
  type Parameter,
  type Place,
  parametersOf,
  places,
  resolve,
  type Schema,
} from './document.ts';
import { isExploded } from './exploded.ts';
import { header } from './header.ts';
import { refusalSentence } from './impossible.ts';
import { propertiesOf } from './properties.ts';

export type OperationsModule = {
  /** An ES module that exports the frozen table `operations`. */
  js: string;
  /** Its declarations, with literal types. */
  dts: string;
};

type Refusals = Record<string, string>;

/** What is known of one operation. */
export type Row = {
  method: string;
  path: string;
  tags: string[];
  security: string[][];
  query: string[];
  body: string[];
  media: string[];
  exclusive: string | null;
  refused: Refusals;
  extensions: Record<string, unknown>;
};

const TYPES = `export type OperationId = keyof typeof operations;

/** What is known of every operation. */
export type Operation = {
  /** In lower case. */
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly tags: readonly string[];
  /** Alternatives, each a list of schemes that are needed together; an empty one needs no key. */
  readonly security: readonly (readonly string[])[];
  /** Names that may stand in the query. */
  readonly query: readonly string[];
  /** Names that may stand in the body. */
  readonly body: readonly string[];
  /** Media types that the body may have; none without a body. */
  readonly media: readonly string[];
  /** The schema that refuses names, the first if several do. */
  readonly exclusive: string | null;
  /** Names that must not be sent, each with the sentence that says what to send. */
  readonly refused: { readonly [name: string]: string };
  /** The \`x-\` fields of the operation. */
  readonly extensions: { readonly [name: string]: unknown };
};
`;

const FREEZE = `const freeze = (value) => {
  for (const child of Object.values(value)) {
    if (typeof child === 'object' && child !== null) freeze(child);
  }
  return Object.freeze(value);
};
`;

/**
 * One row per operation under \`paths\`, keyed by its operationId, or by "get /path" without one.
 */
export function operations(document: Document): OperationsModule {
  const rows = places(document).map((place): [string, Row] => [
    place.operation.operationId ?? `${place.method} ${place.path}`,
    rowOf(document, place),
  ]);
  return { js: jsOf(rows), dts: dtsOf(rows) };
}

/** Everything that the table says of one operation. */
export function rowOf(document: Document, { path, method, pathItem, operation }: Place): Row {
  const query = parametersOf(document, pathItem, operation).filter((each) => each.in === 'query');
  const body = bodySchemas(document, operation);
  const exploded = query.filter((each) => isExploded(document, each));
  const schemas = [...exploded.map(({ schema }) => schema), ...body];
  return {
    method,
    path,
    tags: operation.tags ?? [],
    security: (operation.security ?? document.security ?? []).map(Object.keys),
    query: [...new Set(query.flatMap((each) => namesOf(document, each)))],
    body: [...new Set(body.flatMap((schema) => acceptedNames(document, schema)))],
    media: mediaTypesOf(document, operation),
    exclusive: schemas.map((schema) => refuser(document, schema)).find((name) => name) ?? null,
    refused: Object.assign({}, ...schemas.map((schema) => refusals(document, schema))) as Refusals,
    extensions: Object.fromEntries(
      Object.entries(operation).filter(([field]) => field.startsWith('x-')),
    ),
  };
}

function namesOf(document: Document, parameter: Parameter): string[] {
  return isExploded(document, parameter)
    ? acceptedNames(document, parameter.schema)
    : [parameter.name];
}

function acceptedNames(document: Document, schema: Schema): string[] {
  return [...propertiesOf(document, schema).accepted.keys()];
}

function refusals(document: Document, schema: Schema): Refusals {
  const refused = [...propertiesOf(document, schema).refused];
  return Object.fromEntries(
    refused.map(([name, each]) => [name, refusalSentence(document, each) ?? '']),
  );
}

/** The name of the schema, or of the part of it, that refuses something. */
function refuser(document: Document, schema: Schema, wholes: Schema[] = []): string | undefined {
  const object = resolve(document, schema);
  const { allOf = [] } = wholes.includes(object) ? {} : object;
  const part = allOf
    .map((each) => refuser(document, each, [...wholes, object]))
    .find((name) => name);
  const isRefusing = propertiesOf(document, schema).refused.size > 0;
  return part ?? (isRefusing ? componentName(schema.$ref) : undefined);
}

/** Rows that refuse the same share one object, so that a sentence is shipped once. */
function sharedRefusals(rows: [string, Row][]): string[] {
  return [...new Set(rows.map(([, { refused }]) => JSON.stringify(refused)))];
}

function jsOf(rows: [string, Row][]): string {
  const shared = sharedRefusals(rows);
  const constants = shared.map((text, index) => `const refused${index} = ${text};\n`);
  const lines = rows.map(([id, row]) => {
    const fields = Object.entries(row).map(([field, value]) => {
      const text = JSON.stringify(value);
      return `${field}: ${field === 'refused' ? `refused${shared.indexOf(text)}` : text}`;
    });
    return `  ${JSON.stringify(id)}: { ${fields.join(', ')} },\n`;
  });
  return [
    `// ${header('operations')}\n\n`,
    FREEZE,
    '\n',
    ...constants,
    '\nexport const operations = /* @__PURE__ */ freeze({\n',
    ...lines,
    '});\n',
  ].join('');
}

function dtsOf(rows: [string, Row][]): string {
  const shared = sharedRefusals(rows);
  const aliases = shared.map(
    (text, index) => `type Refused${index} = ${literalType(JSON.parse(text), '')};\n\n`,
  );
  const lines = rows.map(([id, row]) => {
    const fields = Object.entries(row).map(([field, value]) => {
      const type =
        field === 'refused'
          ? `Refused${shared.indexOf(JSON.stringify(value))}`
          : literalType(value, '    ');
      return `    readonly ${field}: ${type};\n`;
    });
    return `  readonly ${JSON.stringify(id)}: {\n${fields.join('')}  };\n`;
  });
  return [
    `// ${header('operations')}\n\n`,
    TYPES,
    '\n',
    ...aliases,
    `export declare const operations: {\n${lines.join('')}};\n\n`,
    // without it a declaration file exports its aliases too
    'export {};\n',
  ].join('');
}

function literalType(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    return `readonly [${value.map((each) => literalType(each, indent)).join(', ')}]`;
  }
  if (!isNode(value)) {
    return JSON.stringify(value);
  }
  const members = Object.entries(value).map(
    ([key, child]) =>
      `${indent}  readonly ${JSON.stringify(key)}: ${literalType(child, `${indent}  `)};\n`,
  );
  return members.length > 0 ? `{\n${members.join('')}${indent}}` : '{}';
}
